/**
 * How Chinese is set here: no space between Han characters and letters or digits (the
 * style sheet makes that room), full-width punctuation between Han characters, no space at
 * the end of a line. What differs is told as edits, so that the checker can name it and
 * `--fix` can mend it and both mean the same.
 */

export type StyleId = 'spacing' | 'half-width-punctuation' | 'trailing-space';

/** Offsets into the text that was looked at. */
export interface Edit {
  id: StyleId;
  start: number;
  end: number;
  text: string;
}

const HAN = String.raw`\p{Script=Han}`;
const WORD = String.raw`[\p{Script=Latin}\p{Nd}]`;

const SPACING = new RegExp(`(?<=${HAN}) +(?=${WORD})|(?<=${WORD}) +(?=${HAN})`, 'gu');
const MARK = new RegExp(`(?<=${HAN})(?:[,!?:;] *|\\.)(?=${HAN})`, 'gu');
/** A pair of brackets is mended as a pair or not at all. */
const BRACKETS = new RegExp(
  `(?<=${HAN})\\((?=${HAN})([^()（）\\n]*)(?<=${HAN})\\)(?=${HAN}|[，。！？：；、”’》）]|$)`,
  'gmu',
);
const TRAILING = /(?<![\\ \t])[ \t]+$/gm;

/** Whether a text has anything worth a closer look; most have not. */
const SUSPECT = new RegExp(`[ \\t]$|${HAN} +${WORD}|${WORD} +${HAN}|${HAN}[,!?:;.(] *${HAN}`, 'mu');

/** Characters that write the sounds of foreign names, without those that are common words besides. */
const SOUNDS = new Set(
  '阿埃艾爱安昂奥巴拜班邦鲍贝彼宾波伯勃博布查达戴丹道德登邓迪狄蒂丁杜厄恩尔法范菲费芬弗福盖甘冈戈格根古圭哈海汉豪赫亨胡华霍基吉加贾简杰捷金卡凯坎康考柯科克肯库夸拉莱赖兰朗劳勒雷黎里利莉林刘卢鲁伦罗洛马玛迈曼芒毛梅蒙米密摩莫姆墨穆纳娜妮宁纽努诺欧帕潘庞佩彭皮珀普奇契乔琼丘荣茹儒瑞若撒萨塞赛桑瑟沙莎舍申圣施史士舒斯思苏索塔泰坦汤唐特滕提廷图吐托瓦威韦维魏温沃乌伍西希锡夏香肖谢辛休雪逊雅亚扬耶叶伊依英尤约赞泽扎詹珍芝兹朱卓佐丝夫娃顿朵翰',
);
/** A file is called what it is called. */
const FILE =
  /(?:[\p{Script=Han}\w-]{1,40} )?[^\s，。；：！？、“”（）《》]{1,80}\.(?:docx?|xlsx?|pptx?|pdf|png|jpe?g|gif|webp|avif|svg|mp[34]|wav|zip|rar|txt|csv|mdx?|html?|ya?ml)(?![a-z\d])/giu;

/** A reference as GB/T 7714 sets it (`作者.题名[J].刊名`) and a numbered line (`一.引言`): their points are not full stops. */
const POINTED_LINE = /\[[A-Z]{1,3}(?:\/[A-Z]{2})?\]/;
const NUMBERED = /^[\s>]*第?[一二三四五六七八九十]+$/;

const FULL_WIDTH: Record<string, string> = {
  ',': '，',
  '.': '。',
  '!': '！',
  '?': '？',
  ':': '：',
  ';': '；',
};

export function isSuspect(text: string): boolean {
  return SUSPECT.test(text);
}

/** Edits within a stretch of prose that begins at `offset` of the whole. */
export function proseEdits(prose: string, offset: number): Edit[] {
  const edits: Edit[] = [];
  const add = (id: StyleId, at: number, length: number, text: string): void => {
    edits.push({ id, start: offset + at, end: offset + at + length, text });
  };
  const names = [...prose.matchAll(FILE)].map(({ index, 0: name }) => [index, index + name.length]);
  const inName = (at: number): boolean => names.some(([from = 0, to = 0]) => from <= at && at < to);
  for (const { index, 0: spaces } of prose.matchAll(SPACING)) {
    if (!inName(index)) add('spacing', index, spaces.length, '');
  }
  for (const { index, 0: mark } of prose.matchAll(MARK)) {
    if (inName(index) || (mark === '.' && !isFullStop(prose, index))) continue;
    add('half-width-punctuation', index, mark.length, FULL_WIDTH[mark.charAt(0)] ?? mark);
  }
  for (const { index, 0: whole } of prose.matchAll(BRACKETS)) {
    add('half-width-punctuation', index, 1, '（');
    add('half-width-punctuation', index + whole.length - 1, 1, '）');
  }
  return edits;
}

/** Spaces at the ends of lines, except where they lie in one of the `kept` stretches. */
export function trailingEdits(text: string, kept: readonly (readonly [number, number])[]): Edit[] {
  return [...text.matchAll(TRAILING)]
    .map(({ index, 0: spaces }) => ({ start: index, end: index + spaces.length }))
    .filter(({ start, end }) => !kept.some(([from, to]) => start < to && end > from))
    .map((place) => ({ id: 'trailing-space', ...place, text: '' }));
}

export function moved(edits: readonly Edit[], by: number): Edit[] {
  return edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by }));
}

export function applyEdits(
  text: string,
  edits: readonly Pick<Edit, 'start' | 'end' | 'text'>[],
): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** In order; of two that overlap the first, since the other is found again once that is done. */
export function withoutOverlaps<E extends Pick<Edit, 'start' | 'end'>>(edits: readonly E[]): E[] {
  const kept: E[] = [];
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const edit of sorted) {
    const last = kept.at(-1);
    const again = last?.start === edit.start && last.end === edit.end;
    if (last === undefined || (edit.start >= last.end && !again)) kept.push(edit);
  }
  return kept;
}

function isFullStop(prose: string, at: number): boolean {
  const from = prose.lastIndexOf('\n', at) + 1;
  const end = prose.indexOf('\n', at);
  const line = prose.slice(from, end < 0 ? prose.length : end);
  return (
    !POINTED_LINE.test(line) && !NUMBERED.test(prose.slice(from, at)) && !isInName(prose, from, at)
  );
}

/** Whether a point stands within a name from abroad (`汤姆.索亚`), or within the title of a work. */
function isInName(prose: string, from: number, at: number): boolean {
  const before = prose.slice(from, at);
  if (before.lastIndexOf('《') > before.lastIndexOf('》')) return true;
  const left = /\p{Script=Han}{1,2}$/u.exec(before)?.[0] ?? '';
  const right = /^\p{Script=Han}{1,2}/u.exec(prose.slice(at + 1))?.[0] ?? '';
  // A domain: `例子.中国`.
  if (/^(?:中国|公司|网络|网址|集团|政务|公益)(?!\p{Script=Han})/u.test(prose.slice(at + 1)))
    return true;
  // One character alone is no sentence.
  if (/(?:^|[^\p{Script=Han}])\p{Script=Han}$/u.test(before)) return true;
  const strange = [...(left + right)].filter((sign) => !SOUNDS.has(sign)).length;
  return strange === 0 || (strange === 1 && left.length + right.length > 3);
}
