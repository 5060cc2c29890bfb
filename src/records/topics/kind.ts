import type { Declaration } from '../declaration.ts';
import { topic } from './schema.ts';

export const topics: Declaration<typeof topic> = {
  schema: topic,
  shelf: 'finding',
  worthAsking: ['aliases', 'openQuestions'],
};
