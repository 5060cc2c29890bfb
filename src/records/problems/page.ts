import { nameOf } from '../../model/vocabulary.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { entryPage } from '../../views/entry-page.ts';
import { personLinks } from '../../graph/links.ts';
import type { EntryPage } from '../../views/entry-page.ts';
import type { Link } from '../../graph/links.ts';

/** 问题: what was met, what has been tried, how far it has come. */
export interface ProblemPage extends EntryPage {
  /** The way from open to solved, in its order. */
  steps: { name: string; isHere: boolean }[];
  symptom?: string;
  tried: string[];
  hypothesis?: string;
  answer?: string;
  /** 求助专家: who was asked when, and what they said; oldest first. */
  asked: Asked[];
  /** What is said about a seminar, where one was wished for. */
  seminar?: string;
}

export interface Asked {
  /** Without a page of their own where they come from outside. */
  who: Link;
  date: string;
  answer?: string;
}

export function problemPage(catalogue: Catalogue, entry: Entry<'problems'>): ProblemPage {
  const { data } = entry;
  const { symptom, hypothesis, answer, status } = data;
  return {
    ...entryPage(catalogue, entry),
    steps: catalogue.words.problemStatuses.map(({ id, name }) => ({
      name,
      isHere: id === status,
    })),
    ...(symptom === undefined ? {} : { symptom }),
    tried: data.triedSoFar,
    asked: askedOf(catalogue, entry),
    ...(hypothesis === undefined ? {} : { hypothesis }),
    ...(answer === undefined ? {} : { answer }),
    ...(data.wantsSeminar ? { seminar: seminarSentence(catalogue, entry) } : {}),
  };
}

/** Experts who were asked, oldest first; those the audience may not see are left out. */
export function askedOf(catalogue: Catalogue, { data }: Entry<'problems'>): Asked[] {
  return data.asked
    .flatMap(({ by, guest, date, answer }) => {
      const [person] = by === undefined ? [] : personLinks(catalogue, [by]);
      const who = person ?? (guest === undefined ? undefined : { label: guest });
      return who === undefined ? [] : [{ who, date, ...(answer === undefined ? {} : { answer }) }];
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** 专题研讨 that took a problem up say so by a link to it. */
export function seminarsOn(catalogue: Catalogue, entry: Entry): Entry<'meetings'>[] {
  return (catalogue.ledToFrom.get(entry.ref) ?? []).flatMap(({ from }) => {
    const other = catalogue.byRef.get(from);
    return other?.collection === 'meetings' && other.data.kind === 'seminar' ? [other] : [];
  });
}

function seminarSentence(catalogue: Catalogue, entry: Entry<'problems'>): string {
  const word = nameOf(catalogue.words.meetingKinds, 'seminar');
  if (seminarsOn(catalogue, entry).length > 0) return `提出人想请大家研讨，已经有过${word}。`;
  if (entry.data.status === 'solved') return '提出人想过请大家研讨，没等到那天就解决了。';
  return `提出人想请大家研讨，正在等一次${word}。`;
}
