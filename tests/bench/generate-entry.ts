/** The fields of a generated entry, valid for the schema of its kind. */
import type { z } from 'zod';
import type { EntryKind } from '../../src/model/kinds.ts';
import type { schemas } from '../../src/records/kinds.ts';
import type { LinkTarget } from './generate-body.ts';
import { SUBJECTS, type Cast } from './generate-data.ts';
import { meetingFields, observationFields, problemFields, projectFields } from './generate-work.ts';
import { paragraph, phrase } from './prose.ts';
import type { Random } from './random.ts';

type Input = { [K in EntryKind]: z.input<(typeof schemas)[K]> };

const GRADES = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6', 'g7', 'g8', 'g9'];

/** What the fields of an entry are drawn from. */
export interface Sources {
  cast: Cast;
  earlier: readonly LinkTarget[];
  random: Random;
  /** Whether a picture and a table stand beside the entry. */
  isIllustrated: boolean;
}

export function entryRecord(
  { kind, id, title }: LinkTarget,
  date: string,
  { cast, earlier, random, isIllustrated }: Sources,
): Input[EntryKind] {
  const subject = random.pick(SUBJECTS);
  const grades = [random.pick(GRADES)];
  const [author = '', ...others] = random.pickSome(cast.teachers, random.between(1, 3));
  const group = random.pick(cast.groups);
  const recent = earlier.slice(-200);
  const lessons = recent.filter((one) => one.kind === 'lessons');
  const shared = {
    title,
    date,
    authors: [author, ...others],
    summary: paragraph(random, 80).slice(0, 200),
    topics: random.pickSome(cast.topics, random.between(1, 3)),
    keywords: random.pickSome(['候答', '倾听', '批注', '支架', '反馈', '量感', '证据', '互评'], 4),
    group,
    links: random.pickSome(recent, random.between(0, 3)).map(({ kind, id }) => `${kind}/${id}`),
    consent: 'not-needed',
  };
  switch (kind) {
    case 'lessons':
      return {
        ...shared,
        ...lessonFields(date, author, others, random),
        ...(isIllustrated
          ? {
              resources: [
                { title: '记录表', kind: 'data', file: `${id}.csv`, licence: '校内自由使用' },
              ],
            }
          : {}),
        subject,
        grades,
      };
    case 'reflections':
      return {
        ...shared,
        subject,
        grades,
        kind: 'after-lesson',
        ...(lessons.length > 0 ? { lesson: random.pick(lessons).id } : {}),
        nextStep: paragraph(random, 30).slice(0, 200),
      };
    case 'readings':
      return {
        ...shared,
        book: random.pick(cast.books),
        scope: `第${random.between(1, 12)}章`,
        leadReader: author,
        question: paragraph(random, 40).slice(0, 200),
        disagreement: paragraph(random, 60).slice(0, 300),
        actionToTry: paragraph(random, 60).slice(0, 300),
      };
    case 'papers':
      return {
        ...shared,
        subject,
        grades,
        paperType: 'lesson-report',
        publication: 'school-exchange',
        references: [`${phrase(random, 30)}[M]. 2020.`, `${phrase(random, 30)}[J]. 2021.`],
        openQuestions: [`${phrase(random, 50)}？`],
      };
    case 'projects':
      return { ...shared, subject, ...projectFields(date, cast, random) };
    case 'problems':
      return { ...shared, subject, grades, ...problemFields(random) };
    case 'observations':
      return { ...shared, ...observationFields(author, lessons, cast, random), subject, grades };
    case 'meetings':
      return { ...shared, ...meetingFields(date, group, cast, random) };
  }
}

function lessonFields(date: string, teacher: string, others: string[], random: Random) {
  const suggestion = (accepted: boolean) => ({
    text: paragraph(random, 30).slice(0, 300),
    by: others[0] ?? teacher,
    accepted,
    change: paragraph(random, 30).slice(0, 300),
  });
  const round = (kind: string) => ({
    date,
    kind,
    focus: paragraph(random, 30).slice(0, 200),
    evidence: [paragraph(random, 40).slice(0, 300), paragraph(random, 40).slice(0, 300)],
    suggestions: [suggestion(true), suggestion(false)],
    changed: paragraph(random, 30).slice(0, 300),
  });
  return {
    teacher,
    lessonTitle: phrase(random, 16),
    lessonType: 'new',
    occasion: 'research',
    level: 'school',
    focusQuestion: `${phrase(random, 60)}？`,
    classSize: random.between(28, 48),
    members: others.map((id) => ({ id, role: 'observe' })),
    rounds: [round('prepare'), round('teach')],
  };
}
