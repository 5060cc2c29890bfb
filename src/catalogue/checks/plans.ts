import { nearest } from '../../model/nearest.ts';
import { problem, type Problem } from '../../model/problem.ts';
import type { School } from '../../model/school.ts';
import { nameOf, type Vocabularies } from '../../model/vocabulary.ts';
import { commitmentKind } from '../figures/commitment-kinds.ts';
import type { CheckedRecord } from '../records.ts';
import { byId, placeOf, recordsOf, type Checked } from './checked.ts';

type Plan = Checked<'plans'>;
type Commitment = Plan['data']['commitments'][number];

/** Roughly how many of them a semester has: enough to compare what is promised by different ones. */
const PER_SEMESTER: Record<string, number> = { week: 20, month: 5, quarter: 2, semester: 1 };

export function checkPlans(
  records: readonly CheckedRecord[],
  school: School,
  words: Vocabularies,
): Problem[] {
  const plans = recordsOf(records, 'plans');
  const known = byId(plans);
  return plans.flatMap((plan) => {
    const parent = plan.data.parent === undefined ? undefined : known.get(plan.data.parent);
    return [
      ...checkSemester(plan, school),
      ...(parent === undefined ? [] : checkAgainstParent(plan, parent, words)),
      ...checkDescent(plan, known),
    ];
  });
}

function checkSemester(plan: Plan, { semesters }: School): Problem[] {
  const { semester } = plan.data;
  const ids = semesters.map((one) => one.id);
  if (ids.includes(semester)) return [];
  const near = nearest(semester, ids);
  return [
    problem('semester-unknown', placeOf(plan, 'semester'), `学校没有“${semester}”这个学期。`, {
      found: semester,
      allowed: ids.join('、'),
      ...(near === undefined ? {} : { hint: `是不是想写 ${near}？` }),
    }),
  ];
}

/**
 * A plan that derives from another may promise more than it, not less, of what everyone owes
 * themselves. Of what is done together, one member's share is naturally smaller.
 */
function checkAgainstParent(plan: Plan, parent: Plan, words: Vocabularies): Problem[] {
  if (plan.data.semester !== parent.data.semester) {
    return [
      problem('plan-clash', placeOf(plan, 'semester'), '这份计划和它的上级计划不在同一个学期。', {
        found: plan.data.semester,
        allowed: `${parent.data.semester}（${parent.data.title}）`,
        hint: '请核对学期，或在 parent 里换成同一学期的计划。',
      }),
    ];
  }
  return plan.data.commitments.flatMap((own, i) => {
    const above = parent.data.commitments.find((one) => one.what === own.what);
    if (above === undefined || !isOwedByEach(own) || amount(own) >= amount(above)) return [];
    return [
      problem(
        'plan-clash',
        placeOf(plan, 'commitments', i, 'what'),
        `“${nameOf(words.commitments, own.what)}”约定得比上级计划少。`,
        {
          found: told(own, words),
          allowed: `不少于${told(above, words)}（${parent.data.title}）`,
        },
      ),
    ];
  });
}

/** Unknown words have been told elsewhere. */
function isOwedByEach({ what, per }: Commitment): boolean {
  return per in PER_SEMESTER && commitmentKind(what)?.owedBy === 'each';
}

function amount({ target, per }: Commitment): number {
  return target * (PER_SEMESTER[per] ?? 0);
}

function told({ target, per, what }: Commitment, words: Vocabularies): string {
  return `${nameOf(words.periods, per)} ${target} ${commitmentKind(what)?.unit ?? '次'}`;
}

/** A plan cannot derive from itself, by however long a way; each circle is told at each of its plans. */
function checkDescent(plan: Plan, known: ReadonlyMap<string, Plan>): Problem[] {
  const seen = new Set<string>();
  let here = plan.data.parent;
  while (here !== undefined && here !== plan.id && !seen.has(here)) {
    seen.add(here);
    here = known.get(here)?.data.parent;
  }
  if (here !== plan.id) return [];
  return [
    problem('plan-clash', placeOf(plan, 'parent'), '上级计划绕了一圈又回到自己。', {
      found: [plan.id, ...seen, plan.id].join(' → '),
      allowed: '更大的一方的计划，例如学校的计划',
      hint: '请改正 parent，或删去这一行。',
    }),
  ];
}
