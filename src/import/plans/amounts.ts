/** How much, how often and by whom, as a sentence of a plan says it. */
import { NUMERAL, numberIn } from './numbers.ts';

/** As a commitment has it. */
export interface Amount {
  target?: number;
  atMost?: number;
}

const UNIT = '(?:人次|课时|[次篇节个本部场回堂份条件项轮])';
const RANGE = new RegExp(
  `(?<!第)(${NUMERAL})\\s*(?:[-—－–~～至到、]|或者?)+\\s*(${NUMERAL})\\s*(${UNIT})`,
  'u',
);
/** Behind 第 it is an ordinal; `每周一下午` has no unit behind its 一. */
const SINGLE = new RegExp(
  `(?<![第\\d—–-])(${NUMERAL})\\s*(${UNIT})(?!级|年级|方面|维度|阶段)`,
  'u',
);

/** Nothing where no number with a unit stands there. */
export function amountIn(text: string): (Amount & { unit: string }) | undefined {
  const plain = text.normalize('NFKC');
  const [range, from = '', to = '', unit = ''] = RANGE.exec(plain) ?? [];
  const [low, high] = [numberIn(from), numberIn(to)];
  if (range !== undefined && low !== undefined && high !== undefined && low < high) {
    return { target: low, atMost: high, unit };
  }
  const [, written = '', of = ''] = SINGLE.exec(withoutPeriods(plain)) ?? [];
  const target = numberIn(written);
  return target === undefined || target === 0 ? undefined : { target, unit: of };
}

type Period = 'week' | 'fortnight' | 'month' | 'quarter' | 'semester' | 'school-year' | 'year';

/** The first that is found is taken out before the next is looked for: 每两周 is no 周. */
const PERIODS: readonly (readonly [Period, RegExp])[] = [
  ['fortnight', /每[两二2]个?(?:周|星期)|隔周|双周/],
  [
    'week',
    /每一?个?(?:周|星期)(?![一二三四五六日天](?![次篇节个本]))|每周(?=[一二三四五六日天])|周周|(?<![两二三四五六七八九十第\d])一周/,
  ],
  ['month', /每一?个?月|(?<![十第])一个月|按月/],
  ['quarter', /每一?个?季度/],
  ['semester', /每一?个?学期|(?<!第)一个?学期|本学期|学期内|整个学期/],
  ['school-year', /每一?个?学年|(?<!第)一学年|本学年|或学年/],
  ['year', /每一?年(?!级)|(?<![第十下结来去])一年(?!级)|全年|本年度/],
];

/** In the order of the list; several where the plan leaves it open. */
export function periodsIn(text: string): Period[] {
  let rest = text.normalize('NFKC');
  return PERIODS.flatMap(([period, pattern]) => {
    if (!pattern.test(rest)) return [];
    rest = rest.replace(pattern, '');
    return [period];
  });
}

function withoutPeriods(text: string): string {
  return PERIODS.reduce(
    (rest, [period, pattern]) => (period === 'fortnight' ? rest.replace(pattern, '') : rest),
    text,
  );
}

const MILESTONES = [
  ['start', /开学初|学期初|期初/],
  ['midterm', /期中/],
  ['end', /期末|学期末|学期结束/],
] as const;

export function milestonesIn(text: string): string[] {
  return MILESTONES.filter(([, pattern]) => pattern.test(text)).map(([id]) => id);
}

const OWNERS = [
  ['each-group', /每个?(?:小|教研|备课|互助)*组|各(?:个)?(?:小|教研|备课|互助)*组/],
  ['each-pair', /每一?对|各对/],
  ['mentor', /(?:师傅|指导教?师|导师)[^，。；]{0,6}(?=每|至少|不少于)/],
  ['mentee', /(?:徒弟|青年教?师|被指导)[^，。；]{0,6}(?=每|至少|不少于)/],
  ['each', /每人|每位|每名|人人|每个(?:教师|老师|成员|组员|人)|(?:教师|老师|成员|组员)每/],
] as const;

/** Who owes it, where the sentence says so. */
export function ownerIn(text: string): (typeof OWNERS)[number][0] | undefined {
  return OWNERS.find(([, pattern]) => pattern.test(text))?.[0];
}
