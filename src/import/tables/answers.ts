/**
 * The answers to a survey after a meeting, a row an answer, as forms hand them out. What a school
 * keeps of them is how many answered and the mean: who gave which mark is carried nowhere, and the
 * words somebody wrote are told without who wrote them.
 */
import { LEAST_ANSWERS } from '../../graph/few-answers.ts';
import type { Incoming, LeftOut } from '../incoming.ts';
import type { Ground } from '../ground.ts';
import type { OwnField } from '../../records/own-fields.ts';
import { columnsOf, isOfForm, isPersonal, NOTHING, type Column } from './columns.ts';
import { isOfTable } from './rows.ts';
import type { Sheet } from './sheet.ts';

/** A question that was answered with marks. */
interface Rated {
  index: number;
  /** As it was asked, without its number. */
  question: string;
  n: number;
  /** Of two decimals. */
  mean: number;
  scale: number;
  /** Whether words were counted as marks. */
  isInWords: boolean;
}

/** A title and a line for who fills it in may stand above. */
const LOOKED_AT = 8;
/** What a survey is called, in the name of its file or in its questions. */
const OF_SURVEY = /满意|问卷|评价表|反馈/;
/** Columns that nobody but a form writes. */
const OF_FORM = /提交|答卷|答题|所用时间|来自IP/;
const OF_SATISFACTION = /满意/;
const OF_THE_WHOLE = /总体|整体|总的|综合/;
/** Numbers that say who somebody is, and no marks. */
const OF_PERSONS = /教龄|年级|班级|学科|学段|学校|部门|岗位|职称|职务|姓名|名字|工号|称呼|人数/;
/** `2025-12-04`, `2025.12.4`; without a year only `12月4日`. */
const DAY =
  /(?:(?<!\d)(\d{4})\s*[-年./]\s*(?=\d))?(?<!\d)(\d{1,2})(?:月|(?<=\d{4}[-./]\d{1,2})[-./])(\d{1,2})日?(?!\d)/;
/** The field that a column may be said to be. */
const MEAN = 'survey.mean';

/** From the highest mark to the lowest: 非常满意, 满意, 一般, 不满意, 非常不满意; likewise 同意, 符合, 有帮助. */
const IN_WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:非常|十分|很|极|完全|特别)(?!不|没)/, 5],
  [/^(?:非常|十分|很|极|完全|特别)(?:不|没)/, 1],
  [/^(?:一般|中立|不确定|说不清|基本|尚可|还行)/, 3],
  [/^(?:不太|不|比较不|较不|不够|没)/, 2],
  [/^(?:比较|较)?(?:满意|同意|认同|赞同|符合|有|好)/, 4],
];
const WORD_OF_MARK = /满意|同意|认同|赞同|符合|帮助|收获|有用|一般|中立|不确定|好$/;
const LONGEST_WORD = 10;

export interface Answers {
  /** The meeting that was asked about. */
  drafts: [Incoming];
  told: string[];
  left: LeftOut[];
}

interface Said {
  /** Of columns, by their headings. */
  columns: ReadonlyMap<string, string>;
  /** Of the meeting, by paths of fields. */
  set: Readonly<Record<string, readonly string[]>>;
  /** That it is about a meeting. */
  isOfMeeting: boolean;
}

/** @returns nothing where the sheet is no such thing */
export function answersIn(
  sheet: Sheet,
  source: string,
  ground: Ground,
  { columns: said, set, isOfMeeting: isSaid }: Said,
): Answers | undefined {
  const found = questionsOf(sheet, said, ground.school.fields);
  if (found === undefined) return undefined;
  const { headings, rows, rated } = found;
  const isSurvey =
    OF_SURVEY.test(source) ||
    (headings.some((one) => OF_FORM.test(one)) &&
      headings.some((one) => OF_SATISFACTION.test(one)));
  if (!isSaid && !isSurvey) return undefined;
  const whole = satisfactionIn(rated, headings, said);
  const { data, told } = meetingOf(source, set, ground);
  const survey =
    whole === undefined ? {} : { survey: { n: whole.n, mean: whole.mean, scale: whole.scale } };
  return {
    drafts: [{ source, collection: 'meetings', data: { ...data, ...survey }, body: '', told: [] }],
    told: [
      ...sheet.told,
      `这是一人一行的问卷，收到 ${rows.length} 份，只算出每一问的人数和均值：`,
      ...rated.map(sentenceOf),
      whole === undefined
        ? `没有看出哪一问问的是满意度，“满意度”没有填。是其中一问的话，请再导入一次，加上 --column "那一问=${MEAN}"。`
        : `“满意度”用的是“${whole.question}”。不是的话，请加上 --column "另一问=${MEAN}"。`,
      ...(whole !== undefined && whole.n < LEAST_ANSWERS
        ? [`不到 ${LEAST_ANSWERS} 份回答，均值在网站上不显示。`]
        : []),
      ...(rated.some((one) => one.isInWords)
        ? ['写成文字的，“非常满意”算 5 分，“满意”4，“一般”3，“不满意”2，“非常不满意”1。']
        : []),
      ...(rated.some((one) => !one.isInWords)
        ? [
            '写成数字的，当作分数，越大越好。导出的是选项序号（1 是“非常满意”）的话，请改成导出选项文字，再来一次。',
          ]
        : []),
      ...told,
    ],
    left: wordsIn(headings, rows, rated, source, said),
  };
}

function sentenceOf({ question, n, mean, scale }: Rated): string {
  return `“${question}”：${n} 人，均值 ${mean}，满分 ${scale}。`;
}

/** The first row below which marks stand; none where another field of minutes has a column. */
function questionsOf(
  { rows }: Sheet,
  said: ReadonlyMap<string, string>,
  own: readonly OwnField[],
): { headings: string[]; rows: string[][]; rated: Rated[] } | undefined {
  for (const [at, headings] of rows.slice(0, LOOKED_AT).entries()) {
    // A title may stand in each of the cells that were merged for it.
    const different = new Set(headings.filter((one) => one !== '')).size;
    if (different < 2) continue;
    if (columnsOf(headings, 'meetings', own).some(isOfMeeting)) return undefined;
    const answers = rows.slice(at + 1).filter(isOfTable);
    const rated = headings.flatMap((heading, index) =>
      said.get(heading) === NOTHING || isNoQuestion(heading)
        ? []
        : (marksIn(index, heading, answers) ?? []),
    );
    if (rated.length > 0) return { headings, rows: answers, rated };
    // Below the headings of any other table there are no headings.
    if (different > 2) return undefined;
  }
  return undefined;
}

/** A row below it is a meeting. A name is one of a record elsewhere, and here that of whoever answered. */
function isOfMeeting({ heading, path, isSure }: Column): boolean {
  return isSure && /^(?:title|host|survey\.\w+)$/.test(path ?? '') && !/姓名|名字/.test(heading);
}

function isNoQuestion(heading: string): boolean {
  return heading === '' || isOfForm(heading) || isPersonal(heading) || OF_PERSONS.test(heading);
}

/** Nothing where something else than marks stands there. */
function marksIn(index: number, heading: string, rows: readonly string[][]): Rated | undefined {
  const cells = rows.map((row) => plain(row[index] ?? '')).filter((cell) => cell !== '');
  const numbers = cells.map(numberOf);
  const words = cells.map(wordMark);
  const isInWords = words.every((one) => one !== undefined);
  const marks = (isInWords ? words : numbers).filter((one) => one !== undefined);
  if (marks.length === 0 || marks.length < cells.length) return undefined;
  const most = Math.max(...marks);
  // The lowest mark one can give is one, and forms know no more than ten.
  if (Math.min(...marks) < 1 || most > 10) return undefined;
  const mean = marks.reduce((sum, one) => sum + one, 0) / marks.length;
  return {
    index,
    question: asked(heading),
    n: marks.length,
    mean: Math.round(mean * 100) / 100,
    scale: most > 5 ? 10 : 5,
    isInWords,
  };
}

/** What a form puts around an answer: 跳过 where it was not asked, letters and numbers of choices. */
function plain(cell: string): string {
  const text = cell.normalize('NFKC').trim();
  return /^[((]?(?:跳过|空|未填|未答|无)[))]?$/.test(text)
    ? ''
    : text.replace(/^[A-Za-z]\s*[.、．:]\s*/, '');
}

function numberOf(cell: string): number | undefined {
  const [, number] = /^(\d{1,2}(?:\.\d+)?)\s*(?:分|星|颗星)?$/.exec(cell) ?? [];
  return number === undefined ? undefined : Number(number);
}

function wordMark(cell: string): number | undefined {
  const word = cell.replace(/[((].*[))]$/, '').trim();
  if (word.length > LONGEST_WORD || !WORD_OF_MARK.test(word)) return undefined;
  return IN_WORDS.find(([pattern]) => pattern.test(word))?.[1];
}

/** `3、您对这次活动的满意度（单选题）*` → 您对这次活动的满意度 */
function asked(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/^(?:Q?\d+\s*[.、:]|第\d+题)\s*/i, '')
    .replace(/[[((【](?:单选|多选|必填|打分|量表|矩阵)[^\])）】]*[\]))】]/g, '')
    .replace(/[*:?？]+$/, '')
    .trim();
}

/** What somebody has said, else what asks of the whole, else the only one there is. */
function satisfactionIn(
  rated: readonly Rated[],
  headings: readonly string[],
  said: ReadonlyMap<string, string>,
): Rated | undefined {
  const chosen = rated.find(({ index }) => {
    const heading = headings[index] ?? '';
    return (said.get(heading) ?? said.get(asked(heading))) === MEAN;
  });
  const satisfied = rated.filter(({ question }) => OF_SATISFACTION.test(question));
  const [only, ...more] = satisfied.length === 0 ? rated : satisfied;
  return (
    chosen ??
    satisfied.find(({ question }) => OF_THE_WHOLE.test(question)) ??
    (more.length === 0 || satisfied.length > 0 ? only : undefined)
  );
}

/** What was written in words is told, in an order that says nothing of who wrote it. */
function wordsIn(
  headings: readonly string[],
  rows: readonly string[][],
  rated: readonly Rated[],
  source: string,
  said: ReadonlyMap<string, string>,
): LeftOut[] {
  return headings.flatMap((heading, index): LeftOut[] => {
    const isMarks = rated.some((one) => one.index === index);
    if (isMarks || said.get(heading) === NOTHING || isNoQuestion(heading)) return [];
    const words = [...new Set(rows.map((row) => plain(row[index] ?? '')))].filter(Boolean).sort();
    if (words.length === 0) return [];
    return [
      {
        source: `${source}的“${asked(heading)}”`,
        why: '是各人写的话，没有收，也不知道是谁写的。要用的话，请写成一两句“活动评价”。',
        text: words.join('\n'),
      },
    ];
  });
}

/**
 * Which meeting was asked about: one of the school that the name of the file or somebody names, else
 * a new one that is called as the file is.
 */
function meetingOf(
  source: string,
  set: Said['set'],
  { records, today }: Ground,
): { data: { title?: string; date?: string }; told: string[] } {
  const file = nameOfFile(source);
  const title = set['title']?.join('、');
  const date = set['date']?.[0] ?? dayIn(file, today);
  const bare = (text: string): string => text.replace(/[\p{P}\p{S}\s]/gu, '');
  const called = records.meetings.filter(({ data }) =>
    title === undefined ? bare(file).includes(bare(data.title)) : data.title === title,
  );
  const ofDay = records.meetings.filter(({ data }) => data.date === date);
  const both = called.filter((one) => ofDay.includes(one));
  const [one, ...more] =
    [both, date === undefined ? called : [], title ? [] : ofDay].find((some) => some.length > 0) ??
    [];
  if (one !== undefined && more.length === 0) {
    const { title: its, date: day } = one.data;
    return { data: { title: its, date: day }, told: [`问的是“${its}”（${one.file}）。`] };
  }
  const rest = titleIn(file);
  const named = title === undefined && rest !== '' ? { title: rest } : {};
  return {
    data: { ...named, ...(date === undefined ? {} : { date }) },
    told: [
      '没有找到问的是哪一次活动，先记成一份新的纪要。已经有纪要的，请再导入一次，用 --set 议题=… --set 日期=… 写明是哪一次。',
    ],
  };
}

function nameOfFile(source: string): string {
  const name = source.split(/[/\\]/).at(-1) ?? source;
  return name.replace(/\.\w+(?=“|$)/, ' ').normalize('NFKC');
}

function dayIn(name: string, today: string): string | undefined {
  const [, year = today.slice(0, 4), month, day] = DAY.exec(name) ?? [];
  if (month === undefined || day === undefined) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Without what forms and people put around the name of an activity. */
function titleIn(name: string): string {
  return name
    .replace(/“.*$/, '')
    .replace(DAY, ' ')
    .replace(/按(?:选项)?(?:文本|序号|分数|文字)|\d{5,}|_\d+(?=_|\s|$)/g, ' ')
    .replace(
      /(?:活动)?(?:满意度|评价)?(?:调查)?(?:问卷|反馈表?|评价表|满意度)(?:调查)?(?:原始)?(?:数据|结果|答卷|汇总)?表?/g,
      ' ',
    )
    .replace(/[_\s]+/g, ' ')
    .trim();
}
