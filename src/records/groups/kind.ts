import type { Declaration } from '../declaration.ts';
import { group } from './schema.ts';

export const groups: Declaration<typeof group> = {
  schema: group,
  shelf: 'mutual-help',
  asks: '教研组、备课组或互助小组，谁在里面、从哪天起',
  first: ['name', 'kind', 'leader', 'members', 'members.from'],
  worthAsking: ['weeklySlot', 'about'],
};
