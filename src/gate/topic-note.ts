/** What the check of a pull request says of a new project or paper: the nearest past works. */
import { shownOnOneLine } from '../model/hidden.ts';
import type { Answer } from '../overlap/answer.ts';
import { hitText } from '../overlap/answer-text.ts';

/** More than these nobody reads in a pull request; the site and the terminal tell all. */
const MOST_HITS = 3;

export interface TopicNote {
  /** From the repository's root. */
  file: string;
  /** One sentence. */
  verdict: string;
  /** The nearest works, each several lines. */
  hits: string[];
}

export function topicNoteOf(file: string, { verdict, hits, crowding }: Answer): TopicNote {
  return {
    file,
    verdict: `${verdict.text}${crowding.text}`,
    hits: hits.slice(0, MOST_HITS).map((hit, i) => hitText(hit, i + 1, (ref) => ref)),
  };
}

/** As plain text, for a terminal and for a block of a comment. */
export function topicNoteText({ file, verdict, hits }: TopicNote): string {
  return [file, verdict, ...hits]
    .map((part) => part.split('\n').map(shownOnOneLine).join('\n'))
    .join('\n');
}
