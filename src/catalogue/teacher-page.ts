import { dayInChinese } from '../model/calendar.ts';
import { nameOf } from '../model/vocabulary.ts';
import type { Catalogue, Entry, Person } from './catalogue.ts';
import { bySemester } from './entry-card.ts';
import { groupLink, home, subjectLink } from './links.ts';
import { entriesBySemester } from './series.ts';
import { topicsOf } from './topic-page.ts';
import type { TeacherCard, TeacherIndex, TeacherPage } from './views.ts';

/** What a person did in an entry, in the order the page tells it. */
const deeds: { title: string; did: (entry: Entry, id: string) => boolean }[] = [
  {
    title: '上的课',
    did: (entry, id) => entry.collection === 'lessons' && entry.data.teacher === id,
  },
  { title: '写的', did: (entry, id) => entry.data.authors.includes(id) },
  {
    title: '领读',
    did: (entry, id) => entry.collection === 'readings' && entry.data.leadReader === id,
  },
  { title: '观的课', did: (entry, id) => hasRole(entry, id, (role) => role === 'observe') },
  {
    title: '一起磨的课',
    did: (entry, id) => hasRole(entry, id, (role) => role !== 'observe' && role !== 'teach'),
  },
];

export function teacherCard(catalogue: Catalogue, person: Person): TeacherCard {
  const { id, data } = person;
  return {
    id,
    href: `/teachers/${id}/`,
    name: data.name,
    initial: person.sortKey.charAt(0).toUpperCase(),
    status: nameOf(catalogue.words.teacherStatuses, data.status),
    active: data.status === 'active' || data.status === 'external',
    ...(data.title === undefined ? {} : { title: nameOf(catalogue.words.ranks, data.title) }),
    ...(data.stage === undefined ? {} : { stage: nameOf(catalogue.words.stages, data.stage) }),
    subjects: data.subjects.map((subject) => subjectLink(catalogue, subject)),
    posts: data.posts.map((post) => nameOf(catalogue.words.posts, post)),
    count: involving(catalogue, id).length,
  };
}

export function teacherIndex(catalogue: Catalogue): TeacherIndex {
  const cards = [...catalogue.teachers.values()].map((person) => teacherCard(catalogue, person));
  const here = Map.groupBy(
    cards.filter((card) => card.active),
    (card) => card.initial,
  );
  return {
    letters: [...here].map(([initial, teachers]) => ({ initial, teachers })),
    past: cards.filter((card) => !card.active),
  };
}

export function teacherPage(catalogue: Catalogue, person: Person): TeacherPage {
  const { id, data } = person;
  const entries = involving(catalogue, id);
  return {
    card: teacherCard(catalogue, person),
    ...(data.about === undefined ? {} : { about: data.about }),
    ...(data.joined === undefined ? {} : { joined: dayInChinese(data.joined) }),
    honors: data.honors.map(
      (honor) => `${honor.year}年${nameOf(catalogue.words.levels, honor.level)}${honor.name}`,
    ),
    groups: groupsOf(catalogue, id),
    topics: topicsOf(catalogue, entries),
    deeds: deeds.flatMap(({ title, did }) => {
      const own = entries.filter((entry) => did(entry, id));
      return own.length === 0
        ? []
        : [{ title, count: own.length, groups: bySemester(catalogue, own) }];
    }),
    bySemester: entriesBySemester(catalogue, '各学期参与的条目', entries),
    breadcrumbs: [home, { label: '教师', href: '/teachers/' }, { label: data.name }],
  };
}

/** Entries the person wrote, taught, watched, led or helped to make, newest first. */
function involving(catalogue: Catalogue, id: string): Entry[] {
  return catalogue.entries.filter((entry) => deeds.some(({ did }) => did(entry, id)));
}

function hasRole(entry: Entry, id: string, fits: (role: string) => boolean): boolean {
  return (
    entry.collection === 'lessons' &&
    entry.data.members.some((member) => member.id === id && fits(member.role))
  );
}

function groupsOf(catalogue: Catalogue, id: string): TeacherPage['groups'] {
  return [...catalogue.groups.values()].flatMap((group) =>
    group.data.members
      .filter((member) => member.id === id)
      .flatMap((member) => {
        const link = groupLink(catalogue, group.id);
        return link === undefined
          ? []
          : [
              {
                group: link,
                role: group.data.leader === id && member.to === undefined ? '组长' : '组员',
                from: member.from,
                ...(member.to === undefined ? {} : { to: member.to }),
              },
            ];
      }),
  );
}
