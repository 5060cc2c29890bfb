import type { Declaration } from '../declaration.ts';
import { plan } from './schema.ts';

export const plans: Declaration<typeof plan> = {
  schema: plan,
  shelf: 'mutual-help',
  worthAsking: ['teacher', 'group', 'ways'],
  usually: 'school',
  partiesOf: ({ teacher, group, pair }) => [
    ...(teacher === undefined ? [] : [`teachers/${teacher}`]),
    ...(group === undefined ? [] : [`groups/${group}`]),
    ...(pair === undefined ? [] : [`pairs/${pair}`]),
  ],
};
