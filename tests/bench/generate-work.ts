/** Fields of what a generated school does together: meetings, observations, projects, problems. */
import { addDays } from '../../src/model/calendar/calendar.ts';
import type { LinkTarget } from './generate-body.ts';
import type { Cast } from './generate-data.ts';
import { paragraph, phrase } from './prose.ts';
import type { Random } from './random.ts';

export function meetingFields(date: string, group: string, cast: Cast, random: Random) {
  const members = cast.members.get(group) ?? [];
  const attended = random.pickSome(members, random.between(4, members.length));
  const [host = ''] = attended;
  return {
    kind: random.pick(['lesson-prep', 'seminar', 'lesson-review', 'book-club', 'training']),
    host,
    presenters: attended.slice(1, 2),
    attended,
    place: phrase(random, 20),
    format: phrase(random, 30),
    agenda: [phrase(random, 60), phrase(random, 60)],
    decisions: [phrase(random, 60), phrase(random, 60)],
    nextActions: [
      { who: attended.at(-1) ?? host, what: phrase(random, 60), due: addDays(date, 20) },
      { who: host, what: phrase(random, 60), due: addDays(date, 30) },
    ],
    survey: { n: attended.length, mean: random.between(30, 50) / 10 },
  };
}

export function observationFields(
  observer: string,
  lessons: readonly LinkTarget[],
  cast: Cast,
  random: Random,
) {
  const written = lessons.filter(({ teacher }) => teacher !== observer);
  const lesson = written.length > 0 ? random.pick(written) : undefined;
  const teacher = lesson?.teacher ?? cast.teachers.find((one) => one !== observer) ?? '';
  const point = (dimension: string) => ({
    dimension,
    focus: paragraph(random, 20).slice(0, 100),
    seen: paragraph(random, 80).slice(0, 400),
    thought: paragraph(random, 40).slice(0, 300),
  });
  return {
    authors: [observer],
    teacher,
    lessonTitle: phrase(random, 16),
    ...(lesson === undefined ? {} : { lesson: lesson.id }),
    invited: random.next() < 0.3,
    scheme: 'classic',
    points: [point('过程'), point('效果')],
    timeline: [4, 12, 27].map((minute) => ({
      minute,
      event: phrase(random, 40),
      comment: phrase(random, 40),
    })),
    strengths: [phrase(random, 60)],
    suggestions: [
      { text: paragraph(random, 40).slice(0, 300), accepted: true, change: phrase(random, 60) },
    ],
  };
}

export function projectFields(date: string, cast: Cast, random: Random) {
  return {
    level: random.pick(['school', 'district']),
    kind: 'mini',
    status: 'opened',
    statusHistory: [
      { status: 'applied', date, note: phrase(random, 40) },
      { status: 'opened', date: addDays(date, 30) },
    ],
    start: date,
    end: addDays(date, 400),
    methods: paragraph(random, 60).slice(0, 300),
    literature: [
      {
        text: `${phrase(random, 30)}[J]. 2021.`,
        readBy: [random.pick(cast.teachers)],
        note: phrase(random, 60),
      },
    ],
    findings: [phrase(random, 60), phrase(random, 60)],
    limits: [phrase(random, 60)],
    openQuestions: [`${phrase(random, 50)}？`],
  };
}

export function problemFields(random: Random) {
  return {
    status: 'working',
    symptom: paragraph(random, 60).slice(0, 300),
    triedSoFar: [phrase(random, 60), phrase(random, 60)],
    hypothesis: paragraph(random, 60).slice(0, 300),
  };
}
