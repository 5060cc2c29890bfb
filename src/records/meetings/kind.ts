import type { EntryDeclaration } from '../declaration.ts';
import { meeting } from './schema.ts';
import { template } from './template.ts';

export const meetings: EntryDeclaration<typeof meeting> = {
  schema: meeting,
  shelf: 'mutual-help',
  lead: '教研活动谈了什么、定了什么、接下来谁做什么。',
  mark: { stroke: 'M2 3h12v7.4H7.6L4.6 13v-2.6H2Z' },
  titleOf: ({ title }) => title,
  about: ({ kind }, { word }) => word('meetingKinds', kind),
  template,
};
