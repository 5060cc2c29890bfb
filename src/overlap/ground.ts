/** Stage and subject: what a proposal says of them, and how it stands to a record's. */
import type { Proposal } from './answer.ts';
import { readGround, type ToldGround } from './ground-reading.ts';
import type { OverlapHead, RecordGround } from './source.ts';
import { plain } from './terms.ts';

export interface Ground {
  /** Absent where one side does not say. */
  sameStage?: boolean;
  sameSubject?: boolean;
}

/**
 * What the proposal says itself; where it does not, what its title tells, and where the
 * title tells nothing, its keywords.
 */
export function toldGround(
  { title, keywords = [], stage, subject }: Proposal,
  head: Pick<OverlapHead, 'stageWords' | 'subjectWords'>,
): ToldGround {
  const byTitle = readGround(plain(title), head, stage);
  const stages = stage === undefined ? byTitle.stages : [stage];
  const byKeywords = readGround(plain(keywords.join('；')), head, stages[0]);
  const ownSubjects = byTitle.subjects.length > 0 ? byTitle.subjects : byKeywords.subjects;
  return {
    stages: stages.length > 0 ? stages : byKeywords.stages,
    subjects: subject === undefined ? ownSubjects : [subject],
  };
}

/**
 * The proposal with the stage and subject it tells, where it tells of one and not of several.
 * A title may tell of a stage for which the vocabulary has no word: 中职.
 */
export function grounded(
  proposal: Proposal,
  { stages, subjects }: ToldGround,
  { stageWords }: Pick<OverlapHead, 'stageWords'>,
): Proposal {
  const [stage] = stages.filter((id) => stageWords.some(([, known]) => known === id));
  const [subject] = subjects;
  return {
    ...proposal,
    ...(stages.length !== 1 || stage === undefined ? {} : { stage }),
    ...(subjects.length !== 1 || subject === undefined ? {} : { subject }),
  };
}

/** A title that spans several stages is at home in each of them. */
export function groundOf({ stages, subjects }: ToldGround, record: RecordGround): Ground {
  const { subject } = record;
  const same = subject !== undefined && subjects.includes(subject);
  return {
    ...(stages.length === 0 || record.stages.length === 0 || isSeniorOfAnyKind(stages, record)
      ? {}
      : { sameStage: record.stages.some((one) => stages.includes(one)) }),
    ...(subject === undefined || subjects.length === 0 || (!same && isOpen(subjects, subject))
      ? {}
      : { sameSubject: same }),
  };
}

/** A vocational school files its work as 高中, having no other word: neither the same stage nor another. */
function isSeniorOfAnyKind(stages: readonly string[], record: RecordGround): boolean {
  const both = [...stages, ...record.stages];
  return (
    ['senior', 'vocational'].every((one) => both.includes(one)) &&
    !record.stages.some((one) => stages.includes(one))
  );
}

/** Neither the same subject nor another. */
function isOpen(subjects: readonly string[], other: string): boolean {
  return subjects.some(
    (one) =>
      formsOfWork.has(one) ||
      formsOfWork.has(other) ||
      kin.some((some) => some.includes(one) && some.includes(other)),
  );
}

/** What any subject may be done as. */
const formsOfWork: ReadonlySet<string> = new Set([
  'play',
  'routine',
  'transition',
  'interdisciplinary',
  'integrated-practice',
  'local',
]);

/** Subjects of which one holds or goes on in the other. */
const kin: readonly (readonly string[])[] = [
  ...['music', 'fine-art', 'dance', 'drama', 'film'].map((one) => [one, 'arts']),
  ...['music', 'fine-art', 'arts', 'dance', 'drama'].map((one) => [one, 'kindergarten-art']),
  ...['physics', 'chemistry', 'biology', 'kindergarten-science'].map((one) => [one, 'science']),
  ['math', 'kindergarten-science'],
  ['pe-health', 'health'],
  ['chinese', 'language'],
  ['morality-law', 'society'],
  ['morality-law', 'politics'],
  ['class-mgmt', 'mental-health'],
];

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

export function isMoved({ sameStage, sameSubject }: Ground): boolean {
  return sameStage === false || sameSubject === false;
}
