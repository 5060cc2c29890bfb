import type { EntryDeclaration } from '../declaration.ts';
import { reflection } from './schema.ts';
import { template } from './template.ts';

export const reflections: EntryDeclaration<typeof reflection> = {
  schema: reflection,
  shelf: 'writing',
  worthAsking: ['lesson', 'nextStep'],
  schemaType: 'Article',
  asks: '课后放不下的一件事，或者对同伴某一篇的回应',
  first: ['authors', 'date', 'lesson'],
  lead: '课后想到的，和写给同伴的回应。短的也好，真的就好。',
  mark: { stroke: 'M3 9.3h10a5 5 0 0 1-10 0Z', solid: 'M2.4 7.1a5.6 5.6 0 0 1 11.2 0Z' },
  about: ({ kind }, { word }) => word('reflectionKinds', kind),
  leadsTo: ({ respondsTo, lesson }) => [
    [respondsTo, 'responds'],
    [lesson && `lessons/${lesson}`, 'about-lesson'],
  ],
  template,
};
