/** What each kind of entry says as a piece of research: where it stands, what it found, what it left. */
import type { Entry } from '../graph/catalogue.ts';
import { projectState } from '../graph/project-status.ts';
import { WITHDRAWN } from '../graph/withdrawn.ts';
import { nameOf, type Vocabularies } from '../model/words/vocabulary.ts';
import type { Standing } from './record.ts';

export interface ResearchFields {
  standing: Standing;
  /** Its state in the school's words; absent where the kind of entry says enough. */
  status?: (words: Vocabularies) => string;
  found: string[];
  open: string[];
  reason?: string;
}

export function researchFields(entry: Entry): ResearchFields {
  const { withdrawn } = entry.data;
  if (withdrawn === undefined) return standingFields(entry);
  return {
    standing: 'withdrawn',
    status: () => WITHDRAWN.name,
    found: [],
    open: [],
    reason: withdrawn.why,
  };
}

function standingFields(entry: Entry): ResearchFields {
  switch (entry.collection) {
    case 'projects': {
      const { status, findings, openQuestions, reason } = entry.data;
      return {
        standing: projectState(status),
        status: (words) => nameOf(words.projectStatuses, status),
        found: findings,
        open: openQuestions,
        ...(reason === undefined ? {} : { reason }),
      };
    }
    case 'papers': {
      const { paperType, openQuestions = [] } = entry.data;
      return {
        standing: 'paper',
        status: (words) => nameOf(words.paperTypes, paperType),
        found: [],
        open: openQuestions,
      };
    }
    case 'problems': {
      const { status } = entry.data;
      return {
        standing: 'practice',
        status: (words) => nameOf(words.problemStatuses, status),
        found: [],
        open: [],
      };
    }
    default:
      return { standing: 'practice', found: [], open: [] };
  }
}
