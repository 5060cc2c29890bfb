import { nameOf } from '../../model/words/vocabulary.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { entryPage } from '../../views/entry-page.ts';
import { personLinks, recordLinks } from '../../graph/links.ts';
import { factsByField, sectionsByField } from '../../views/by-field.ts';
import type { EntryPage } from '../../views/entry-page.ts';
import type { Link } from '../../graph/links.ts';
import { compare } from '../../model/text/compare.ts';

/** 问题: what was met, what has been tried, how far it has come. */
export interface ProblemPage extends EntryPage {
  /** The way from open to solved, in its order. */
  steps: { name: string; isHere: boolean }[];
  /** 表现, 试过的办法, 猜想. */
  met: { title: string; texts: string[] }[];
  /** 结论, where there is one. */
  concluded: { title: string; texts: string[] }[];
  /** 求助专家: who was asked when, and what they said; oldest first. */
  asked: Asked[];
}

export interface Asked {
  /** Without a page of their own where they come from outside. */
  who: Link;
  date: string;
  answer?: string;
}

export function problemPage(catalogue: Catalogue, entry: Entry<'problems'>): ProblemPage {
  const { data } = entry;
  const facts = [
    ...factsByField('problems', { group: recordLinks(catalogue, 'groups', [data.group]) }),
    ...(data.wantsSeminar ? [{ label: '研讨', text: seminarSentence(catalogue, entry) }] : []),
  ];
  return {
    ...entryPage(catalogue, entry, facts),
    steps: catalogue.words.problemStatuses.map(({ id, name }) => ({
      name,
      isHere: id === data.status,
    })),
    met: sectionsByField('problems', {
      symptom: data.symptom,
      triedSoFar: data.triedSoFar,
      hypothesis: data.hypothesis,
    }),
    asked: askedOf(catalogue, entry),
    concluded: sectionsByField('problems', { answer: data.answer }),
  };
}

/** Experts who were asked, oldest first; those the audience may not see are left out. */
export function askedOf(catalogue: Catalogue, { data }: Entry<'problems'>): Asked[] {
  return data.asked
    .flatMap(({ by, guest, date, answer }) => {
      const [person] = personLinks(catalogue, [by]);
      const who = person ?? (guest === undefined ? undefined : { label: guest });
      return who === undefined ? [] : [{ who, date, ...(answer === undefined ? {} : { answer }) }];
    })
    .sort((a, b) => compare(a.date, b.date));
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
