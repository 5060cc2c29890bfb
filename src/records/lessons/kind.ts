import type { Part, EntryDeclaration } from '../declaration.ts';
import { lesson } from './schema.ts';
import { template } from './template.ts';

export const lessons: EntryDeclaration<typeof lesson> = {
  schema: lesson,
  shelf: 'writing',
  worthAsking: ['members.id', 'members.role', 'nextRound'],
  schemaType: 'LearningResource',
  asks: '一节课怎样备、怎样上、怎样改，一轮一轮写清楚',
  first: [
    'teacher',
    'date',
    'subject',
    'grades',
    'lessonTitle',
    'rounds',
    'rounds.evidence',
    'rounds.suggestions',
    'rounds.suggestions.by',
    'rounds.suggestions.change',
    'rounds.changed',
  ],
  lead: '备课、上课、评课，一轮一轮写下来的课。按学科和年级找，下周就能用。',
  mark: {
    stroke: 'M1.7 12.3a2 2 0 1 0 4 0 2 2 0 1 0-4 0M5.6 11.7C9.5 10.8 6.3 5.8 10.2 4.7',
    solid: 'M9.5 4a2.7 2.7 0 1 0 5.4 0 2.7 2.7 0 1 0-5.4 0',
  },
  about: ({ lessonTitle, lessonType }, { word }) =>
    `${lessonTitle}（${word('lessonTypes', lessonType)}）`,
  leadsTo: ({ tries }) => tries.map(({ entry }) => [entry, 'tries']),
  peopleIn: ({ authors, teacher, members }) => [
    ...authors.map((id) => [id, 'wrote'] as const),
    [teacher, 'taught'],
    // Two may teach in parallel; one of them is named as the lesson's teacher.
    ...members.map(({ id, role }) => [id, partOf(role)] as const),
  ],
  template,
};

function partOf(role: string): Part {
  if (role === 'teach') return 'taught';
  return role === 'observe' ? 'observed' : 'helped';
}
