/** A likely name beside a mark or a rank. */
import {
  CLEAR,
  DOUBLE,
  DOUBTFUL,
  GIVEN,
  HAN,
  LITTLE,
  NAME,
  WITH_COLLEAGUE,
  WORDS,
  isName,
  outermost,
} from './pupil-names.ts';
import { endOf, spotsOf, type Spot } from './spot.ts';
import { cellsOf } from './tables.ts';

const SURNAME_ONLY = new RegExp(String.raw`(?:${DOUBLE}|[${CLEAR}${DOUBTFUL}])同学`, 'gu');
/** Without 同学 the name must begin where a word does, and be made of characters of names. */
const BARE = new RegExp(
  String.raw`(?<!${HAN}|(?:老师|校长|主任))(?:${DOUBLE}|[${CLEAR}${DOUBTFUL}])(?:一[${GIVEN}]|[${GIVEN}]一|[${GIVEN}]{1,2})`,
  'gu',
);
const FORM = new RegExp(
  String.raw`姓名\s{0,2}[:：|]?\s{0,2}(?:${DOUBLE}|[${CLEAR}${DOUBTFUL}])${HAN}{1,2}`,
  'gu',
);

const SCORE =
  /(?<![\d.])\d{1,3}(?:\.\d{1,2})?\s?分(?![钟之米析组类享工别成为给到解配数校步层段角钱贝])|满分|第\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?名|倒数第|排名|成绩\s{0,2}[:：是]?\s{0,2}\d{1,3}|不及格/gu;
/** Cells of a table that hold nothing but a mark. */
const CELL = /(?<=\|\s{0,20})\d{2,3}(?:\.\d)?(?=\s{0,20}\|)/g;
/** Between a name and the mark that is its. */
const NEAR = 12;

/** `刘一诺，59`: a name and a mark alone, as they stand in a list. */
const LISTED = new RegExp(
  String.raw`(?<![${HAN}\w]|(?:老师|校长|主任))(?:(?:${DOUBLE}|[${CLEAR}])(?:一[${GIVEN}]|[${GIVEN}]一|[${GIVEN}]{1,2})|[${DOUBTFUL}][${GIVEN}一][${GIVEN}])` +
    String.raw`(?:\s{0,2}[，,：:、=＝|-]\s{0,2}|\s{1,3})(?:1[0-5]\d|\d{2})(?:\.\d)?(?=\s{0,2}(?:$|[，,。；;、|)）]))`,
  'gu',
);

/** Few lines have that, and to look for names takes long. */
const AFTER_WORD = /[\u4e00-\u9fff][，,：:、=＝|\s-]{1,5}\d/;

function isListed({ text }: Spot): boolean {
  return !WORDS.test(text);
}

const OF_NAMES = /姓名|学生|名字|孩子|幼儿/u;
const OF_MARKS =
  /成绩|分数|得分|总分|名次|排名|等第|测验|期中|期末|考试|语文|数学|英语|科学|物理|化学|道法/u;
const NAME_ONLY = new RegExp(String.raw`^(?:${DOUBLE}|[${CLEAR}${DOUBTFUL}])${HAN}{1,2}$`, 'u');

/** A row of a table that has a column of names and one of marks. */
function inColumns(line: string, heads: readonly string[]): Spot[] {
  const [names, marks] = [OF_NAMES, OF_MARKS].map((kind) =>
    heads.findIndex((one) => kind.test(one)),
  );
  if (names === undefined || marks === undefined || names < 0 || marks < 0) return [];
  const cells = cellsOf(line);
  const [name = '', mark = ''] = [cells[names], cells[marks]];
  if (!NAME_ONLY.test(name) || WORDS.test(name) || !/^\d{1,3}(?:\.\d{1,2})?\s?分?$/.test(mark)) {
    return [];
  }
  const at = line.indexOf(name);
  const end = line.lastIndexOf(mark) + mark.length;
  return [{ at, text: line.slice(at, Math.max(end, at + name.length)) }];
}

/**
 * A likely name beside a score or a rank: from the one to the other.
 *
 * @param heads what stands at the heads of the columns, where the line is a row of a table
 */
export function scoresIn(line: string, heads: readonly string[] = []): Spot[] {
  const table = line.trimStart().startsWith('|');
  const scores = [...spotsOf(line, SCORE), ...(table ? spotsOf(line, CELL) : [])];
  const listed = AFTER_WORD.test(line)
    ? [...spotsOf(line, LISTED).filter(isListed), ...inColumns(line, heads)]
    : [];
  if (scores.length === 0) return listed;
  const names = outermost(
    [SURNAME_ONLY, NAME, LITTLE, BARE, FORM].flatMap((pattern) =>
      spotsOf(line, pattern).filter(
        (one) =>
          (pattern !== NAME || isName(one.text)) &&
          !WORDS.test(one.text) &&
          !WITH_COLLEAGUE.test(line.slice(endOf(one), endOf(one) + 2)),
      ),
    ),
  );
  const beside = scores.flatMap((score) => {
    const name = besideIn(names, score, (between) => table || !/[。！？；!?;]/.test(between), line);
    if (name === undefined) return [];
    const at = Math.min(name.at, score.at);
    const end = Math.max(endOf(name), endOf(score));
    return [{ at, text: line.slice(at, end) }];
  });
  return outermost([...beside, ...listed]);
}

/** The name next to `score` on either side, if it is near; `names` in the order of the line. */
function besideIn(
  names: readonly Spot[],
  score: Spot,
  joins: (between: string) => boolean,
  line: string,
): Spot | undefined {
  const after = names.findIndex((name) => name.at >= endOf(score));
  const [before, next] = after < 0 ? [names.at(-1), undefined] : [names[after - 1], names[after]];
  const gap = (first: Spot | undefined, second: Spot | undefined): boolean => {
    if (first === undefined || second === undefined) return false;
    const between = line.slice(endOf(first), second.at);
    return second.at - endOf(first) <= NEAR && joins(between);
  };
  if (gap(before, score)) return before;
  return gap(score, next) ? next : undefined;
}
