/** 固定的时间: when groups and pairs meet, and what plans promise at a fixed time, such as an open class. */
import type { Semester } from '../model/calendar/calendar.ts';
import { meet } from '../model/calendar/periods.ts';
import type { Commitment } from '../records/shared/commitment.ts';
import { nameOf } from '../model/words/vocabulary.ts';
import type { Catalogue } from '../graph/catalogue.ts';
import { deedsPromised } from '../counts/promises/debtors.ts';
import { asOne, STILL } from '../counts/promises/owner.ts';
import { semestersOf } from '../counts/promises/plan-progress.ts';
import { fieldName } from '../records/field-list.ts';
import { recordLink } from '../graph/links.ts';
import { ownerLink, planLink, plansInOrder } from '../records/plans/page.ts';
import type { Link } from '../graph/links.ts';

export interface FixedTime {
  who: Link;
  what: string;
  /** In the words of whoever fixed it. */
  when: string;
  /** The plan in which it stands, where it stands in one. */
  from?: Link;
  /** Whether colleagues may come and see a lesson then. */
  isOpenClass: boolean;
  /** Id of the group that meets then. */
  group?: string;
}

/** Lessons that are given to be seen. */
const OPEN_CLASSES = new Set(['open', 'demo', 'report']);

/**
 * The times of a semester in the order group, pair, plan. A group's and a pair's own time is
 * the one of today and says nothing of semesters that are over.
 */
export function fixedTimes(catalogue: Catalogue, semester: Semester): FixedTime[] {
  const span = { from: semester.start, to: semester.end };
  const isPast = semester.end < catalogue.today;
  const groups = [...catalogue.groups.values()].flatMap(({ id, data }): FixedTime[] => {
    const who = recordLink(catalogue, 'groups', id);
    const isThere = asOne(catalogue, { group: id }).present.some((one) => meet(one, span));
    return isPast || who === undefined || data.weeklySlot === undefined || !isThere
      ? []
      : [
          {
            who,
            what: fieldName('groups', 'weeklySlot'),
            when: data.weeklySlot,
            isOpenClass: false,
            group: id,
          },
        ];
  });
  const pairs = [...catalogue.pairs.values()].flatMap(({ id, data }): FixedTime[] => {
    const who = recordLink(catalogue, 'pairs', id);
    if (who === undefined || !meet({ from: data.from, to: data.to ?? STILL }, span)) return [];
    return [
      ...(isPast || data.slot === undefined
        ? []
        : [{ who, what: fieldName('pairs', 'slot'), when: data.slot, isOpenClass: false }]),
      ...data.commitments.flatMap((one) => timeOf(catalogue, one, who)),
    ];
  });
  const plans = plansInOrder(
    catalogue,
    [...catalogue.plans.values()].filter(({ data }) =>
      semestersOf(data, catalogue.school).includes(semester.id),
    ),
  ).flatMap((plan) =>
    plan.data.commitments
      .flatMap((one) => timeOf(catalogue, one, ownerLink(catalogue, plan)))
      .map((one) => ({ ...one, from: planLink(plan) })),
  );
  return [...groups, ...pairs, ...plans];
}

function timeOf({ words }: Catalogue, promise: Commitment, who: Link): FixedTime[] {
  if (promise.time === undefined) return [];
  const promised = deedsPromised(promise);
  const deeds = promised.map((one) => nameOf(words.deeds, one));
  const what =
    deeds.length === 0
      ? (promise.note ?? '')
      : `${deeds.join('或')}${promise.note === undefined ? '' : `（${promise.note}）`}`;
  const isOpenClass = promised.some((one) => OPEN_CLASSES.has(one));
  return [{ who, what, when: promise.time, isOpenClass }];
}
