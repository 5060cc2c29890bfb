/** Lessons, reflections, readings and papers of one rank, each with every field. */
import type { Frontmatter } from '../../small-school.ts';
import { entryFields, placeOf, sharedAt, targetsOf, type Written } from './entry-fields.ts';
import { id, leastOpen, marks, ofAll, ranks, whereThere, type Rank, type Shape } from './marks.ts';

export function writingOf(rank: Rank, shape: Shape): Record<string, Written> {
  const entries = targetsOf(rank).flatMap((target) => {
    const no = ranks.indexOf(target);
    return [
      [`lessons/${id(rank, `lesson-${no}`, shape)}`, lessonOf(rank, target, shape)],
      [`reflections/${id(rank, `reflection-${no}`, shape)}`, reflectionOf(rank, target, shape)],
      [`readings/${id(rank, `reading-${no}`, shape)}`, readingOf(rank, target, shape)],
    ] as const;
  });
  return Object.fromEntries(
    [...entries, [`papers/${id(rank, 'paper', shape)}`, paperOf(rank, shape)] as const].map(
      ([name, fields]) => [name, { fields, body: rank }],
    ),
  );
}

function lessonOf(rank: Rank, target: Rank, shape: Shape): Frontmatter {
  const { han } = marks[rank];
  const teacher = id(target, 'teacher', shape);
  return {
    ...entryFields('lessons', rank, `lesson-${ranks.indexOf(target)}`, target, shape),
    ...placeOf(rank),
    teacher,
    lessonTitle: `${han}课题`,
    lessonType: 'new',
    occasion: 'research',
    level: 'city',
    focusQuestion: `${han}研究问题`,
    textbook: { edition: 'tongbian', volume: `${han}册`, unit: `${han}单元`, printYear: 2024 },
    goals: [`${han}教学目标`],
    keyPoints: [`${han}重点`],
    difficulties: [`${han}难点`],
    classHours: 2,
    foreseen: [`${han}预设`],
    tasks: shape.ranks.map((one) => ({
      who: id(one, 'teacher', shape),
      task: `${marks[leastOpen(rank, one)].han}观课任务`,
    })),
    borrowed: true,
    tries: shape.ranks
      .filter((one) => one !== rank)
      .map((one) => ({
        entry: `lessons/${id(one, `lesson-${ranks.indexOf(one)}`, shape)}`,
        suggestion: '1-1',
        outcome: `${marks[leastOpen(rank, one)].han}试下来`,
      })),
    classSize: 41,
    members: [...ofAll('teacher', shape), ...ofAll('partner', shape)].map((one) => ({
      id: one,
      role: 'observe',
    })),
    rounds: [
      {
        date: '2025-10-01',
        kind: 'teach',
        classLabel: `${han}班`,
        focus: `${han}看什么`,
        evidence: [`${han}证据`],
        suggestions: [{ text: `${han}建议`, by: teacher, accepted: true, change: `${han}改了` }],
        expertComment: { by: teacher, questions: [`${han}先问的`], text: `${han}点评` },
        changed: `${han}下一轮`,
      },
    ],
    nextRound: `${han}还要再上`,
    ...sharedAt(target, shape),
  };
}

function reflectionOf(rank: Rank, target: Rank, shape: Shape): Frontmatter {
  const no = ranks.indexOf(target);
  return {
    ...entryFields('reflections', rank, `reflection-${no}`, target, shape),
    ...placeOf(rank),
    happened: '2025-10-04',
    kind: 'narrative',
    ...whereThere(target, shape, {
      respondsTo: `papers/${id(target, 'paper', shape)}`,
      lesson: id(target, `lesson-${no}`, shape),
    }),
    book: id(target, 'book', shape),
    nextStep: `${marks[rank].han}下一步`,
  };
}

function readingOf(rank: Rank, target: Rank, shape: Shape): Frontmatter {
  const { han } = marks[rank];
  return {
    ...entryFields('readings', rank, `reading-${ranks.indexOf(target)}`, target, shape),
    ...placeOf(rank),
    happened: '2025-10-05',
    book: id(target, 'book', shape),
    scope: `${han}范围`,
    ...whereThere(target, shape, { leadReader: id(target, 'teacher', shape) }),
    sessionNo: 7,
    question: `${han}共同的问题`,
    disagreement: `${han}分歧`,
    actionToTry: `${han}试试`,
  };
}

/** The paper of each rank comes from the project of another. */
function paperOf(rank: Rank, shape: Shape): Frontmatter {
  const { han } = marks[rank];
  const other = rank === 'public' ? 'private' : 'public';
  return {
    ...entryFields('papers', rank, 'paper', rank, shape),
    ...placeOf(rank),
    paperType: 'survey',
    publication: 'journal',
    ...whereThere(other, shape, { project: id(other, 'project-0', shape) }),
    journal: { name: `${han}刊`, year: 2025, issue: `${han}期`, pages: `${han}页` },
    award: {
      name: `${han}奖`,
      level: 'city',
      grade: rank === 'public' ? '二等奖' : '一等奖',
      year: 2025,
    },
    references: [`${han}文献`],
    openQuestions: [`${han}没有解决`],
    ...sharedAt(rank, shape),
  };
}
