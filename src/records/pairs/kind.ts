import type { Declaration } from '../declaration.ts';
import { pair } from './schema.ts';

export const pairs: Declaration<typeof pair> = {
  schema: pair,
  shelf: 'mutual-help',
  asks: '两位同事约好互相帮什么，从哪天起',
  first: [
    'kind',
    'mentor',
    'mentee',
    'from',
    'commitments',
    'commitments.what',
    'commitments.target',
    'commitments.per',
    'commitments.owedBy',
    'commitments.note',
  ],
  worthAsking: ['slot', 'duties'],
  usually: 'school',
  /** 沈知微—陆小满, the mentor first; between peers 方砚、顾亦宁. */
  titleOf: ({ mentor, mentee, kind }, { record }) =>
    [mentor, mentee]
      .flatMap((id) => record('teachers', id) ?? [])
      .join(kind === 'mentor' ? '—' : '、'),
  partiesOf: ({ mentor, mentee }) => [`teachers/${mentor}`, `teachers/${mentee}`],
};
