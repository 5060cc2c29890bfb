/** What the topic check knows of one piece of writing: plain data, as it stands on a card. */
import type { CitedSource } from '../graph/cited-work.ts';
import type { EntryKind } from '../model/kinds.ts';

/**
 * Where a piece of work stands. `planned` is not yet approved; `stopped` was refused or
 * given up; `paper` is a finding without a project; `practice` are lessons, reflections,
 * readings and problems, which nobody has to register. `withdrawn` is research that is not to
 * be relied on: it is told, and counts for nothing.
 */
export type Standing =
  'planned' | 'ongoing' | 'concluded' | 'stopped' | 'paper' | 'practice' | 'withdrawn';

/** In the order they are told; the place in this list is the number in the packed form. */
export const standings = [
  'planned',
  'ongoing',
  'concluded',
  'stopped',
  'paper',
  'practice',
  'withdrawn',
] as const satisfies readonly Standing[];

/** Another entry, in a line. `href` is a path of the site without the base path. */
export interface Mention {
  ref: string;
  kind: EntryKind;
  /** 课例、反思…… */
  kindName: string;
  title: string;
  href: string;
}

export interface RecordPerson {
  name: string;
  href: string;
  /** False for who has left or retired; then `status` says which. */
  here: boolean;
  /** 在职、调离、退休…… */
  status: string;
}

export interface OverlapRecord extends Mention {
  keywords: string[];
  abstract: string;
  /** Who may be seen; the first leads the work or wrote most of it. */
  people: RecordPerson[];
  date: string;
  /** Id and name of the semester. */
  semester: { id: string; name: string };
  standing: Standing;
  /** What its own field says, in the school's words: 在研、结题、论文、课例…… */
  statusName: string;
  /** Ids; empty or absent where it is not tied to one. */
  stages: string[];
  subject?: string;
  /** 小学、语文: for showing. */
  stageNames: string[];
  subjectName?: string;
  /** Research topics it stands in. */
  topics: { id: string; name: string; href: string }[];
  /** One sentence each: what was found; what was left open. */
  found: string[];
  open: string[];
  /** Why it was refused, stopped or withdrawn. */
  reason?: string;
  /** Lessons, reflections, readings and problems that can be used again: linked with it either way. */
  practice: Mention[];
  /** Its own papers and reports, which are the same piece of work. */
  writings: Mention[];
  /** As what it is cited in an application. */
  source: CitedSource;
  /** Places, in the corpus, of other research it builds on or that builds on it. */
  linked: number[];
}

/** Everything the check compares with, before it is indexed. */
export interface Corpus {
  /** Research first, the writings of one work behind their head; then practice. Both topic by topic. */
  records: OverlapRecord[];
  /** For each record the place of the head of its work: itself, or the project it belongs to. */
  works: number[];
  /** Names and other names of one thing each: topics with their aliases, and the synonyms of `school.yml`. */
  concepts: { id: string; phrases: string[] }[];
  /** Words by which a title tells its stage or subject when the writer does not. */
  stageWords: [phrase: string, id: string][];
  subjectWords: [phrase: string, id: string][];
  /** `2026-2027-1`: years are counted back from here. */
  semester: string;
}
