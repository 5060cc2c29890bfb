import type { EntryDeclaration } from '../declaration.ts';
import { project } from './schema.ts';
import { template } from './template.ts';

export const projects: EntryDeclaration<typeof project> = {
  schema: project,
  shelf: 'writing',
  worthAsking: ['methods', 'openQuestions'],
  schemaType: 'CreativeWork',
  asks: '申报了什么、走到哪一步；没立项、停下的也留着',
  first: ['title', 'authors', 'level', 'status', 'statusHistory'],
  lead: '申报过的课题，不论做成没有。停下的和没立项的也在，原因一并留着。',
  mark: { stroke: 'M2 13.8V9.6h4V6.2h4V2.8h4v11Z' },
  about: ({ level, status }, { word }) =>
    `${word('levels', level)}，${word('projectStatuses', status)}`,
  leadsTo: ({ outputs }) => outputs.map((to) => [to, 'yields']),
  peopleIn: ({ authors }) => authors.map((id, i) => [id, i === 0 ? 'headed' : 'joined']),
  template,
};
