import type { Declaration } from '../declaration.ts';
import { book } from './schema.ts';

export const books: Declaration<typeof book> = {
  schema: book,
  shelf: 'mutual-help',
  asks: '一起读的一本书，谁写的、手上是哪一版',
  first: ['title', 'author', 'publisher', 'year'],
  worthAsking: ['publisher', 'about'],
  listName: '共读的书',
  titleOf: ({ title }) => `《${title}》`,
};
