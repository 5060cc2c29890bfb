/** Stage and subject: what a proposal says of them, and how it stands to a record's. */
import type { Proposal } from './answer.ts';
import type { OverlapHead } from './overlap-index.ts';
import type { OverlapRecord } from './record.ts';
import { plain } from './terms.ts';

export interface Ground {
  /** Absent where one side does not say. */
  sameStage?: boolean;
  sameSubject?: boolean;
}

/** The proposal with the stage and subject that its title tells, where it does not say itself. */
export function grounded(
  proposal: Proposal,
  { stageWords, subjectWords }: Pick<OverlapHead, 'stageWords' | 'subjectWords'>,
): Proposal {
  const title = plain(proposal.title);
  const stage = proposal.stage ?? toldBy(title, stageWords);
  const subject = proposal.subject ?? toldBy(title, subjectWords);
  return {
    ...proposal,
    ...(stage === undefined ? {} : { stage }),
    ...(subject === undefined ? {} : { subject }),
  };
}

/** Nothing where the words tell of two: a title may compare. */
function toldBy(
  title: string,
  words: readonly (readonly [phrase: string, id: string])[],
): string | undefined {
  const ids = new Set(words.filter(([phrase]) => title.includes(phrase)).map(([, id]) => id));
  return ids.size === 1 ? [...ids][0] : undefined;
}

export function groundOf(proposal: Proposal, record: OverlapRecord): Ground {
  const { stage, subject } = proposal;
  return {
    ...(stage === undefined || record.stages.length === 0
      ? {}
      : { sameStage: record.stages.includes(stage) }),
    ...(subject === undefined || record.subject === undefined
      ? {}
      : { sameSubject: record.subject === subject }),
  };
}

/** 同学段同学科、换学段、换学科…… */
export function groundInWords({ sameStage, sameSubject }: Ground): string {
  if (sameStage === false && sameSubject === false) return '换学段换学科';
  if (sameStage === false) return '换学段';
  if (sameSubject === false) return '换学科';
  const same = [
    ...(sameStage === true ? ['同学段'] : []),
    ...(sameSubject === true ? ['同学科'] : []),
  ];
  return same.length === 0 ? '学段学科未注明' : same.join('');
}
