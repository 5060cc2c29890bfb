import type { Declaration } from '../declaration.ts';
import { teacher } from './schema.ts';

export const teachers: Declaration<typeof teacher> = {
  schema: teacher,
  shelf: 'finding',
  asks: '一位同事：教什么，可以讲给大家听什么',
  first: ['name', 'status', 'stage', 'subjects'],
  worthAsking: ['stage', 'subjects'],
};
