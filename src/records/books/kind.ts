import type { Declaration } from '../declaration.ts';
import { book } from './schema.ts';

export const books: Declaration<typeof book> = {
  schema: book,
  shelf: 'mutual-help',
  worthAsking: ['publisher', 'about'],
  listName: '共读的书',
  titleOf: ({ title }) => `《${title}》`,
};
