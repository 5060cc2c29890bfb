/**
 * What counts as a deed for each word of the vocabulary `commitments`, how it is measured
 * and, where several people have promised it together, whether each of them owes it.
 */
import type { Catalogue } from '../catalogue.ts';
import { isAcrossGrades } from './cross-grade.ts';
import { compare } from './by-day.ts';
import {
  by,
  given,
  leadReadings,
  lessons,
  meetings,
  readings,
  solved,
  type Dated,
} from './dated.ts';
import { observings } from './observings.ts';
import type { Ground } from './told.ts';

export interface CommitmentKind {
  /** 量词. */
  unit: string;
  /**
   * `each`: what one can only do oneself, so that in a group everyone owes it.
   * `together`: once is enough for the whole group.
   */
  owedBy: 'each' | 'together';
  /** What has to be told to the audience for a count of one's own deeds to be true. */
  restsOn?: Ground;
  /** How it is counted, without a full stop. */
  explanation: string;
  /** Everything of this kind in the catalogue, oldest first. */
  deeds: (catalogue: Catalogue) => Dated[];
}

const kinds = {
  reflect: {
    unit: '篇',
    owedBy: 'each',
    explanation: '数署名的反思',
    deeds: ({ byKind }) => byKind.reflections.map((entry) => by(entry, entry.data.authors)),
  },
  respond: {
    unit: '篇',
    owedBy: 'each',
    explanation: '数写明回应同伴哪一篇的反思，回应自己的不算',
    deeds: ({ byKind, byRef }) =>
      byKind.reflections.flatMap((entry) => {
        const to = entry.data.respondsTo;
        const heard = to === undefined ? undefined : byRef.get(to)?.data.authors;
        return heard === undefined
          ? []
          : [
              by(
                entry,
                entry.data.authors.filter((author) => !heard.includes(author)),
              ),
            ];
      }),
  },
  observe: {
    unit: '节',
    owedBy: 'each',
    restsOn: 'observations',
    explanation: '数听课记录，加上课例里写明观课的；同一节课有了记录就不再数课例',
    deeds: (catalogue) => observings(catalogue).map(given),
  },
  'observe-across': {
    unit: '节',
    owedBy: 'each',
    // A lesson that is not seen may be the one that shows which grade someone teaches.
    restsOn: 'everything',
    explanation: '听的年级自己这学期没有教过才算；不知道听课人教哪个年级的不算',
    deeds: (catalogue) =>
      observings(catalogue)
        .filter((one) => isAcrossGrades(catalogue, one) === true)
        .map(given),
  },
  'be-observed': {
    unit: '节',
    owedBy: 'each',
    restsOn: 'observations',
    explanation: '数别人来听自己课的记录，加上自己的课例里写明观课的',
    deeds: (catalogue) =>
      observings(catalogue).map((one) => ({
        entry: one.entry,
        date: one.entry.data.date,
        people: [one.teacher],
        partner: one.observer,
        observing: one,
      })),
  },
  mutual: {
    unit: '节',
    owedBy: 'each',
    restsOn: 'observations',
    explanation: '结对的听对方的课才算；其他人要同一学期里对方也来听过自己的课才算',
    deeds: (catalogue) => observings(catalogue).map(given),
  },
  prepare: {
    unit: '次',
    owedBy: 'together',
    restsOn: 'minutes',
    explanation: '数集体备课的纪要，到场、主持、主讲、记录都算参加',
    deeds: (catalogue) => meetings(catalogue, (kind) => kind === 'lesson-prep'),
  },
  present: {
    unit: '次',
    owedBy: 'together',
    explanation: '数写明主讲的活动纪要',
    deeds: ({ byKind }) =>
      byKind.meetings.flatMap((entry) =>
        entry.data.leadPresenter === undefined ? [] : [by(entry, [entry.data.leadPresenter])],
      ),
  },
  meet: {
    unit: '次',
    owedBy: 'together',
    restsOn: 'minutes',
    explanation:
      '数活动纪要，到场、主持、主讲、记录都算参加；结对的只数两个人自己的，小组的、还有别人在的都不算',
    deeds: (catalogue) => meetings(catalogue, () => true),
  },
  seminar: {
    unit: '次',
    owedBy: 'together',
    restsOn: 'minutes',
    explanation: '数专题研讨的纪要，到场、主持、主讲、记录都算参加',
    deeds: (catalogue) => meetings(catalogue, (kind) => kind === 'seminar'),
  },
  demo: {
    unit: '节',
    owedBy: 'together',
    explanation: '数开课性质是示范课的课例，结对的要对方也在',
    deeds: (catalogue) => lessons(catalogue, ['demo']),
  },
  report: {
    unit: '节',
    owedBy: 'together',
    explanation: '数开课性质是汇报课的课例',
    deeds: (catalogue) => lessons(catalogue, ['report']),
  },
  open: {
    unit: '节',
    owedBy: 'together',
    explanation: '数开课性质是公开课、研究课或同课异构的课例',
    deeds: (catalogue) => lessons(catalogue, OPEN_OCCASIONS),
  },
  lesson: {
    unit: '篇',
    owedBy: 'together',
    explanation: '数署名的课例',
    deeds: ({ byKind }) => byKind.lessons.map((entry) => by(entry, entry.data.authors)),
  },
  read: {
    unit: '次',
    owedBy: 'together',
    explanation: '数共读笔记和读书会的纪要，同一天读同一本书算一次',
    deeds: readings,
  },
  'lead-read': {
    unit: '次',
    owedBy: 'together',
    explanation: '数写明领读的共读笔记和写明主讲的读书会，同一天读同一本书算一次',
    deeds: leadReadings,
  },
  paper: {
    unit: '篇',
    owedBy: 'together',
    explanation: '数署名的论文与报告',
    deeds: ({ byKind }) => byKind.papers.map((entry) => by(entry, entry.data.authors)),
  },
  raise: {
    unit: '个',
    owedBy: 'together',
    explanation: '数提出的问题',
    deeds: ({ byKind }) => byKind.problems.map((entry) => by(entry, entry.data.authors)),
  },
  solve: {
    unit: '个',
    owedBy: 'together',
    explanation: '数已解决的问题，提出的和写出解决它的那一篇的都算，日子按那一篇',
    deeds: solved,
  },
} satisfies Record<string, CommitmentKind>;

const OPEN_OCCASIONS: readonly string[] = ['open', 'research', 'parallel'];

export type KnownCommitment = keyof typeof kinds;

/** Nothing for a word that is not in the vocabulary, which the check has told of. */
export function commitmentKind(what: KnownCommitment): CommitmentKind;
export function commitmentKind(what: string): CommitmentKind | undefined;
export function commitmentKind(what: string): CommitmentKind | undefined {
  return (kinds as Record<string, CommitmentKind | undefined>)[what];
}

const known = new WeakMap<Catalogue, Map<string, readonly Dated[]>>();

/** Everything of a kind, oldest first; gathered once a catalogue, for every teacher asks for it. */
export function deedsOfKind(catalogue: Catalogue, what: string): readonly Dated[] {
  const all = known.get(catalogue) ?? new Map<string, readonly Dated[]>();
  known.set(catalogue, all);
  let deeds = all.get(what);
  if (deeds === undefined) {
    deeds = (commitmentKind(what)?.deeds(catalogue) ?? []).sort(
      (a, b) => compare(a.date, b.date) || compare(a.entry.ref, b.entry.ref),
    );
    all.set(what, deeds);
  }
  return deeds;
}
