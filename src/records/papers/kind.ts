import type { EntryDeclaration } from '../declaration.ts';
import { paper } from './schema.ts';
import { template } from './template.ts';

export const papers: EntryDeclaration<typeof paper> = {
  schema: paper,
  shelf: 'writing',
  worthAsking: ['keywords', 'openQuestions'],
  schemaType: 'ScholarlyArticle',
  asks: '从问题走到结论的文章，调查、报告、申报书也算',
  first: ['title', 'authors', 'date', 'paperType'],
  lead: '从问题走到结论的文章：论文、调查、报告和申报书。',
  mark: { stroke: 'M3.2 1.7h6.6l3 3v9.6H3.2ZM5.7 7h4.6M5.7 9.4h4.6M5.7 11.8h2.6' },
  about: ({ paperType }, { word }) => word('paperTypes', paperType),
  leadsTo: ({ project }) => [[project && `projects/${project}`, 'of-project']],
  template,
};
