import type { Declaration } from '../declaration.ts';
import { topic } from './schema.ts';

export const topics: Declaration<typeof topic> = {
  schema: topic,
  shelf: 'finding',
  asks: '大家在研究的一件事：研究什么、还没有答案的是什么',
  first: ['name', 'definition', 'aliases', 'openQuestions'],
  worthAsking: ['aliases', 'openQuestions'],
};
