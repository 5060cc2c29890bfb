/**
 * Pairs and plans of one rank. A promise goes with whoever made it: one that says it is
 * public, of people who are not, bears their mark.
 */
import {
  id,
  marks,
  ofAll,
  ranks,
  visibilityOf,
  whereThere,
  type Rank,
  type Shape,
} from './marks.ts';

/** One of every kind, so that every way to count is gone. */
const promised = [
  'reflect',
  'respond',
  'observe',
  'be-observed',
  'mutual',
  'meet',
  'present',
  'read',
  'raise',
  'solve',
];

export function promisesOf(rank: Rank, shape: Shape): Record<string, object> {
  return {
    ...pairsOf(rank, shape),
    ...plansOf(rank, shape),
    ...longPlansOf(rank, shape),
    ...(rank === 'public' ? {} : openPromisesOf(rank, shape)),
  };
}

function pairsOf(rank: Rank, shape: Shape): Record<string, object> {
  return {
    [`pairs/${id(rank, 'pair', shape)}`]: {
      ...pairFields(rank, 'pair', shape),
      ...visibilityOf(rank, 'pairs', shape),
    },
  };
}

/** By each who can own one: a teacher, a group, a pair, the school. */
function plansOf(rank: Rank, shape: Shape): Record<string, object> {
  const owners = {
    teacher: { teacher: id(rank, 'teacher', shape) },
    group: { group: id(rank, 'group', shape) },
    pair: { pair: id(rank, 'pair', shape) },
    school: {},
  };
  // Each derives from a plan of the next rank; a circle is refused.
  const above = ranks[ranks.indexOf(rank) + 1];
  return Object.fromEntries(
    Object.entries(owners).map(([what, owner]) => [
      `plans/${id(rank, `plan-${what}`, shape)}`,
      {
        ...planFields(rank, what, shape),
        ...owner,
        ...(above !== undefined && shape.ranks.includes(above)
          ? { parents: [id(above, `plan-${what}`, shape)] }
          : {}),
        ...visibilityOf(rank, 'plans', shape),
      },
    ]),
  );
}

/** For a school year and for a calendar year. */
function longPlansOf(rank: Rank, shape: Shape): Record<string, object> {
  const times = { 'school-year': { schoolYear: '2025-2026' }, year: { year: 2025 } };
  return Object.fromEntries(
    Object.entries(times).map(([what, time]) => [
      `plans/${id(rank, `plan-${what}`, shape)}`,
      {
        ...planFields(rank, what, shape),
        semester: undefined,
        ...time,
        teacher: id(rank, 'partner', shape),
        ...visibilityOf(rank, 'plans', shape),
      },
    ]),
  );
}

/** What nobody may see although it says that it is public. */
function openPromisesOf(rank: Rank, shape: Shape): Record<string, object> {
  const open = { visibility: 'public' };
  return {
    [`pairs/${id(rank, 'pair-open', shape)}`]: {
      ...pairFields(rank, 'pair-open', shape),
      mentor: id('public', 'teacher', shape),
      mentee: id(rank, 'teacher', shape),
      ...open,
    },
    [`plans/${id(rank, 'plan-open-pair', shape)}`]: {
      ...planFields(rank, 'open-pair', shape),
      // The pair goes with its mentee, and the plan with the pair.
      pair: id(rank, 'pair-open', shape),
      parents: [id('public', 'plan-pair', shape)],
      ...open,
    },
    [`plans/${id(rank, 'plan-open-teacher', shape)}`]: {
      ...planFields(rank, 'open-teacher', shape),
      teacher: id(rank, 'partner', shape),
      ...open,
    },
    [`plans/${id(rank, 'plan-open-group', shape)}`]: {
      ...planFields(rank, 'open-group', shape),
      group: id(rank, 'group', shape),
      ...open,
    },
  };
}

function pairFields(rank: Rank, what: string, shape: Shape): object {
  const { han } = marks[rank];
  return {
    kind: rank === 'private' ? 'peer' : 'mentor',
    mentor: id('public', 'partner', shape),
    mentee: id(rank, 'teacher', shape),
    from: '2025-09-01',
    to: '2026-06-30',
    duties: [`${han}职责`],
    slot: `${han}互助时间`,
    commitments: promised.flatMap((one) =>
      (['mentor', 'mentee', 'each', 'together'] as const).map((owedBy) => ({
        owedBy,
        what: one,
        target: 2,
        per: 'month',
        note: `${han}约定`,
      })),
    ),
    agreement: `${han}协议`,
    assessments: [
      { by: `${han}评议人`, date: '2026-01-20', found: `${han}评议`, improve: `${han}改进` },
    ],
    formerIds: [id(rank, `was-${what}`, shape)],
  };
}

function planFields(rank: Rank, what: string, shape: Shape): object {
  const { han } = marks[rank];
  const other = rank === 'public' ? 'private' : 'public';
  return {
    title: `${han}计划${what}`,
    semester: '2025-2026-1',
    ...whereThere(other, shape, { previous: id(other, 'plan-teacher', shape) }),
    needs: [`${han}需求`],
    goals: [`${han}目标`],
    contents: [`${han}内容`],
    ways: [`${han}方式`],
    time: `${han}时间`,
    stages: [{ name: `${han}段`, from: '2025-09-01', to: '2025-10-31', theme: `${han}主题` }],
    steps: [
      {
        what: `${han}一步`,
        due: '2025-11-11',
        who: ofAll('teacher', shape),
        ...whereThere(other, shape, { done: `papers/${id(other, 'paper', shape)}` }),
      },
    ],
    ...whereThere(other, shape, { project: id(other, 'project-0', shape) }),
    books: ofAll('book', shape),
    commitments: promised.map((one) => ({
      what: one,
      target: 1,
      per: 'month',
      note: `${han}说明`,
    })),
    assessments: [
      { by: `${han}评的人`, date: '2026-01-20', found: `${han}期末`, improve: `${han}下一步` },
    ],
    formerIds: [id(rank, `was-plan-${what}`, shape)],
  };
}
