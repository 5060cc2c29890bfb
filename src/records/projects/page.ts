/** What the page of a project shows: how it came to where it is, what was found, what is due. */
import { nameOf } from '../../model/words/vocabulary.ts';
import { fieldName } from '../field-list.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { entryPage, withoutCards, type EntryPage } from '../../views/entry-page.ts';
import { projectLine, type ProjectLine } from '../../views/project-line.ts';
import { kindLink, personLinks, recordLinks } from '../../graph/links.ts';
import { factsByField } from '../../views/by-field.ts';
import { planLink, plansInOrder } from '../plans/page.ts';
import { projectState, type ProjectState } from '../../graph/project-status.ts';
import type { Fact, Link } from '../../graph/links.ts';
import { compare } from '../../model/text/compare.ts';

export interface ProjectPage extends EntryPage {
  state: ProjectState;
  line: ProjectLine;
  reason?: string;
  methods?: string;
  /** 弄清了什么, what the findings cannot say, and what is still open; only those that were written down. */
  outcome: { id: string; title: string; lines: string[] }[];
  literature: { text: string; readBy: Link[]; note?: string }[];
  /** Oldest first. */
  visits: { date: string; place: string; who: Link[]; seen: string }[];
  evidence: { what: string; before: string; after: string }[];
}

export function projectPage(catalogue: Catalogue, entry: Entry<'projects'>): ProjectPage {
  const { data } = entry;
  const line = projectLine(catalogue, entry);
  return {
    ...withoutCards(
      entryPage(catalogue, entry, factsOf(catalogue, entry)),
      line.left.map(({ card }) => card.ref),
    ),
    state: projectState(data.status),
    line,
    ...(data.reason === undefined ? {} : { reason: data.reason }),
    ...(data.methods === undefined ? {} : { methods: data.methods }),
    outcome: [
      { id: 'findings', title: '弄清了什么', lines: data.findings },
      { id: 'limits', title: '这些结论不能说明什么', lines: data.limits },
      {
        id: 'open-questions',
        title: fieldName('projects', 'openQuestions'),
        lines: data.openQuestions,
      },
    ].filter(({ lines }) => lines.length > 0),
    literature: data.literature.map(({ text, readBy, note }) => ({
      text,
      readBy: personLinks(catalogue, readBy),
      ...(note === undefined ? {} : { note }),
    })),
    visits: data.fieldVisits
      .map((one) => ({ ...one, who: personLinks(catalogue, one.who) }))
      .sort((a, b) => compare(a.date, b.date)),
    evidence: data.evidence,
  };
}

function factsOf(catalogue: Catalogue, { id, data }: Entry<'projects'>): Fact[] {
  const { words } = catalogue;
  const [leader] = personLinks(catalogue, data.authors.slice(0, 1));
  const plans = [...catalogue.plans.values()].filter((plan) => plan.data.project === id);
  return [
    ...(leader === undefined ? [] : [{ label: '主持', links: [leader] }]),
    ...factsByField('projects', {
      level: nameOf(words.levels, data.level),
      kind: nameOf(words.projectKinds, data.kind),
      number: data.number,
      conclusion:
        data.conclusion === undefined ? undefined : nameOf(words.conclusions, data.conclusion),
    }),
    ...(plans.length === 0
      ? []
      : [
          {
            label: kindLink('plans').label,
            links: plansInOrder(catalogue, plans).map(planLink),
          },
        ]),
    ...factsByField('projects', { group: recordLinks(catalogue, 'groups', [data.group]) }),
  ];
}
