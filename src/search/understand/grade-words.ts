/** What people write for a grade beside its name: 4年级, 四上, 四年级下册. */
const FIGURES = '一二三四五六七八九';

/** @param id `g1` to `g9`; others have no further words */
export function gradeWords(id: string): string[] {
  const number = Number(/^g([1-9])$/.exec(id)?.[1] ?? 0);
  if (number === 0) return [];
  const figure = FIGURES.charAt(number - 1);
  return [
    `${number}年级`,
    ...[figure, String(number)].flatMap((one) =>
      [
        '上',
        '下',
        '上册',
        '下册',
        '年级上',
        '年级下',
        '年级上册',
        '年级下册',
        '年级上学期',
        '年级下学期',
      ].map((half) => one + half),
    ),
  ];
}
