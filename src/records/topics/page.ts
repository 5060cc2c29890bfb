import { collectionNames, entryKinds } from '../../model/kinds.ts';
import { nameOf } from '../../model/words/vocabulary.ts';
import { groupByEach, type Catalogue, type Entry, type Person } from '../../graph/catalogue.ts';
import { entryCard, shownOf, type CardGroup } from '../../views/entry-card.ts';
import { sharesOf } from '../../views/shares.ts';
import { fullestFirst, home, kindLink, subjectLink, recordLinks } from '../../graph/links.ts';
import { ofPerson } from '../../counts/person-counts.ts';
import { entriesBySemester, type Series } from '../../graph/series.ts';
import { compare } from '../../model/text/compare.ts';
import {
  ancestorsOf,
  childrenOf,
  neighboursOf,
  topicLink,
  type Topic,
} from '../../graph/topic-tree.ts';
import type { CountedLink, Fact, Link, PersonLink } from '../../graph/links.ts';
import { cardLink, shareCard, type CardLink, type ShareCard } from '../../views/share-card.ts';
import { topicWritingLinks } from '../../views/writing-on.ts';
import { worksLinks } from '../../publish/work-lists.ts';
import { isUntouched } from '../../graph/works.ts';
import { storyOf, type Story } from '../../views/topic-story.ts';

export interface TopicCard {
  id: string;
  href: string;
  name: string;
  aliases: string[];
  definition: string;
  count: number;
  /** 3 位老师写过 5 篇. */
  told: string;
  latest?: string;
}

export interface TopicPage {
  card: TopicCard;
  facts: Fact[];
  /** From the top of the tree of topics down to the parent. */
  ancestors: Link[];
  children: CountedLink[];
  /** Topics that share entries with it, those that share most first; then those it names itself. */
  neighbours: CountedLink[];
  subjects: Link[];
  /** Who is here first, the most involved of them first; of the others the name says where they are. */
  people: PersonLink[];
  years: Series;
  lessonsByGrade: CardGroup[];
  /** All but the lessons. */
  kinds: CardGroup[];
  /** Nothing but problems stands on it. */
  untouched: boolean;
  story: Story;
  /** Files with the references of all that stands on it. */
  works: Link[];
  writing: Link[];
  breadcrumbs: Link[];
  /** What a chat shows of it. */
  share: CardLink;
}

/** Cards that a page has room for, all kinds together; the rest is a list away. */
const MOST_CARDS = 30;
/** On a topic's page lessons stand above them. */
const MOST_BESIDE_LESSONS = 16;
const MOST_OF_GRADE = 4;

function topicCard(catalogue: Catalogue, topic: Topic): TopicCard {
  const entries = catalogue.byTopic.get(topic.id) ?? [];
  const latest = entries[0]?.data.date;
  return {
    id: topic.id,
    href: `/topics/${topic.id}/`,
    name: topic.data.name,
    aliases: topic.data.aliases,
    definition: topic.data.definition,
    count: entries.length,
    told:
      entries.length === 0
        ? '还没有人写。你可以写第一篇。'
        : `${peopleOf(catalogue, entries).length} 位老师写过 ${entries.length} 篇`,
    ...(latest === undefined ? {} : { latest }),
  };
}

/** All topics, the fullest shelf first; of equally full ones the one written on last. */
export function topicIndex(catalogue: Catalogue): TopicCard[] {
  return [...catalogue.topics.values()]
    .map((topic) => topicCard(catalogue, topic))
    .sort(
      (a, b) => b.count - a.count || compare(b.latest ?? '', a.latest ?? '') || compare(a.id, b.id),
    );
}

export function topicPage(catalogue: Catalogue, topic: Topic): TopicPage {
  const { id, data } = topic;
  const entries = catalogue.byTopic.get(id) ?? [];
  return {
    card: topicCard(catalogue, topic),
    facts: data.aliases.length === 0 ? [] : [{ label: '也叫', text: data.aliases.join('、') }],
    ancestors: recordLinks(catalogue, 'topics', ancestorsOf(catalogue, topic)),
    children: childrenOf(catalogue, id).map((child) => ({
      ...topicLink(child),
      count: catalogue.byTopic.get(child.id)?.length ?? 0,
    })),
    neighbours: neighboursOf(catalogue, topic),
    subjects: data.subjects.map((subject) => subjectLink(catalogue, subject)),
    people: ofPerson(catalogue, peopleToAsk(catalogue, entries)),
    years: entriesBySemester(catalogue, '各学期写的', entries),
    lessonsByGrade: lessonsByGrade(catalogue, entries, `/lessons/topic/${id}/`),
    kinds: cardsByKind(
      catalogue,
      entries.filter((entry) => entry.collection !== 'lessons'),
      `topic/${id}`,
      MOST_BESIDE_LESSONS,
    ),
    untouched: isUntouched(entries),
    works: worksLinks(catalogue, 'topics', id),
    writing: topicWritingLinks(id),
    story: storyOf(catalogue, topic, entries),
    breadcrumbs: [home, kindLink('topics'), { label: data.name }],
    share: cardLink(topicShareCard(catalogue, topic)),
  };
}

/** Its picture for chats: what it means, and who has written about it. */
export function topicShareCard(catalogue: Catalogue, { id, data }: Topic): ShareCard {
  const entries = catalogue.byTopic.get(id) ?? [];
  return shareCard(catalogue, {
    place: `topics/${id}`,
    over: collectionNames.topics,
    title: data.name,
    people: peopleOf(catalogue, entries).map(({ label }) => label),
    words: data.definition,
  });
}

/** Lessons under each grade they were taught in, the newest of them; the heading leads to all of the topic's. */
function lessonsByGrade(
  catalogue: Catalogue,
  entries: readonly Entry[],
  href: string,
): CardGroup[] {
  const byGrade = groupByEach(
    entries.filter((entry) => entry.collection === 'lessons'),
    (entry) => entry.data.grades ?? [],
  );
  return catalogue.words.grades.flatMap(({ id, name }) => {
    const own = byGrade.get(id) ?? [];
    if (own.length === 0) return [];
    const cards = own.slice(0, MOST_OF_GRADE).map((entry) => entryCard(catalogue, entry));
    return [{ title: name, count: own.length, href, cards }];
  });
}

/** Who is still here comes first: only they can be asked over lunch. */
function peopleToAsk(catalogue: Catalogue, entries: readonly Entry[]): CountedLink[] {
  const isHere = ({ data }: Person): boolean =>
    data.status === 'active' || data.status === 'external';
  const all = involvedIn(catalogue, entries);
  const here = all.filter(({ person }) => isHere(person));
  const away = all.filter(({ person }) => !isHere(person));
  return [...here, ...away].map(({ person, count }) => {
    const { id, data } = person;
    const status = nameOf(catalogue.words.teacherStatuses, data.status);
    const label = isHere(person) ? data.name : `${data.name}（${status}）`;
    return { label, href: `/teachers/${id}/`, count };
  });
}

/** Authors, and who taught: the people to ask, the most involved first. */
export function peopleOf(catalogue: Catalogue, entries: readonly Entry[]): PersonLink[] {
  const links = involvedIn(catalogue, entries).map(({ person: { id, data }, count }) => ({
    label: data.name,
    href: `/teachers/${id}/`,
    count,
  }));
  return ofPerson(catalogue, links);
}

/** Of equally involved ones the first in pinyin comes first. */
function involvedIn(
  catalogue: Catalogue,
  entries: readonly Entry[],
): { person: Person; count: number }[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const people = new Set(entry.data.authors);
    if (entry.collection === 'lessons') people.add(entry.data.teacher);
    for (const id of people) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...catalogue.teachers.values()]
    .flatMap((person) => {
      const count = counts.get(person.id);
      return count === undefined ? [] : [{ person, count }];
    })
    .sort((a, b) => b.count - a.count);
}

/** Topics of these entries, the most frequent first. */
export function topicsOf(catalogue: Catalogue, entries: readonly Entry[]): CountedLink[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    for (const id of entry.data.topics) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return fullestFirst(
    [...counts].flatMap(([id, count]) =>
      recordLinks(catalogue, 'topics', [id]).map((link) => ({ ...link, count })),
    ),
  );
}

/**
 * The newest of each kind, each group leading to the whole list.
 * @param narrowed path of the list below the kind, such as `topic/sense-of-quantity`
 * @param most cards of all groups together
 */
export function cardsByKind(
  catalogue: Catalogue,
  entries: readonly Entry[],
  narrowed: string | undefined,
  most: number = MOST_CARDS,
): CardGroup[] {
  const kinds = entryKinds
    .map((kind) => ({ kind, own: entries.filter((entry) => entry.collection === kind) }))
    .filter(({ own }) => own.length > 0);
  const shares = sharesOf(
    kinds.map(({ own }) => own.length),
    most,
  );
  return kinds.map(({ kind, own }, i) => ({
    title: collectionNames[kind],
    count: own.length,
    ...(narrowed === undefined ? {} : { href: `/${kind}/${narrowed}/` }),
    ...shownOf(catalogue, own, shares[i] ?? 0, narrowed === undefined),
  }));
}
