import type { Declaration } from '../declaration.ts';
import { plan } from './schema.ts';

export const plans: Declaration<typeof plan> = {
  schema: plan,
  shelf: 'mutual-help',
  asks: '一段时间里打算做什么，能数的约定几次',
  first: [
    'title',
    'teacher',
    'group',
    'semester',
    'goals',
    'commitments',
    'commitments.what',
    'commitments.target',
    'commitments.per',
    'commitments.owedBy',
    'commitments.note',
    'steps',
    'steps.who',
  ],
  worthAsking: ['teacher', 'group', 'ways'],
  usually: 'school',
  partiesOf: ({ teacher, group, pair }) => [
    ...(teacher === undefined ? [] : [`teachers/${teacher}`]),
    ...(group === undefined ? [] : [`groups/${group}`]),
    ...(pair === undefined ? [] : [`pairs/${pair}`]),
  ],
};
