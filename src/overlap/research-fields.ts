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
  found: string[];
  open: string[];
  reason?: string;
}

/** What decides the verdict; everything else compared with is there to be used again. */
export function isResearch({ collection }: Entry): boolean {
  return collection === 'projects' || collection === 'papers';
}

/** Records of visits and meetings name many topics and pursue none. */
export function isCompared({ collection }: Entry): boolean {
  return collection !== 'observations' && collection !== 'meetings';
}

export function researchFields(entry: Entry): ResearchFields {
  switch (entry.collection) {
    case 'projects': {
      const { status, findings, openQuestions, reason } = entry.data;
      return {
        standing: standingOf(status),
        status: (words) => nameOf(words.projectStatuses, status),
        found: findings,
        open: openQuestions,
        ...(reason === undefined ? {} : { reason }),
      };
    }
    case 'papers': {
      const { paperType, openQuestions = [], project } = entry.data;
      return {
        standing: 'paper',
        status: (words) => nameOf(words.paperTypes, paperType),
        ...(project === undefined ? {} : { project }),
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

/** A status of `projectStatuses`, which no school can add to. */
function standingOf(status: string): Standing {
  switch (status) {
    case 'idea':
    case 'applied':
      return 'planned';
    case 'rejected':
    case 'terminated':
      return 'stopped';
    case 'concluded':
    case 'spread':
      return 'concluded';
    default:
      return 'ongoing';
  }
}
