import type { Declaration } from '../declaration.ts';
import { group } from './schema.ts';

export const groups: Declaration<typeof group> = {
  schema: group,
  shelf: 'mutual-help',
  worthAsking: ['weeklySlot', 'about'],
};
