import { nearest } from '../../model/text/nearest.ts';
import type { Milestone } from '../../model/calendar/calendar.ts';
import { periodsWithin, type PeriodKind } from '../../model/calendar/periods.ts';
import { fault, type Fault } from '../../model/faults/fault.ts';
import type { Commitment } from '../shared/commitment.ts';
import type { CheckingRules } from '../school.ts';
import { nameOf, type Vocabularies } from '../../model/words/vocabulary.ts';
import { deedWord } from '../../model/words/deeds.ts';
import { deedsPromised, owedByOf } from '../../counts/promises/debtors.ts';
import { ownerOf } from '../../counts/promises/owner.ts';
import { planDays, semestersOf } from '../../counts/promises/plan-progress.ts';
import { byId, placeOf, recordsOf, type Checked, type Check } from '../../checks/checked.ts';
import { circlesIn } from '../../checks/circles.ts';

type Plan = Checked<'plans'>;

export const checkPlans: Check = ({ records, school, words }) => {
  const plans = recordsOf(records, 'plans');
  const known = byId(plans);
  const ofEach = plans.flatMap((plan) => [
    ...checkSemester(plan, school),
    ...plan.data.parents.flatMap((id) => {
      const parent = known.get(id);
      return parent === undefined ? [] : checkAgainstParent(plan, parent, school, words);
    }),
    ...checkSides(plan, words),
    ...checkStages(plan),
  ]);
  return [...ofEach, ...checkDescent(known)];
};

function checkSemester(plan: Plan, school: CheckingRules): Fault[] {
  const { semester, schoolYear, year } = plan.data;
  const field =
    semester !== undefined ? 'semester' : schoolYear !== undefined ? 'schoolYear' : 'year';
  const found = semester ?? schoolYear ?? String(year);
  if (planDays(plan.data, school) !== undefined) return [];
  const ids = school.semesters.map((one) => one.id);
  const allowed = field === 'semester' ? ids : [...new Set(ids.map((id) => id.slice(0, 9)))];
  const near = nearest(found, allowed);
  return [
    fault('semester-unknown', placeOf(plan, field), `school.yml 里没有“${found}”的学期。`, {
      found,
      allowed: allowed.join('、'),
      ...(near === undefined ? {} : { hint: `是不是想写 ${near}？` }),
    }),
  ];
}

/**
 * A plan that derives from another may promise more than it, not less, of what everyone owes
 * themselves; what is said in several promises is added up. Of what is done together, one
 * member's share is naturally smaller, and who promises a share for some days has said so.
 */
function checkAgainstParent(
  plan: Plan,
  parent: Plan,
  school: CheckingRules,
  words: Vocabularies,
): Fault[] {
  const common = semestersOf(plan.data, school).some((id) =>
    semestersOf(parent.data, school).includes(id),
  );
  if (!common) {
    return [
      fault('plan-clash', placeOf(plan, 'parents'), '这份计划和它的上级计划不在同一段时间。', {
        found: timeOf(plan),
        allowed: `${timeOf(parent)}（${parent.data.title}）`,
        hint: '请核对时间，或在“上级计划”（parents）里换成同一段时间的计划。',
      }),
    ];
  }
  return parent.data.commitments.flatMap((above) => {
    const [what] = deedsPromised(above);
    if (what === undefined || above.target === undefined) return [];
    if (owedByOf(above, ownerOf(parent)) !== 'each' || above.of !== undefined) return [];
    const own = plan.data.commitments.filter((one) => deedsPromised(one).includes(what));
    const [first] = own;
    if (first === undefined || own.some(isShare)) return [];
    const promised = own.reduce((sum, one) => sum + amountIn(one, plan, school), 0);
    const asked = amountIn(above, parent, school);
    if (promised >= asked) return [];
    return [
      fault(
        'plan-less',
        placeOf(plan, 'commitments', plan.data.commitments.indexOf(first), 'what'),
        `“${nameOf(words.deeds, what)}”约定得比上级计划少。`,
        {
          found: `${own.map((one) => told(one, words)).join('，加上')}，合起来 ${promised} ${unitOf(what)}`,
          allowed: `${told(above, words)}，合起来 ${asked} ${unitOf(what)}（${parent.data.title}）`,
        },
      ),
    ];
  });
}

function isShare({ share, from, to, stage, every, voluntary }: Commitment): boolean {
  return [share, from, to, stage, every].some((one) => one !== undefined) || voluntary === true;
}

/**
 * How much it comes to over the plan's own days, by the periods of those very semesters; of
 * several periods that it leaves open, the one that asks least.
 */
function amountIn(
  { target = 0, per = ['total'], at }: Commitment,
  { data }: Plan,
  school: CheckingRules,
): number {
  const days = planDays(data, school);
  if (days === undefined) return 0;
  const periods = per.map((one) =>
    periodsWithin(one as PeriodKind, days, school.semesters, at as Milestone[] | undefined),
  );
  return target * Math.min(...periods.map((one) => one.length));
}

function told({ target, per = ['total'], what = '' }: Commitment, words: Vocabularies): string {
  const names = per.map((one) => nameOf(words.periods, one)).join('或');
  return `${names} ${target ?? ''} ${unitOf(what)}`;
}

function unitOf(what: string): string {
  return deedWord(what)?.unit ?? '次';
}

function timeOf({ data }: Plan): string {
  return data.semester ?? data.schoolYear ?? `${data.year}年`;
}

/** Only a pair has two sides, and only a school has groups and pairs. */
function checkSides(plan: Plan, words: Vocabularies): Fault[] {
  const owner = ownerOf(plan);
  return plan.data.commitments.flatMap(({ owedBy }, i) => {
    if (owedBy === undefined) return [];
    const isSide = owedBy === 'mentor' || owedBy === 'mentee';
    const isOfSchool = owedBy === 'each-group' || owedBy === 'each-pair';
    const allowed =
      'pair' in owner
        ? ['each', 'together', 'mentor', 'mentee']
        : 'school' in owner
          ? ['each', 'together', 'each-group', 'each-pair']
          : ['each', 'together'];
    if (allowed.includes(owedBy) || (!isSide && !isOfSchool)) return [];
    return [
      fault(
        'owner-side',
        placeOf(plan, 'commitments', i, 'owedBy'),
        `这份计划里没有“${nameOf(words.owners, owedBy)}”。`,
        {
          found: owedBy,
          allowed: allowed.map((id) => `${id}（${nameOf(words.owners, id)}）`).join('、'),
        },
      ),
    ];
  });
}

/** A promise names a stage of its own plan, as it is spelt there. */
function checkStages(plan: Plan): Fault[] {
  const names = plan.data.stages.map(({ name }) => name);
  return plan.data.commitments.flatMap(({ stage }, i) => {
    if (stage === undefined || names.includes(stage)) return [];
    const near = nearest(stage, names);
    return [
      fault(
        'stage-unknown',
        placeOf(plan, 'commitments', i, 'stage'),
        `这份计划里没有叫“${stage}”的一段。`,
        {
          found: stage,
          allowed: names.length === 0 ? '先在“分段”（stages）里写上分段' : names.join('、'),
          ...(near === undefined ? {} : { hint: `是不是想写 ${near}？` }),
        },
      ),
    ];
  });
}

/** A plan cannot derive from itself, by however long a way. */
function checkDescent(known: ReadonlyMap<string, Plan>): Fault[] {
  const parents = new Map([...known].map(([id, { data }]) => [id, data.parents]));
  return circlesIn(parents).flatMap((circle) => {
    const [first = ''] = circle;
    const plan = known.get(first);
    if (plan === undefined) return [];
    return fault('plan-clash', placeOf(plan, 'parents'), '上级计划绕了一圈又回到自己。', {
      found: [...circle, first].join(' → '),
      allowed: '更大的一方的计划，例如学校的计划',
      hint: '请改正“上级计划”（parents），或删去这一行。',
    });
  });
}
