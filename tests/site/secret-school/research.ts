/** Projects and problems of one rank: each state of theirs, each with every field. */
import type { Frontmatter } from '../../small-school.ts';
import { entryFields, placeOf, sharedAt, targetsOf, type Written } from './entry-fields.ts';
import { id, leastOpen, marks, ofAll, ranks, type Rank, type Shape } from './marks.ts';

/** Concluded, stopped and going on stand in different lists. */
const states = ['concluded', 'terminated', 'ongoing'] as const;

export function researchOf(rank: Rank, shape: Shape): Record<string, Written> {
  const projects = states.map(
    (state, no) =>
      [`projects/${id(rank, `project-${no}`, shape)}`, projectOf(rank, state, no, shape)] as const,
  );
  const solved = targetsOf(rank).map((target) => {
    const name = `problem-${ranks.indexOf(target)}`;
    const fields = {
      ...problemOf(rank, name, target, shape),
      status: 'solved',
      // Solved by what may not be seen and by nothing else.
      solvedBy: [`papers/${id(target, 'paper', shape)}`],
      answer: `${marks[rank].han}结论`,
    };
    return [`problems/${id(rank, name, shape)}`, fields] as const;
  });
  const open = [
    `problems/${id(rank, 'problem-open', shape)}`,
    { ...problemOf(rank, 'problem-open', rank, shape), status: 'open' },
  ] as const;
  return Object.fromEntries(
    [...projects, ...solved, open].map(([name, fields]) => [name, { fields, body: rank }]),
  );
}

function projectOf(
  rank: Rank,
  status: (typeof states)[number],
  no: number,
  shape: Shape,
): Frontmatter {
  const { han } = marks[rank];
  return {
    ...entryFields('projects', rank, `project-${no}`, rank, shape),
    ...placeOf(rank),
    level: 'city',
    kind: 'plan',
    number: `${han}编号`,
    status,
    statusHistory: [
      { status: 'approved', date: '2025-09-10', note: `${han}立项说明` },
      { status, date: '2025-12-10', note: `${han}状态说明` },
    ],
    start: '2025-09-10',
    end: '2026-12-31',
    midtermDue: '2026-04-10',
    concludeDue: '2026-12-10',
    conclusion: 'good',
    methods: `${han}方法`,
    literature: [{ text: `${han}读的文献`, readBy: ofAll('teacher', shape), note: `${han}得到` }],
    fieldVisits: [
      { date: '2025-10-20', place: `${han}去处`, who: ofAll('partner', shape), seen: `${han}见到` },
    ],
    evidence: [{ what: `${han}比什么`, before: `${han}之前`, after: `${han}之后` }],
    findings: [`${han}发现`],
    limits: [`${han}局限`],
    openQuestions: [`${han}课题没有解决`],
    reason: `${han}原因`,
    ...sharedAt(rank, shape),
    outputs: [
      ...shape.ranks.map((one) => `lessons/${id(one, `lesson-${ranks.indexOf(one)}`, shape)}`),
      ...ofAll('paper', shape).map((one) => `papers/${one}`),
    ],
  };
}

function problemOf(rank: Rank, name: string, target: Rank, shape: Shape): Frontmatter {
  const { han } = marks[rank];
  return {
    ...entryFields('problems', rank, name, target, shape),
    ...placeOf(rank),
    symptom: `${han}表现`,
    triedSoFar: [`${han}试过`],
    hypothesis: `${han}猜想`,
    wantsSeminar: true,
    asked: shape.ranks.map((one) => ({
      by: id(one, 'teacher', shape),
      date: '2025-10-21',
      answer: `${marks[leastOpen(rank, one)].han}专家说`,
    })),
  };
}
