/** What the check of a pull request says of a new project or paper: the nearest past works. */
import { shownOnOneLine } from '../model/text/hidden.ts';
import type { Answer } from '../overlap/answer.ts';
import { hitText } from '../overlap/answer-text.ts';
import { verdictText, WEAK_HEAD } from '../overlap/told.ts';

/** More than these nobody reads in a pull request; the site and the terminal tell all. */
const MOST_HITS = 3;

export interface TopicNote {
  /** From the repository's root. */
  file: string;
  /** What to do, and what was compared with what. */
  verdict: string;
  /** The nearest works, each several lines; a heading stands before those that are not near. */
  hits: string[];
}

export function topicNoteOf(file: string, answer: Answer): TopicNote {
  const { verdict, hits, weak, crowding } = answer;
  const near = hits.slice(0, MOST_HITS);
  const others = weak.slice(0, MOST_HITS - near.length);
  const told = [...near, ...others].map((hit, i) => hitText(hit, i + 1, (ref) => ref));
  return {
    file,
    verdict: verdictText(answer, []) + (verdict.comparable ? crowding.text : ''),
    hits:
      others.length === 0
        ? told
        : [...told.slice(0, near.length), WEAK_HEAD, ...told.slice(near.length)],
  };
}

/** As plain text, for a terminal and for a block of a comment. */
export function topicNoteText({ file, verdict, hits }: TopicNote): string {
  return [file, verdict, ...hits]
    .map((part) => part.split('\n').map(shownOnOneLine).join('\n'))
    .join('\n');
}
