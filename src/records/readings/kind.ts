import type { EntryDeclaration } from '../declaration.ts';
import { reading } from './schema.ts';
import { template } from './template.ts';

export const readings: EntryDeclaration<typeof reading> = {
  schema: reading,
  shelf: 'writing',
  worthAsking: ['leadReader', 'disagreement', 'actionToTry'],
  schemaType: 'Article',
  asks: '一起读了哪几章，谈拢了什么，没谈拢什么',
  first: ['authors', 'date', 'book', 'scope'],
  lead: '一起读过的书，谈拢的和没谈拢的都留着。',
  mark: {
    stroke:
      'M8 4.4C6.3 3 3.8 2.8 1.6 3.3v9.3c2.2-.5 4.7-.3 6.4 1.1 1.7-1.4 4.2-1.6 6.4-1.1V3.3C12.2 2.8 9.7 3 8 4.4ZM8 4.4v9.3',
  },
  about: ({ book, scope }, { record }) => {
    const title = record('books', book);
    return title === undefined ? undefined : title + scope;
  },
  peopleIn: ({ authors, leadReader }) => [
    ...authors.map((id) => [id, 'wrote'] as const),
    [leadReader, 'led'],
  ],
  template,
};
