import type { EntryDeclaration } from '../declaration.ts';
import { teachingProblem } from './schema.ts';
import { template } from './template.ts';

export const problems: EntryDeclaration<typeof teachingProblem> = {
  schema: teachingProblem,
  shelf: 'mutual-help',
  worthAsking: ['symptom', 'triedSoFar'],
  schemaType: 'CreativeWork',
  asks: '教学里遇到、还没想通的事，写下来等人一起解决',
  first: ['title', 'authors', 'symptom', 'triedSoFar'],
  lead: '教学里遇到的问题，写下来，直到有人解决。',
  mark: {
    stroke: 'M5.2 5.6a2.8 2.8 0 1 1 4 2.6c-.9.4-1.2 1-1.2 2.2',
    solid: 'M7 12.6a1 1 0 1 0 2 0 1 1 0 1 0-2 0',
  },
  about: ({ status }, { word }) => word('problemStatuses', status),
  leadsTo: ({ solvedBy }) => solvedBy.map((to) => [to, 'solved-by']),
  peopleIn: ({ authors }) => authors.map((id) => [id, 'raised']),
  template,
};
