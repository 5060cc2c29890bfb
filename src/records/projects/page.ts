/** What the page of a project shows: how it came to where it is, what was found, what is due. */
import { dayInChinese } from '../../model/calendar/calendar.ts';
import { nameOf } from '../../model/words/vocabulary.ts';
import { fieldName } from '../field-list.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { entryPage } from '../../views/entry-page.ts';
import { isDisclosed } from '../../counts/disclosed.ts';
import { kindLink, personLinks, recordLinks } from '../../graph/links.ts';
import { factsByField } from '../../views/by-field.ts';
import { planLink, plansInOrder } from '../plans/page.ts';
import { duesOf, projectState, type ProjectState } from '../../graph/project-status.ts';
import type { EntryPage } from '../../views/entry-page.ts';
import type { Fact, Link } from '../../graph/links.ts';
import { compare } from '../../model/text/compare.ts';

export interface ProjectPage extends EntryPage {
  state: ProjectState;
  /** Steps taken, then those that are due; a step that is due has no note. */
  path: ProjectStep[];
  reason?: string;
  methods?: string;
  /** 弄清了什么, what the findings cannot say, and what is still open; only those that were written down. */
  outcome: { id: string; title: string; lines: string[] }[];
  literature: { text: string; readBy: Link[]; note?: string }[];
  /** Oldest first. */
  visits: { date: string; place: string; who: Link[]; seen: string }[];
  evidence: { what: string; before: string; after: string }[];
}

export interface ProjectStep {
  name: string;
  date: string;
  note?: string;
  kind: 'taken' | 'now' | 'due' | 'overdue' | 'ended';
}

export function projectPage(catalogue: Catalogue, entry: Entry<'projects'>): ProjectPage {
  const { data } = entry;
  const state = projectState(data.status);
  return {
    ...entryPage(catalogue, entry, factsOf(catalogue, entry)),
    state,
    path: pathOf(catalogue, entry),
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

function pathOf(catalogue: Catalogue, { data }: Entry<'projects'>): ProjectStep[] {
  const { words, today } = catalogue;
  const running = projectState(data.status) === 'ongoing';
  const stopped = projectState(data.status) === 'stopped';
  const last = data.statusHistory.length - 1;
  return [
    ...data.statusHistory.map(({ status, date, note }, i): ProjectStep => ({
      name: nameOf(words.projectStatuses, status),
      date,
      ...(note === undefined ? {} : { note }),
      kind: i < last ? 'taken' : stopped ? 'ended' : running ? 'now' : 'taken',
    })),
    ...duesOf(data).map(({ what, date }): ProjectStep => ({
      name: what,
      date,
      kind: date < today && isDisclosed(catalogue, 'everything') ? 'overdue' : 'due',
    })),
  ];
}

function factsOf(catalogue: Catalogue, { id, data }: Entry<'projects'>): Fact[] {
  const { words } = catalogue;
  const [leader] = personLinks(catalogue, data.authors.slice(0, 1));
  const plans = [...catalogue.plans.values()].filter((plan) => plan.data.project === id);
  const span = [data.start, data.end].map((day) => (day === undefined ? '' : dayInChinese(day)));
  return [
    ...(leader === undefined ? [] : [{ label: '主持', links: [leader] }]),
    ...factsByField('projects', {
      status: nameOf(words.projectStatuses, data.status),
      level: nameOf(words.levels, data.level),
      kind: nameOf(words.projectKinds, data.kind),
      number: data.number,
      conclusion:
        data.conclusion === undefined ? undefined : nameOf(words.conclusions, data.conclusion),
    }),
    ...(span.some((day) => day !== '') ? [{ label: '起止', text: span.join('至') }] : []),
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
