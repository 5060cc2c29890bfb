/** Observations and meetings of one rank, each with every field. */
import type { Frontmatter } from '../../small-school.ts';
import {
  correctionsOf,
  entryFields,
  linksOf,
  ownFieldsOf,
  placeOf,
  resourceOf,
  targetsOf,
  type Written,
} from './entry-fields.ts';
import {
  id,
  leastOpen,
  marks,
  minutesRank,
  ofAll,
  ranks,
  whereThere,
  type Rank,
  type Shape,
} from './marks.ts';

const meetingKinds = ['seminar', 'book-club', 'lesson-prep'] as const;

export function mutualHelpOf(rank: Rank, shape: Shape): Record<string, Written> {
  const told = targetsOf(rank).flatMap((target) => {
    const no = ranks.indexOf(target);
    return [
      [`observations/${id(rank, `observation-${no}`, shape)}`, observationOf(rank, target, shape)],
      [`meetings/${id(rank, `meeting-${no}`, shape)}`, meetingOf(rank, target, shape)],
    ] as const;
  });
  const { teacher: _, lesson: __, ...seen } = observationOf(rank, rank, shape);
  const guest = [
    `observations/${id(rank, 'observation-guest', shape)}`,
    {
      ...seen,
      title: `${marks[rank].han}标题来客的课`,
      guestTeacher: `${marks[rank].han}来客老师`,
      aliases: [id(rank, 'was-observation-guest', shape)],
    },
  ] as const;
  const alone = [
    `observations/${id(rank, 'observation-alone', shape)}`,
    observationByHidden(rank, shape),
  ] as const;
  return {
    ...Object.fromEntries(
      [...told, alone, guest].map(([name, fields]) => [name, { fields, body: rank }]),
    ),
    ...(rank === 'public' ? quietMeetingsOf(shape) : {}),
  };
}

function observationOf(rank: Rank, target: Rank, shape: Shape): Frontmatter {
  const { han } = marks[rank];
  const no = ranks.indexOf(target);
  return {
    ...entryFields('observations', rank, `observation-${no}`, target, shape),
    ...placeOf(rank),
    happened: '2025-10-02',
    authors: ofAll('partner', shape),
    teacher: id(target, 'teacher', shape),
    lessonTitle: `${han}听的课`,
    ...whereThere(target, shape, { lesson: id(target, `lesson-${no}`, shape) }),
    period: `${han}第二节`,
    arrangedBy: 'school',
    invited: true,
    ...whereThere(target, shape, {
      sharedAt: `meetings/${id(target, `meeting-${no}`, shape)}`,
    }),
    scheme: 'classic',
    points: [
      { dimension: '目标', focus: `${han}看目标`, seen: `${han}看到`, thought: `${han}想到` },
    ],
    timeline: [{ minute: 7, event: `${han}片段`, comment: `${han}旁注` }],
    strengths: [`${han}值得学`],
    suggestions: [
      { text: `${han}听课建议`, accepted: true, change: `${han}听课改了` },
      // Waits for an answer.
      { text: `${han}还没答复` },
    ],
  };
}

/** In a lesson everyone may see sat someone whom not everyone may. */
function observationByHidden(rank: Rank, shape: Shape): Frontmatter {
  const observer = rank === 'public' ? 'private' : rank;
  return {
    ...observationOf(rank, 'public', shape),
    title: `${marks[rank].han}标题独自`,
    authors: ['partner', 'guest'].map((one) => id(observer, one, shape)),
    aliases: [id(rank, 'was-observation-alone', shape)],
  };
}

function meetingOf(rank: Rank, target: Rank, shape: Shape): Frontmatter {
  return {
    ...subjectOf(rank, `meeting-${ranks.indexOf(target)}`, target, shape),
    ...minutesOf(rank, shape),
    // Unsaid, only the subject of a meeting is public.
    visibility: rank,
  };
}

/** Everyone may know of these meetings, and what was said there only some. */
function quietMeetingsOf(shape: Shape): Record<string, Written> {
  const said = minutesRank(shape);
  return Object.fromEntries(
    ranks.map((target) => {
      const name = `quiet-${ranks.indexOf(target)}`;
      const ofMinutes = new Set([
        'links',
        'resources',
        'corrections',
        ...Object.keys(ownFieldsOf('public')),
      ]);
      const subject = Object.fromEntries(
        Object.entries(subjectOf('public', name, target, shape)).filter(
          ([field]) => !ofMinutes.has(field),
        ),
      );
      return [
        `meetings/${id('public', name, shape)}`,
        {
          fields: { ...subject, ...whereThere(said, shape, minutesOf(said, shape)) },
          body: shape.ranks.includes(said) ? said : undefined,
        },
      ];
    }),
  );
}

function subjectOf(rank: Rank, name: string, target: Rank, shape: Shape): Frontmatter {
  const { han } = marks[rank];
  return {
    ...entryFields('meetings', rank, name, target, shape),
    ...placeOf(rank),
    happened: '2025-10-03',
    otherGroups: shape.ranks.filter((one) => one !== target).map((one) => id(one, 'group', shape)),
    kind: meetingKinds[ranks.indexOf(target)],
    host: id(target, 'teacher', shape),
    ...whereThere(target, shape, { presenters: [id(target, 'teacher', shape)] }),
    mode: 'online',
    level: 'city',
    place: `${han}地点`,
    format: `${han}形式`,
    hours: 2,
    book: id(target, 'book', shape),
  };
}

/** With something to do for each, of whom some may not be known. */
function minutesOf(rank: Rank, shape: Shape): Frontmatter {
  const { han } = marks[rank];
  const present = [...ofAll('teacher', shape), ...ofAll('partner', shape)];
  return {
    attended: present,
    expected: present,
    guests: [`${han}来宾`],
    agenda: [`${han}议程`],
    decisions: [`${han}决定`],
    nextActions: shape.ranks.map((one) => ({
      who: id(one, 'teacher', shape),
      what: `${marks[leastOpen(rank, one)].han}要做`,
      due: '2025-11-11',
      done: `papers/${id(one, 'paper', shape)}`,
    })),
    adjusted: `${han}据此调整`,
    evaluation: `${han}评价`,
    sharedAt: `papers/${id(rank, 'paper', shape)}`,
    survey: { n: 41, mean: 4.3, scale: 5 },
    links: linksOf(rank, shape),
    resources: [resourceOf('meetings', rank)],
    corrections: correctionsOf(rank),
    ...ownFieldsOf(rank),
  };
}
