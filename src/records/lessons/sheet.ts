/** 研究方案: what a lesson is to find out, its design and who looks at what, on one sheet of A4. */
import { dayInChinese } from '../../model/calendar/calendar.ts';
import { nameOf } from '../../model/words/vocabulary.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { teachersOf } from '../../graph/parts.ts';
import { home, kindLink, personLinks } from '../../graph/links.ts';
import { fieldName } from '../field-list.ts';
import { designOf } from './page.ts';
import { triedBy } from '../../views/suggestion-chain.ts';
import type { Fact, Link } from '../../graph/links.ts';

export interface LessonSheet {
  title: string;
  schoolName: string;
  question: string;
  facts: Fact[];
  design: { title: string; texts: string[] }[];
  /** 哪天，环节，看什么，哪个班. */
  rounds: string[][];
  /** Who looks at what; one row an observer, with room to write. */
  tasks: string[][];
  tried: string[];
  back: Link;
  breadcrumbs: Link[];
}

export function lessonSheet(catalogue: Catalogue, entry: Entry<'lessons'>): LessonSheet {
  const { data } = entry;
  const { words } = catalogue;
  const names = (ids: readonly string[]): string =>
    personLinks(catalogue, ids)
      .map((link) => link.label)
      .join('、');
  const observers = data.members
    .filter(({ role }) => role === 'observe')
    .flatMap(({ id, guest }) => (id === undefined ? (guest ?? []) : names([id])));
  const tasks = data.tasks.map(({ who, guest, task }) => [
    who === undefined ? (guest ?? '') : names([who]),
    task,
    '',
  ]);
  const assigned = new Set(tasks.map(([name]) => name));
  return {
    title: data.title,
    schoolName: catalogue.school.name,
    question: data.focusQuestion,
    facts: [
      { label: fieldName('lessons', 'teacher'), text: names(teachersOf(entry.data)) },
      { label: '课文或活动名', text: data.lessonTitle },
      {
        label: '学科年级',
        text: `${nameOf(words.subjects, data.subject)}，${data.grades.map((one) => nameOf(words.grades, one)).join('、')}`,
      },
      {
        label: fieldName('lessons', 'lessonType'),
        text: nameOf(words.lessonTypes, data.lessonType),
      },
    ],
    design: designOf(data),
    rounds: data.rounds.map(({ date, kind, focus, classLabel = '' }) => [
      dayInChinese(date),
      nameOf(words.roundKinds, kind),
      classLabel,
      focus,
    ]),
    tasks: [
      ...tasks,
      ...observers.filter((name) => !assigned.has(name)).map((name) => [name, '', '']),
    ],
    tried: triedBy(catalogue, entry).map(({ text, from }) => `${text}（${from.label}）`),
    back: { label: '回到课例', href: `/lessons/${entry.id}/` },
    breadcrumbs: [
      home,
      kindLink('lessons'),
      { label: data.title, href: `/lessons/${entry.id}/` },
      { label: '研究方案' },
    ],
  };
}
