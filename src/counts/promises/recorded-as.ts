/** Where somebody begins to write down what is still missing of a promise. */
import type { Catalogue } from '../../graph/catalogue.ts';
import { writeLink } from '../../graph/write-link.ts';
import type { EntryKind } from '../../model/kinds.ts';
import type { Deed } from '../../model/words/deeds.ts';
import type { Owner } from './owner.ts';

interface RecordedAs {
  kind: EntryKind;
  /** The field in which the one who owes it stands. */
  person?: string;
  /** What else is known by it. */
  known?: Readonly<Record<string, string>>;
}

const written = (kind: EntryKind): RecordedAs => ({ kind, person: 'authors' });
const taught = (occasion?: string): RecordedAs => ({
  kind: 'lessons',
  person: 'teacher',
  ...(occasion === undefined ? {} : { known: { occasion } }),
});
const met = (kind?: string, person?: string): RecordedAs => ({
  kind: 'meetings',
  ...(kind === undefined ? {} : { known: { kind } }),
  ...(person === undefined ? {} : { person }),
});

/** Most deeds are told by one kind of record; of those that several tell, the shortest to write. */
const records: Record<Deed, RecordedAs> = {
  reflect: written('reflections'),
  respond: written('reflections'),
  observe: written('observations'),
  'observe-across': written('observations'),
  'be-observed': { kind: 'observations', person: 'teacher' },
  mutual: written('observations'),
  prepare: met('lesson-prep'),
  present: met(undefined, 'presenters'),
  host: met(undefined, 'host'),
  meet: met(),
  seminar: met('seminar'),
  review: met('lesson-review'),
  'reflect-together': met('reflection'),
  evaluate: met(),
  symposium: met('symposium'),
  talk: met('mentoring'),
  guide: met('mentoring'),
  demo: taught('demo'),
  report: taught('report'),
  open: taught('open'),
  outreach: taught('outreach'),
  lesson: taught(),
  read: written('readings'),
  'lead-read': { kind: 'readings', person: 'leadReader' },
  'read-book': written('readings'),
  paper: written('papers'),
  project: written('projects'),
  train: met('training', 'attended'),
  'give-training': met('training', 'presenters'),
  visit: met('visit', 'attended'),
  'invite-expert': met(),
  share: met(),
  'share-result': met(),
  'give-resource': taught(),
  raise: written('problems'),
  solve: written('problems'),
};

/**
 * @param what a deed, or the first of several of which any will do; empty where it is in words only
 * @param who owes it
 */
export function missingLink(catalogue: Catalogue, what: string, who: Owner): string | undefined {
  const [first = ''] = what.split('/');
  const record = Object.hasOwn(records, first) ? records[first as Deed] : undefined;
  if (record === undefined) return undefined;
  const { kind, person, known = {} } = record;
  const words = Object.entries(known).map(([path, word]) => [path, [word]] as const);
  return writeLink(kind, {
    ...Object.fromEntries(words),
    ...knownOf(catalogue, kind, person, who),
  });
}

function knownOf(
  catalogue: Catalogue,
  kind: EntryKind,
  person: string | undefined,
  who: Owner,
): Record<string, string[]> {
  if ('teacher' in who) return person === undefined ? {} : { [person]: [who.teacher] };
  if ('group' in who) return { group: [who.group] };
  const pair = 'pair' in who ? catalogue.pairs.get(who.pair)?.data : undefined;
  return pair === undefined || kind !== 'meetings' ? {} : { attended: [pair.mentor, pair.mentee] };
}
