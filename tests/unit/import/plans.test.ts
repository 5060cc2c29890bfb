import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../src/import/documents/lines.ts';
import { planDraft } from '../../../src/import/plans/plan.ts';
import { amountIn, periodsIn } from '../../../src/import/plans/amounts.ts';
import { numberIn } from '../../../src/import/plans/numbers.ts';
import { promisesIn, type PlanPromise } from '../../../src/import/plans/promises.ts';
import { finished } from '../../../src/import/finish.ts';
import { schoolPlans, type SchoolPlan } from './school-plans.ts';
import { groundOf } from './ground-of.ts';

function said({ what, target, atMost, per, stage = '' }: PlanPromise): string {
  const many = [target, atMost].filter((one) => one !== undefined).join('-');
  return `${what} ${many} ${per?.join('|') ?? stage}`;
}

describe.each(schoolPlans)('$name', ({ text, promised, uncounted = [] }: SchoolPlan) => {
  test('its promises are those that stand in it', async () => {
    const { data, told } = planDraft(text, 'a.md', await groundOf());
    const commitments = (data['commitments'] ?? []) as PlanPromise[];
    expect(commitments.map(said)).toEqual(promised);
    const unclear = told.flatMap((one) => /^“(.*)”里有数目/.exec(one)?.[1] ?? []);
    expect(unclear).toEqual(uncounted);
  });

  test('every line of it is found in the file, which passes as a draft', async () => {
    const ground = await groundOf();
    const out = finished(planDraft(text, 'a.md', ground), ground);
    if ('why' in out) throw new Error(out.why);
    expect(out.isDraft).toBe(true);
    const written = bare(out.text);
    const lost = linesOf(text).filter((line) => !isFound(line.text, written));
    expect(lost.map((line) => line.text)).toEqual([]);
  });
});

/** Words alone: where a line is cut, marks fall away; a label becomes the field that it names. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function isFound(line: string, written: string): boolean {
  const parts = line
    .replace(/^(?:\d+|[一二三四五六七八九十]+)[.、）)]\s*/, '')
    .split(/[。；：:]/)
    .map(bare);
  const isKnown = (part: string): boolean =>
    written.includes(part) ||
    TAKEN.has(part) ||
    QUARTER.test(part) ||
    (SEMESTERS[part] !== undefined && written.includes(SEMESTERS[part] ?? ''));
  return parts.filter((part) => part !== '').every(isKnown);
}

/** What stands in the file as a field: the label as its name, a teacher as an id, a semester likewise. */
const TAKEN = new Set(['教师', '学期', '李白白', '目标', '时间', '方式']);
const QUARTER = /^第[一二三四]季度$/;
const SEMESTERS: Readonly<Record<string, string>> = { '20252026学年第一学期': '202520261' };

test.each([
  ['3', 3],
  ['两', 2],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['二十四', 24],
  ['〇', undefined],
  ['', undefined],
])('“%s” is %s', (written, number) => {
  expect(numberIn(written)).toBe(number);
});

test.each([
  ['至少一次', { target: 1, unit: '次' }],
  ['不少于15节', { target: 15, unit: '节' }],
  ['３—４节', { target: 3, atMost: 4, unit: '节' }],
  ['三到四节', { target: 3, atMost: 4, unit: '节' }],
  ['八篇以上', { target: 8, unit: '篇' }],
  ['第三节课', undefined],
  ['三年级', undefined],
  ['5—8人', undefined],
  ['每两周', undefined],
  ['每周一下午', undefined],
])('how many: “%s”', (text, amount) => {
  expect(amountIn(text)).toEqual(amount);
});

test.each([
  ['每周', ['week']],
  ['每两周', ['fortnight']],
  ['隔周', ['fortnight']],
  ['每个月', ['month']],
  ['每学期或每学年', ['semester', 'school-year']],
  ['一学期', ['semester']],
  ['第一学期', []],
  ['一年级', []],
  ['每季度', ['quarter']],
])('how often: “%s”', (text, periods) => {
  expect(periodsIn(text)).toEqual(periods);
});

test.each([
  ['每人每学期上一节公开课', 'school', 'each'],
  ['每个小组每学期一次集体备课', 'school', 'each-group'],
  ['每个小组每学期一次集体备课', 'group', undefined],
  ['每人每学期上一节公开课', 'teacher', undefined],
] as const)('who owes it: “%s” in the plan of a %s', (text, of, owedBy) => {
  expect(promisesIn(text, of, 'semester').promises[0]?.owedBy).toBe(owedBy);
});

test('what was taken for granted is told', () => {
  const { promises, told } = promisesIn('每月召开专题研讨会', 'school', 'semester');
  expect(promises.map(said)).toEqual(['seminar 1 month']);
  expect(told).toEqual(['“每月召开专题研讨会”没有写几次，当作一次。']);
});
