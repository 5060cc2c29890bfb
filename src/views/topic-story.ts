/** A topic as a story: what was asked, what was tried, what was found, what is open. */
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { findingsOf, questionsIn, type Said } from '../graph/findings.ts';
import { entryLink, type Link } from '../graph/links.ts';
import type { Topic } from '../graph/topic-tree.ts';
import { writeLink } from '../graph/write-link.ts';
import { entryCard, type EntryCard } from './entry-card.ts';

export interface Story {
  /** Problems and projects, the oldest first: with what it began. */
  asked: Told[];
  /** Lessons, the newest first; `more` stand in the list. */
  tried: { cards: EntryCard[]; more: number };
  /** Where the first lesson on it is written; absent as soon as there is one. */
  firstLesson?: string;
  /** The newest first. */
  found: Told[];
  /** Asked by the topic itself (without `from`), or left open by an entry. */
  open: Told[];
}

export interface Told {
  /** Several sentences where one entry says several. */
  texts: string[];
  from?: Link;
  date?: string;
}

const MOST = 4;

/** @param entries of the topic, the newest first */
export function storyOf(
  catalogue: Catalogue,
  { id, data: topic }: Topic,
  entries: readonly Entry[],
): Story {
  const lessons = entries.filter((one) => one.collection === 'lessons');
  return {
    asked: entries
      .filter((one) => one.collection === 'problems' || one.collection === 'projects')
      .toReversed()
      .slice(0, MOST)
      .map((one) => ({ texts: [one.data.summary], from: entryLink(one), date: one.data.date })),
    tried: {
      cards: lessons.slice(0, MOST).map((one) => entryCard(catalogue, one)),
      more: Math.max(0, lessons.length - MOST),
    },
    ...(lessons.length === 0 ? { firstLesson: writeLink('lessons', { topics: [id] }) } : {}),
    found: byEntry(findingsOf(catalogue, entries)),
    open: [
      ...(topic.openQuestions.length === 0 ? [] : [{ texts: topic.openQuestions }]),
      ...byEntry(questionsIn(catalogue, entries)),
    ],
  };
}

function byEntry(said: readonly Said[]): Told[] {
  return [...Map.groupBy(said, ({ entry }) => entry)].map(([entry, own]) => ({
    texts: own.map(({ text }) => text),
    from: entryLink(entry),
    date: entry.data.date,
  }));
}
