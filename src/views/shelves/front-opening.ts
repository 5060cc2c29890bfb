/**
 * What somebody from outside learns first: what is studied here, what was found last, what is still
 * asked, each in a sentence with the entry that says so; and the topics over time as a picture.
 */
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { findingsOf, questionsIn, type Said } from '../../graph/findings.ts';
import { entryLink, type Link } from '../../graph/links.ts';
import { topicLink, type Topic } from '../../graph/topic-tree.ts';
import { addDays } from '../../model/calendar/calendar.ts';
import { riverMarks, type River, type Rivers } from '../rivers.ts';

export interface Opening {
  /** The topics on which most was written within the last year, at most three; how many topics there are. */
  studied?: { topics: Link[]; of: number };
  found?: Sentence;
  asked?: Sentence;
  /** Absent where too little was written to see anything. */
  rivers?: Rivers;
}

export interface Sentence {
  text: string;
  from: Link;
}

const DAYS = 365;
const MOST_TOPICS = 3;
const MOST_RIVERS = 6;
/** With fewer entries a picture would claim more than it shows. */
const LEAST_ENTRIES = 8;

export function frontOpening(catalogue: Catalogue): Opening {
  const { entries, today } = catalogue;
  const since = addDays(today, -DAYS);
  const recent = entries.filter(({ data }) => data.date >= since && data.date <= today);
  const busiest = [...catalogue.topics.values()]
    .map((topic) => ({ topic, own: recent.filter(({ data }) => data.topics.includes(topic.id)) }))
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => b.own.length - a.own.length);
  const found = firstSentence(findingsOf(catalogue, entries));
  const asked = firstSentence(questionsIn(catalogue, entries));
  return {
    ...(busiest.length === 0
      ? {}
      : {
          studied: {
            topics: busiest.slice(0, MOST_TOPICS).map(({ topic }) => topicLink(topic)),
            of: catalogue.topics.size,
          },
        }),
    ...(found === undefined ? {} : { found }),
    ...(asked === undefined ? {} : { asked }),
    ...(recent.length < LEAST_ENTRIES
      ? {}
      : { rivers: rivers(catalogue, busiest.slice(0, MOST_RIVERS), since) }),
  };
}

/** The first sentence of what was said last: there is room for one. */
function firstSentence([last]: readonly Said[]): Sentence | undefined {
  if (last === undefined) return undefined;
  const [sentence = last.text] = /^[^。！？]+[。！？]+[”’」』）]*/u.exec(last.text) ?? [];
  return { text: sentence, from: entryLink(last.entry) };
}

function rivers(
  catalogue: Catalogue,
  busiest: readonly { topic: Topic; own: readonly Entry[] }[],
  since: string,
): Rivers {
  const span = { from: since, to: catalogue.today };
  const rows = busiest.map(({ topic, own }): River => {
    const all = catalogue.byTopic.get(topic.id) ?? [];
    return {
      topic: topicLink(topic),
      marks: riverMarks(own, span),
      count: own.length,
      open: topic.data.openQuestions.length > 0 || questionsIn(catalogue, all).length > 0,
    };
  });
  const [fullest] = busiest;
  const open = rows.filter((row) => row.open).length;
  return {
    told: `近一年写得最多的是${fullest?.topic.data.name ?? ''}，${fullest?.own.length ?? 0} 篇；这几个专题里，${open} 个还有没答上的问题。`,
    ...span,
    rows,
  };
}
