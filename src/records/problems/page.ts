import { nameOf } from '../../model/words/vocabulary.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { recordLinks } from '../../graph/links.ts';
import { factsByField, sectionsByField } from '../../views/by-field.ts';
import { entryPage, withoutCards, type EntryPage } from '../../views/entry-page.ts';
import { seminarsOn } from '../../views/problem-help.ts';
import { problemThread, type ProblemThread } from '../../views/problem-thread.ts';

/** 问题: what was met, who tried what, how far it has come. */
export interface ProblemPage extends EntryPage {
  /** 表现, 试过的办法, 猜想: as those who met it told it. */
  met: { title: string; texts: string[] }[];
  thread: ProblemThread;
}

export function problemPage(catalogue: Catalogue, entry: Entry<'problems'>): ProblemPage {
  const { data } = entry;
  const thread = problemThread(catalogue, entry);
  const facts = [
    ...factsByField('problems', { group: recordLinks(catalogue, 'groups', [data.group]) }),
    ...(data.wantsSeminar ? [{ label: '研讨', text: seminarSentence(catalogue, entry) }] : []),
  ];
  return {
    ...withoutCards(entryPage(catalogue, entry, facts), thread.named),
    met: sectionsByField('problems', {
      symptom: data.symptom,
      triedSoFar: data.triedSoFar,
      hypothesis: data.hypothesis,
    }),
    thread,
  };
}

function seminarSentence(catalogue: Catalogue, entry: Entry<'problems'>): string {
  const word = nameOf(catalogue.words.meetingKinds, 'seminar');
  if (seminarsOn(catalogue, entry).length > 0) return `提出人想请大家研讨，已经有过${word}。`;
  if (entry.data.status === 'solved') return '提出人想过请大家研讨，没等到那天就解决了。';
  return `提出人想请大家研讨，正在等一次${word}。`;
}
