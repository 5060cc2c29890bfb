import type { Declaration } from '../declaration.ts';
import { teacher } from './schema.ts';

export const teachers: Declaration<typeof teacher> = {
  schema: teacher,
  shelf: 'finding',
  worthAsking: ['stage', 'subjects'],
};
