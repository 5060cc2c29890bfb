import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { personLinks, recordLinks, type Fact, type Link } from '../../graph/links.ts';
import { nameOf } from '../../model/words/vocabulary.ts';
import { factsByField, sectionsByField } from '../../views/by-field.ts';
import { entryCard } from '../../views/entry-card.ts';
import { entryPage, type EntryPage } from '../../views/entry-page.ts';
import { higherVoices, type Moment } from '../../views/higher-voices.ts';
import { roundName, roundPath, stationsOf, type RoundStation } from '../../views/round-path.ts';
import { trialsOf, triedBy, type Trial, type Tried } from '../../views/suggestion-chain.ts';
import { cardLink, shareCard, type CardLink, type ShareCard } from '../../views/share-card.ts';
import type { Lesson, Round } from './schema.ts';

/** 课例: one lesson, round by round. */
export interface LessonPage extends EntryPage {
  focusQuestion: string;
  rounds: RoundView[];
  nextRound?: string;
  /** The rounds at a glance, the one that is still to come last. */
  stations: RoundStation[];
  /** The four moments at which a higher voice may come; empty where none came. */
  moments: Moment[];
  /** 教学设计: goals, key points, difficulties, hours, foreseen answers, tasks of observers. */
  design: { title: string; texts: string[] }[];
  tried: Tried[];
  /** Where the plan of research to print stands. */
  sheet: Link;
  /** What a chat shows of it. */
  share: CardLink;
}

export interface RoundView extends Omit<
  Round,
  'suggestions' | 'expertComment' | 'kind' | 'teacher' | 'observers'
> {
  no: number;
  kind: string;
  /** What is done a second time is called so: 再上课. */
  kindName: string;
  /** Without `by` where the audience may not see who it was. */
  suggestions: { text: string; by?: Link; accepted: boolean; change?: string; trials: Trial[] }[];
  expertComment?: { by?: Link; questions: string[]; text: string };
  /** Who taught it, where several taught the lesson; and who sat in it. */
  people?: { teacher?: Link; observers: Link[] };
}

export function lessonPage(catalogue: Catalogue, entry: Entry<'lessons'>): LessonPage {
  const { data } = entry;
  return {
    ...entryPage(catalogue, entry, factsOf(catalogue, data)),
    focusQuestion: data.focusQuestion,
    rounds: data.rounds.map((round, i) =>
      roundView(catalogue, entry.ref, round, i + 1, roundName(catalogue, data, i)),
    ),
    moments: higherVoices(catalogue, data),
    design: [
      ...designOf(data),
      ...sectionsByField('lessons', {
        tasks: data.tasks.map(({ who, guest, task }) => {
          const [person] = personLinks(catalogue, [who]);
          return `${person?.label ?? guest ?? ''}：${task}`;
        }),
      }),
    ],
    tried: triedBy(catalogue, entry),
    sheet: { label: '打印研究方案', href: `/lessons/${entry.id}/sheet/` },
    share: cardLink(lessonShareCard(catalogue, entry)),
    stations: stationsOf(catalogue, data),
    ...(data.nextRound === undefined ? {} : { nextRound: data.nextRound }),
  };
}

/** Its picture for chats: what it is, who made it, how it went. */
export function lessonShareCard(catalogue: Catalogue, entry: Entry<'lessons'>): ShareCard {
  const { kindName, subject, grades, title, authors, kind } = entryCard(catalogue, entry);
  const place = [kindName, subject?.label, grades.map(({ label }) => label).join('、')];
  return shareCard(catalogue, {
    place: entry.ref,
    kind,
    over: place.filter((one) => one !== undefined && one !== '').join(' · '),
    title,
    people: authors.map(({ label }) => label),
    rounds: roundPath(catalogue, entry.data),
  });
}

/** What is to be learnt and how, without who looks at what. */
export function designOf(data: Lesson): LessonPage['design'] {
  return sectionsByField('lessons', {
    goals: data.goals,
    keyPoints: data.keyPoints,
    difficulties: data.difficulties,
    classHours: data.classHours === undefined ? undefined : `${data.classHours} 课时`,
    foreseen: data.foreseen,
  });
}

function factsOf(catalogue: Catalogue, data: Lesson): Fact[] {
  const { words } = catalogue;
  const level = data.level === undefined ? '' : nameOf(words.levels, data.level);
  return [
    ...factsByField('lessons', { teacher: personLinks(catalogue, [data.teacher]) }),
    ...membersOf(catalogue, data),
    ...factsByField('lessons', {
      lessonType: nameOf(words.lessonTypes, data.lessonType),
      occasion: level + nameOf(words.occasions, data.occasion),
      textbook: textbookOf(catalogue, data),
      classSize: data.classSize === undefined ? undefined : `${data.classSize}人`,
      group: recordLinks(catalogue, 'groups', [data.group]),
    }),
  ];
}

/** Who else made it, by what they did; those who taught beside the teacher are among them. */
function membersOf(catalogue: Catalogue, { members, teacher }: Lesson): Fact[] {
  const others = members.flatMap(({ id, guest, role }) =>
    role === 'teach' && id === teacher
      ? []
      : (id === undefined ? [{ label: guest ?? '' }] : personLinks(catalogue, [id])).map(
          (person) => ({ person, role: nameOf(catalogue.words.roles, role) }),
        ),
  );
  return [...Map.groupBy(others, ({ role }) => role)].map(([label, own]) => ({
    label,
    links: own.map(({ person }) => person),
  }));
}

function textbookOf({ words }: Catalogue, { textbook }: Lesson): string | undefined {
  if (textbook === undefined) return undefined;
  const { edition, volume, unit, printYear } = textbook;
  return [
    `${nameOf(words.textbooks, edition)}版`,
    volume,
    unit,
    printYear === undefined ? undefined : `${printYear}年印`,
  ]
    .filter((part) => part !== undefined)
    .join('，');
}

function roundView(
  catalogue: Catalogue,
  ref: string,
  { suggestions, expertComment, teacher, observers, ...round }: Round,
  no: number,
  kindName: string,
): RoundView {
  const by = (one: { by?: string | undefined; guest?: string | undefined }): { by?: Link } => {
    const [person] = personLinks(catalogue, [one.by]);
    if (person !== undefined) return { by: person };
    return one.guest === undefined ? {} : { by: { label: one.guest } };
  };
  return {
    ...round,
    no,
    kindName,
    suggestions: suggestions.map((one, at) => ({
      trials: trialsOf(catalogue, ref, `${no}-${at + 1}`),
      text: one.text,
      ...by(one),
      accepted: one.accepted,
      ...(one.change === undefined ? {} : { change: one.change }),
    })),
    ...(expertComment === undefined
      ? {}
      : {
          expertComment: {
            ...by(expertComment),
            questions: expertComment.questions,
            text: expertComment.text,
          },
        }),
    ...(teacher === undefined && observers === undefined
      ? {}
      : { people: peopleIn(catalogue, teacher, observers) }),
  };
}

function peopleIn(
  catalogue: Catalogue,
  taught: string | undefined,
  observers: readonly string[] = [],
): NonNullable<RoundView['people']> {
  const [teacher] = personLinks(catalogue, [taught]);
  return {
    ...(teacher === undefined ? {} : { teacher }),
    observers: personLinks(catalogue, observers),
  };
}
