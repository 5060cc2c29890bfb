/** 问题: what nobody works on yet, what is worked on, what was solved by what; and who waits for a seminar. */
import { collectionNames } from '../model/kinds.ts';
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { byDay } from '../graph/by-day.ts';
import { entryLink, personLinks } from '../graph/links.ts';
import { askedOf, isWaiting } from './problem-help.ts';
import type { Link } from '../graph/links.ts';

export interface ProblemLine {
  link: Link;
  date: string;
  reporters: Link[];
  /** What solved it, or what has been written on it since. */
  answers: Link[];
  /** Experts who were asked. */
  asked: Link[];
}

export interface ProblemBoard {
  /** Wished for and not yet held; who has waited longest comes first. */
  wished: ProblemLine[];
  /** In the order of the vocabulary; those of a state that are too many stand in the list below. */
  states: { id: string; name: string; count: number; lines: ProblemLine[] }[];
}

/** Lines of one state; the whole list stands below. */
const MOST_LINES = 12;

export function problemBoard(catalogue: Catalogue): ProblemBoard {
  const problems = catalogue.byKind.problems;
  return {
    wished: problems
      .filter((entry) => isWaiting(catalogue, entry))
      .toSorted(byDay)
      .map((entry) => problemLine(catalogue, entry)),
    states: catalogue.words.problemStatuses.map(({ id, name }) => {
      const own = problems.filter((entry) => entry.data.status === id);
      return {
        id,
        name,
        count: own.length,
        lines: own.slice(0, MOST_LINES).map((entry) => problemLine(catalogue, entry)),
      };
    }),
  };
}

export function problemLine(catalogue: Catalogue, entry: Entry<'problems'>): ProblemLine {
  const { date, authors, solvedBy, status } = entry.data;
  const followers = (catalogue.ledToFrom.get(entry.ref) ?? []).map((relation) => relation.from);
  const refs = status === 'solved' ? solvedBy : [...new Set([...solvedBy, ...followers])];
  return {
    link: entryLink(entry),
    date,
    reporters: personLinks(catalogue, authors),
    asked: askedOf(catalogue, entry).map(({ who }) => who),
    answers: refs.flatMap((ref) => {
      const answer = catalogue.byRef.get(ref);
      // A project and the paper on it may bear one title, so the kind is told as well.
      return answer === undefined ? [] : [namedWithKind(answer)];
    }),
  };
}

function namedWithKind(entry: Entry): Link {
  const { label, ...link } = entryLink(entry);
  return { label: `${label}（${collectionNames[entry.collection]}）`, ...link };
}
