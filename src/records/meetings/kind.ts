import type { EntryDeclaration } from '../declaration.ts';
import { meeting } from './schema.ts';
import { template } from './template.ts';

export const meetings: EntryDeclaration<typeof meeting> = {
  schema: meeting,
  shelf: 'mutual-help',
  worthAsking: [
    'group',
    'attended',
    'decisions',
    'nextActions.who',
    'nextActions.what',
    'nextActions.due',
  ],
  schemaType: 'CreativeWork',
  asks: '一次教研谈了什么、定了什么、接下来谁做什么',
  first: ['title', 'kind', 'date', 'host', 'attended', 'decisions', 'nextActions'],
  lead: '教研活动谈了什么、定了什么、接下来谁做什么。',
  mark: { stroke: 'M2 3h12v7.4H7.6L4.6 13v-2.6H2Z' },
  about: ({ kind }, { word }) => word('meetingKinds', kind),
  peopleIn: ({ authors, host, presenters }) => [
    ...authors.map((id) => [id, 'recorded'] as const),
    [host, 'hosted'],
    ...presenters.map((id) => [id, 'presented'] as const),
  ],
  template,
};
