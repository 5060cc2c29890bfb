import type { CountsReport } from './report.ts';

/** A number that is another than it was, or that only one of two reports knows. */
export interface Change {
  /** `plans/school-2026-2027-1/observe#0/done`, `teachers/lin-qi/2026-2027-1/reflect`. */
  where: string;
  before: unknown;
  after: unknown;
  /** What an older version counted otherwise, where that is the likely reason. */
  why?: string;
}

/** What differs between two reports, in the order of the newer one. */
export function compareReports(before: CountsReport, after: CountsReport): Change[] {
  const old = new Map(numbersOf(before));
  const now = new Map(numbersOf(after));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((where) => {
    const [was, is] = [old.get(where), now.get(where)];
    if (JSON.stringify(was?.value) === JSON.stringify(is?.value)) return [];
    const why = reason(was, is, before, after);
    return [{ where, before: was?.value, after: is?.value, ...(why === undefined ? {} : { why }) }];
  });
}

interface Told {
  value: unknown;
  /** Refs behind it, where the number has any. */
  files: readonly string[];
}

function numbersOf({ plans, teachers, groups }: CountsReport): [string, Told][] {
  return [
    ...plans.flatMap(({ id, semester, promises }) =>
      promises.flatMap((promise, i): [string, Told][] => {
        const at = `plans/${id}${semester === undefined ? '' : `@${semester}`}/${promise.what}#${i}`;
        const files = promise.evidence.flatMap((one) => one.files);
        return [
          [`${at}/done`, { value: promise.done, files }],
          [`${at}/required`, { value: promise.required, files: [] }],
          [`${at}/due`, { value: promise.due, files: [] }],
          [`${at}/state`, { value: promise.state, files: [] }],
        ];
      }),
    ),
    ...[
      ...teachers.map((one) => ({ ...one, kind: 'teachers' })),
      ...groups.map((one) => ({ ...one, kind: 'groups' })),
    ].flatMap(({ kind, id, semester, counts }) =>
      Object.entries(counts).map(([what, value]): [string, Told] => [
        `${kind}/${id}/${semester}/${what}`,
        { value, files: [] },
      ]),
    ),
  ];
}

function reason(
  was: Told | undefined,
  is: Told | undefined,
  before: CountsReport,
  after: CountsReport,
): string | undefined {
  if (before.today !== after.today) return `数到的日子不同：${before.today}，现在 ${after.today}`;
  if (before.audience !== after.audience) return '读者不同，看得到的记录不同';
  if (was === undefined) return '以前没有这一项';
  if (is === undefined) return '现在没有这一项';
  const added = is.files.filter((file) => !was.files.includes(file));
  const gone = was.files.filter((file) => !is.files.includes(file));
  const parts = [
    ...(added.length === 0 ? [] : [`多了 ${added.join('、')}`]),
    ...(gone.length === 0 ? [] : [`少了 ${gone.join('、')}`]),
  ];
  if (parts.length > 0) return parts.join('；');
  return was.files.length > 0 || is.files.length > 0
    ? '凭的是同一批记录：数法变了，或者任教年级、小组、校历这些资料改过'
    : undefined;
}
