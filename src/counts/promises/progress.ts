import { deedWord, type OwedBy } from '../../model/words/deeds.ts';
import type { PeriodKind } from '../../model/calendar/periods.ts';
import type { Commitment } from '../../records/shared/commitment.ts';
import { nameOf } from '../../model/words/vocabulary.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import { deedsPromised, owedByOf } from './debtors.ts';
import { evidenceOf } from '../count.ts';
import {
  doneIn,
  eventsOf,
  isKept,
  judge,
  requiredIn,
  stateOf,
  type Judged,
  type PlanDays,
} from './judge.ts';
import { missingSentence } from './missing-sentence.ts';
import { ownerId, type Owner } from './owner.ts';
import { promiseSentence } from './promise-sentence.ts';
import type { Progress, ProgressShare } from './progress-shapes.ts';
import { isDisclosed, disclosed } from '../disclosed.ts';

/** How a period is counted, without a full stop; from the shortest to the longest. */
const perExplanations: Record<PeriodKind, string> = {
  week: '按教学周一周一周地数，整周放假的不算，一周里多做的不抵别的周',
  fortnight: '每两个教学周一段，整周放假的跳过',
  month: '按月数，学期头尾不足十天的并到相邻的月，放假后当月做的也算',
  quarter: '按学校分的季度数，没有分的按学期的前后两半',
  semester: '整个学期合起来数，放假后的假期也算',
  'school-year': '整个学年合起来数',
  year: '整年合起来数',
  milestone: '在开学初、期中、期末那几天里数',
  total: '在约定的日子里合起来数',
};

const ALL_PERIODS = Object.keys(perExplanations);

/** The words for how far something has come, the same for a promise, a step and what someone took on. */
export const stateNames = {
  kept: '已完成',
  running: '进行中',
  short: '还差几次',
  missed: '未做满',
  voluntary: '自愿',
} as const;

/**
 * How far a promise has been kept by `today`; see {@link judge} for how it is measured.
 *
 * @returns undefined where the audience is not told of what the count rests on
 */
export function progressOf(
  catalogue: Catalogue,
  commitment: Commitment,
  owner: Owner,
  days: PlanDays,
  today: string,
): Progress | undefined {
  const deeds = deedsPromised(commitment).flatMap((what) => deedWord(what) ?? []);
  const every = commitment.every === undefined ? undefined : deedWord(commitment.every);
  const grounds = [...deeds, ...(every === undefined ? [] : [every])];
  if (!grounds.every(({ restsOn }) => canBeCounted(catalogue, restsOn, owner))) return undefined;
  const judged = bestOf(
    (commitment.per ?? [undefined]).map((per) =>
      judge(catalogue, { ...commitment, per }, owner, days, today),
    ),
  );
  const owedBy = owedByOf(commitment, owner);
  const state = stateOf(judged);
  const [first] = deeds;
  const unit = first?.unit ?? '次';
  const shares = sharesOf(judged);
  const done = judged.periods.reduce((sum, period) => sum + doneIn(period), 0);
  const per = (judged.commitment.per ?? 'total') as PeriodKind;
  return {
    commitment,
    what: deeds.map(({ id }) => id).join('/'),
    whatName: deeds.map(({ id }) => nameOf(catalogue.words.deeds, id)).join('或'),
    per,
    owedBy,
    owner,
    unit,
    promise: promiseSentence(catalogue, commitment, owner),
    ...(commitment.note === undefined ? {} : { note: commitment.note }),
    state,
    stateName:
      state !== 'voluntary' || commitment.voluntary === true
        ? stateNames[state]
        : commitment.every === undefined
          ? '没有定次数'
          : '没有办过',
    periods: judged.periods.map((period) => ({
      label: period.label,
      from: period.from,
      to: period.to,
      counts: period.counts,
      isOver: period.isOver,
      done: doneIn(period),
      required: requiredIn(period),
      isKept: isKept(period),
      events: evidenceOf(eventsOf([period])),
    })),
    shares,
    done: disclosed(
      catalogue,
      done,
      shares.some((one) => one.isLeast),
    ),
    due: judged.periods.reduce((sum, one) => sum + (one.isOver ? requiredIn(one) : 0), 0),
    required: judged.periods.reduce((sum, one) => sum + requiredIn(one), 0),
    missing: missingSentence(judged, unit),
    events: evidenceOf(eventsOf(judged.periods)),
    explanation: `${[...new Set(deeds.map((one) => one.explanation))].join('；')}${every === undefined ? '' : `；约定的次数是“${nameOf(catalogue.words.deeds, every.id)}”的次数`}；${perExplanations[per]}${eachOf(owedBy, owner)}。`,
  };
}

/**
 * Of the ways in which a promise may be kept, the one it is kept by or comes nearest to; of
 * those as near, the one that asks least, and then the longest: what is done by the semester is
 * done by the year, too.
 */
function bestOf(all: readonly Judged[]): Judged {
  const asked = ({ periods }: Judged): number =>
    periods.reduce((sum, one) => sum + requiredIn(one), 0);
  const order = ['kept', 'voluntary', 'running', 'short', 'missed'];
  const best = all.toSorted(
    (a, b) =>
      order.indexOf(stateOf(a)) - order.indexOf(stateOf(b)) ||
      asked(a) - asked(b) ||
      ALL_PERIODS.indexOf(b.commitment.per ?? '') - ALL_PERIODS.indexOf(a.commitment.per ?? ''),
  )[0];
  if (best === undefined) throw new Error('a promise without a period');
  return best;
}

/** That a group has met is for everyone; who of them was there stands in the minutes. */
function canBeCounted(
  catalogue: Catalogue,
  restsOn: Parameters<typeof isDisclosed>[1] | undefined,
  owner: Owner,
): boolean {
  if (restsOn === undefined) return true;
  return (restsOn === 'minutes' && 'group' in owner) || isDisclosed(catalogue, restsOn);
}

function eachOf(owedBy: OwedBy, owner: Owner): string {
  if ('teacher' in owner) return '';
  const words: Record<OwedBy, string> = {
    each: 'pair' in owner ? '，两个人各算各的' : '，每个人各算各的',
    together: '',
    'each-group': '，每个小组各算各的',
    'each-pair': '，每一对各算各的',
    mentor: '',
    mentee: '',
  };
  return words[owedBy];
}

/** By who owes, in the order of the record. */
function sharesOf({ periods }: Judged): ProgressShare[] {
  const all = periods.flatMap((period) => period.shares.map((share) => ({ period, share })));
  const byWho = Map.groupBy(
    all,
    ({ share }) => `${Object.keys(share.who)[0]} ${ownerId(share.who)}`,
  );
  return [...byWho.values()].flatMap((own) => {
    const [one] = own;
    if (one === undefined) return [];
    const sum = (of: (one: (typeof own)[number]) => number): number =>
      own.reduce((total, each) => total + of(each), 0);
    const lacking = ({ share }: (typeof own)[number]): number =>
      Math.max(0, share.required - share.tally.count);
    return [
      {
        who: one.share.who,
        done: sum(({ share }) => share.tally.count),
        isLeast: own.some(({ share }) => share.tally.isLeast),
        required: sum(({ share }) => share.required),
        open: own
          .filter((each) => !each.period.isOver && lacking(each) > 0)
          .map((each) => lacking(each)),
        lost: own.filter((each) => each.period.isOver && lacking(each) > 0).length,
        events: evidenceOf(eventsOf(own.map(({ share }) => ({ shares: [share] })))),
      },
    ];
  });
}
