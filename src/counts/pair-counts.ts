import { isWithin, type Span } from '../model/calendar/periods.ts';
import { nameOf } from '../model/words/vocabulary.ts';
import type { Catalogue } from '../graph/catalogue.ts';
import type { RecordBase } from '../graph/records.ts';
import { answers } from './deeds/answers.ts';
import { byDay } from '../graph/by-day.ts';
import { countOf, evidenceOf, type Count } from './count.ts';
import type { LessonGiven } from '../graph/happening.ts';
import { casesOf, lessonsGiven } from './deeds/lessons-given.ts';
import { meetingsHeld } from './deeds/meetings-held.ts';
import { deedsOf, tallyOf } from './deeds/tally.ts';
import { isTalk } from './deeds/talks.ts';
import { isDisclosed, disclosedCounts } from './disclosed.ts';
import { written } from './deeds/written.ts';

const OUTPUTS = ['lessons', 'papers', 'projects', 'readings'] as const;

/** What two colleagues did for each other and together in the days they were a pair. */
export function pairCounts(
  catalogue: Catalogue,
  pair: RecordBase<'pairs'>,
  names: { mentor: string; mentee: string },
  span: Span,
): Count[] {
  const { mentor, mentee, kind } = pair.data;
  const lessons = lessonsGiven(catalogue).filter(({ day }) => isWithin(day, span));
  const heard = (observer: string, teacher: string): LessonGiven[] =>
    lessons.filter((one) => one.teacher === teacher && one.observers.has(observer));
  const demonstrators = kind === 'mentor' ? [mentor] : [mentor, mentee];
  const both = [mentor, mentee];

  return disclosedCounts(catalogue, [
    ...(isDisclosed(catalogue, 'observations')
      ? [
          countOf(
            {
              id: 'mentor-observed',
              label: `${names.mentor}听${names.mentee}的课`,
              unit: '节',
              explanation: '一节课算一次，听课记录和课例里写明的观课合在一起数。',
            },
            evidenceOf(heard(mentor, mentee)),
          ),
          countOf(
            {
              id: 'mentee-observed',
              label: `${names.mentee}听${names.mentor}的课`,
              unit: '节',
              explanation: '一节课算一次，听课记录和课例里写明的观课合在一起数。',
            },
            evidenceOf(heard(mentee, mentor)),
          ),
          ...(isDisclosed(catalogue, 'everything')
            ? [acrossCount(catalogue, [mentor, mentee], span)]
            : []),
        ]
      : []),
    countOf(
      {
        id: 'demo',
        label: nameOf(catalogue.words.occasions, 'demo'),
        unit: '节',
        explanation: `数${kind === 'mentor' ? names.mentor : '两个人'}上的示范课。`,
      },
      evidenceOf(
        lessons.filter(
          (one) =>
            demonstrators.includes(one.teacher) &&
            casesOf(one).some(({ data }) => data.occasion === 'demo'),
        ),
      ),
    ),
    ...(isDisclosed(catalogue, 'everything')
      ? [
          countOf(
            {
              id: 'talks',
              label: '两个人的谈话',
              unit: '次',
              explanation:
                '类型是师徒交流、两个人都在的纪要，或只有这两个人在的谈话；普通活动不算。',
            },
            evidenceOf(
              meetingsHeld(catalogue).filter(
                (one) =>
                  isTalk(one) &&
                  isWithin(one.day, span) &&
                  one.there.has(mentor) &&
                  one.there.has(mentee),
              ),
            ),
          ),
        ]
      : []),
    countOf(
      {
        id: 'responses',
        label: '互相回应',
        unit: '篇',
        explanation: '数一个人写明回应另一个人哪一篇的反思。',
      },
      evidenceOf(
        written(catalogue, 'reflections').filter(
          (one) =>
            isWithin(one.day, span) &&
            (answers(catalogue, one.entry, mentor, mentee) ||
              answers(catalogue, one.entry, mentee, mentor)),
        ),
      ),
    ),
    countOf(
      {
        id: 'outputs',
        label: '一起做出来的',
        unit: '篇',
        explanation: '数两个人都有份的课例、共读笔记、论文和课题。',
      },
      evidenceOf(
        OUTPUTS.flatMap((made) => written(catalogue, made))
          .filter((one) => isWithin(one.day, span) && both.every((id) => one.people.has(id)))
          .sort((a, b) => byDay(a.entry, b.entry)),
      ),
    ),
  ]);
}

/** Of both of them, in whoever's lesson they sat; one that both sat in is one. */
function acrossCount(catalogue: Catalogue, pair: readonly string[], span: Span): Count {
  const asked = { what: 'observe-across' };
  const done = pair.flatMap((teacher) => {
    const who = { teacher };
    return deedsOf(catalogue, asked, { who, present: [span] }, who);
  });
  const { events, count, isLeast } = tallyOf(done, span, asked, ({ people }) =>
    pair.filter((id) => people.has(id)),
  );
  return countOf(
    {
      id: 'across',
      label: '跨年级听课',
      unit: '节',
      explanation: '两个人听的课里，不是听课的人自己这学期任教年级的；听谁的都算，一起听的算一节。',
    },
    evidenceOf(events),
    { count, isLeast },
  );
}
