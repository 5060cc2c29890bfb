import type { EntryDeclaration } from '../declaration.ts';
import { observation } from './schema.ts';
import { template } from './template.ts';

export const observations: EntryDeclaration<typeof observation> = {
  schema: observation,
  shelf: 'mutual-help',
  worthAsking: ['lesson', 'strengths', 'suggestions.text'],
  schemaType: 'CreativeWork',
  asks: '走进同事的课堂，带着一两个问题看到的',
  first: [
    'authors',
    'date',
    'teacher',
    'lessonTitle',
    'grades',
    'points',
    'suggestions',
    'suggestions.text',
  ],
  lead: '走进同事的课堂，带着一两个问题看到的。',
  // It names a colleague's lesson.
  usually: 'school',
  mark: {
    stroke: 'M1.4 8C4.6 3.6 11.4 3.6 14.6 8c-3.2 4.4-10 4.4-13.2 0Z',
    solid: 'M6 8a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  },
  about: ({ teacher, guestTeacher, lessonTitle }, { record }) => {
    const name = teacher === undefined ? guestTeacher : record('teachers', teacher);
    return `${name === undefined ? '' : `${name}上`}${/《/.test(lessonTitle) ? lessonTitle : `《${lessonTitle}》`}`;
  },
  leadsTo: ({ lesson }) => [[lesson && `lessons/${lesson}`, 'observes']],
  peopleIn: ({ authors }) => authors.map((id) => [id, 'observed']),
  template,
};
