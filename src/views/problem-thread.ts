/** A problem as a thread: asked, then who tried and said what in the order of the days, to where it stands. */
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { happenedOn } from '../graph/happening.ts';
import { entryLink, personLinks, type Link } from '../graph/links.ts';
import { isWithdrawn } from '../graph/withdrawn.ts';
import { collectionNames } from '../model/kinds.ts';
import { compare } from '../model/text/compare.ts';
import { nameOf } from '../model/words/vocabulary.ts';
import { fieldName } from '../records/field-list.ts';
import { askedOf, isWaiting } from './problem-help.ts';
import type { RoundStation } from './round-path.ts';
import { writingOn } from './writing-on.ts';

export interface ProblemThread {
  /** What the mark of each step looks like and where it stands, for the way at a glance. */
  stations: RoundStation[];
  steps: ThreadStep[];
  end: ThreadEnd;
  /** Refs of the entries that are steps, so that the page does not name them again. */
  named: string[];
}

/** Somebody tried or said something. */
export interface ThreadStep {
  id: string;
  /** As the round of a lesson that is like it: tried in class, or talked over. */
  mark: 'teach' | 'discuss';
  /** 课例, 反思, 专题研讨, 求助专家. */
  label: string;
  date: string;
  who: Link[];
  /** The entry that tells of it, where one does. */
  link?: Link;
  /** Absent where somebody was asked and has not answered yet. */
  text?: string;
  /** Whether it is what the problem was solved by. */
  solves: boolean;
}

/** Where it stands: solved, or what may be done next. */
export interface ThreadEnd {
  id: string;
  mark: 'solved' | 'open';
  /** 已解决, 还没有人做. */
  label: string;
  /** On which day it was solved. */
  date?: string;
  /** How it was solved, or one sentence on what comes next. */
  text?: string;
  ways: Link[];
}

/** What is tried in a class or a study; all else was said. */
const TRIED: ReadonlySet<string> = new Set(['lessons', 'reflections', 'papers', 'projects']);
const END = 'thread-end';

export function problemThread(catalogue: Catalogue, entry: Entry<'problems'>): ProblemThread {
  const after = entriesAfter(catalogue, entry);
  const said = [
    ...after.map((one) => entryStep(catalogue, entry, one)),
    ...askedOf(catalogue, entry).map(({ who, date, answer }): Omit<ThreadStep, 'id'> => ({
      mark: 'discuss',
      label: fieldName('problems', 'asked'),
      date,
      who: [who],
      ...(answer === undefined ? {} : { text: answer }),
      solves: false,
    })),
  ].sort((a, b) => compare(a.date, b.date));
  const steps = said.map((step, i) => ({ ...step, id: `thread-${i + 1}` }));
  const end = endOf(catalogue, entry);
  return {
    stations: [
      { id: 'thread-asked', kind: 'prepare', label: '提出', date: entry.data.date },
      ...steps.map(({ id, mark, label, date }) => ({ id, kind: mark, label, date })),
      {
        id: END,
        kind: end.mark,
        label: end.label,
        ...(end.date === undefined ? {} : { date: end.date }),
      },
    ],
    steps,
    end,
    named: after.map(({ ref }) => ref),
  };
}

/**
 * What came of it: what leads to it, what it was solved by, and what its own text was led on to later.
 * What it names that was there before it is where it came from.
 */
function entriesAfter(catalogue: Catalogue, entry: Entry<'problems'>): Entry[] {
  const solvers = new Set(entry.data.solvedBy);
  const from = (catalogue.ledToFrom.get(entry.ref) ?? []).map((relation) => relation.from);
  const later = (catalogue.leadsTo.get(entry.ref) ?? []).flatMap(({ to }) => {
    const other = catalogue.byRef.get(to);
    return other !== undefined && happenedOn(other) > entry.data.date ? [to] : [];
  });
  return [...new Set([...solvers, ...from, ...later])].flatMap((ref) => {
    const other = catalogue.byRef.get(ref);
    return other === undefined || isWithdrawn(other) ? [] : [other];
  });
}

function entryStep(
  catalogue: Catalogue,
  problem: Entry<'problems'>,
  entry: Entry,
): Omit<ThreadStep, 'id'> {
  return {
    mark: TRIED.has(entry.collection) ? 'teach' : 'discuss',
    label:
      entry.collection === 'meetings'
        ? nameOf(catalogue.words.meetingKinds, entry.data.kind)
        : collectionNames[entry.collection],
    date: happenedOn(entry),
    who: personLinks(catalogue, entry.data.authors),
    link: entryLink(entry),
    text: entry.data.summary,
    solves: problem.data.solvedBy.includes(entry.ref),
  };
}

function endOf(catalogue: Catalogue, entry: Entry<'problems'>): ThreadEnd {
  const { status, solvedBy, answer } = entry.data;
  const label = nameOf(catalogue.words.problemStatuses, status);
  if (status === 'solved') {
    const days = solvedBy.flatMap((ref) => catalogue.byRef.get(ref) ?? []).map(happenedOn);
    const date = days.sort().at(-1);
    return {
      id: END,
      mark: 'solved',
      label,
      ...(date === undefined ? {} : { date }),
      ...(answer === undefined ? {} : { text: answer }),
      ways: [],
    };
  }
  const { respond, onward } = writingOn(catalogue, entry);
  return {
    id: END,
    mark: 'open',
    label,
    text: nextSentence(catalogue, entry),
    ways: [{ label: '写一篇回应', href: respond }, ...(isWaiting(catalogue, entry) ? onward : [])],
  };
}

function nextSentence(catalogue: Catalogue, entry: Entry<'problems'>): string {
  if (isWaiting(catalogue, entry)) {
    return '提出的人想请大家谈一次，还没有等到。课上试过的，也可以先写下来。';
  }
  return entry.data.status === 'open'
    ? '还没有人接手。你在课上遇到过，或者试过什么办法，写一篇回应，就接在这里。'
    : '还没有解决。再试过什么、想到什么，写一篇回应，就接在这里。';
}
