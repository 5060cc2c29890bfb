/** What each kind of entry says as a piece of research: where it stands, what it found, what it left. */
import type { Entry } from '../catalogue/catalogue.ts';
import { nameOf, type Vocabularies } from '../model/vocabulary.ts';
import type { Standing } from './record.ts';

export interface ResearchFields {
  standing: Standing;
  /** Its state in the school's words; absent where the kind of entry says enough. */
  status?: (words: Vocabularies) => string;
  /** Id of the project it belongs to. */
  project?: string;
  /** Besides the authors. */
  members: readonly string[];
  found: string[];
  open: string[];
  reason?: string;
}

export function isResearch({ collection }: Entry): boolean {
  return collection === 'papers';
}

export function researchFields(entry: Entry): ResearchFields {
  const nothing = { members: [], found: [], open: [] };
  if (entry.collection !== 'papers') return { standing: 'practice', ...nothing };
  const { paperType, openQuestions } = entry.data;
  return {
    standing: 'paper',
    status: (words) => nameOf(words.paperTypes, paperType),
    ...nothing,
    open: openQuestions ?? [],
  };
}
