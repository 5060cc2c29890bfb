import { collectionNames, entryKinds } from '../model/collections.ts';
import type { RecordBase } from './records.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { entryCard } from './entry-card.ts';
import { entryLink, fullestFirst, home, personLinks, subjectLink, topicLinks } from './links.ts';
import { entriesBySemester } from './series.ts';
import type { CardGroup, CountedLink, TopicCard, TopicPage } from './views.ts';

type Topic = RecordBase<'topics'>;

/** Cards of one kind on a shelf; the rest is a list away. */
const MOST_CARDS = 40;

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
    people: peopleOf(catalogue, entries).length,
    ...(latest === undefined ? {} : { latest }),
  };
}

/** All topics, the fullest shelf first; of equally full ones the one written on last. */
export function topicIndex(catalogue: Catalogue): TopicCard[] {
  return [...catalogue.topics.values()]
    .map((topic) => topicCard(catalogue, topic))
    .sort(
      (a, b) =>
        b.count - a.count ||
        (b.latest ?? '').localeCompare(a.latest ?? '', 'en') ||
        a.id.localeCompare(b.id, 'en'),
    );
}

export function topicPage(catalogue: Catalogue, topic: Topic): TopicPage {
  const { id, data } = topic;
  const entries = catalogue.byTopic.get(id) ?? [];
  const [parent] = data.parent === undefined ? [] : topicLinks(catalogue, [data.parent]);
  const children = [...catalogue.topics.values()].filter((one) => one.data.parent === id);
  const near = [
    ...data.related,
    ...[...catalogue.topics.values()]
      .filter((one) => one.data.related.includes(id))
      .map((one) => one.id),
  ];
  return {
    card: topicCard(catalogue, topic),
    ...(parent === undefined ? {} : { parent }),
    children: topicLinks(
      catalogue,
      children.map((one) => one.id),
    ),
    related: topicLinks(catalogue, [...new Set(near)]),
    subjects: data.subjects.map((subject) => subjectLink(catalogue, subject)),
    people: peopleOf(catalogue, entries),
    years: entriesBySemester(catalogue, '各学期的条目', entries),
    kinds: cardsByKind(catalogue, entries, `topic/${id}`),
    openQuestions: [
      ...data.openQuestions.map((text) => ({ text })),
      ...entries.flatMap((entry) =>
        entry.collection === 'papers'
          ? (entry.data.openQuestions ?? []).map((text) => ({ text, from: entryLink(entry) }))
          : [],
      ),
      // Met in someone's class and not solved: a question as well.
      ...entries.flatMap((entry) =>
        entry.collection === 'problems' && entry.data.status !== 'solved'
          ? [{ text: entry.data.summary, from: entryLink(entry) }]
          : [],
      ),
    ],
    breadcrumbs: [home, { label: '专题', href: '/topics/' }, { label: data.name }],
  };
}

/** Authors, and who taught: the people to ask, the most involved first. */
export function peopleOf(catalogue: Catalogue, entries: readonly Entry[]): CountedLink[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const people = new Set(entry.data.authors);
    if (entry.collection === 'lessons') people.add(entry.data.teacher);
    for (const id of people) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const inOrder = [...catalogue.teachers.keys()].filter((id) => counts.has(id));
  return fullestFirst(
    inOrder.flatMap((id) =>
      personLinks(catalogue, [id]).map((link) => ({ ...link, count: counts.get(id) ?? 0 })),
    ),
  );
}

/** Topics of these entries, the most frequent first. */
export function topicsOf(catalogue: Catalogue, entries: readonly Entry[]): CountedLink[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    for (const id of entry.data.topics) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return fullestFirst(
    [...counts].flatMap(([id, count]) =>
      topicLinks(catalogue, [id]).map((link) => ({ ...link, count })),
    ),
  );
}

/**
 * The newest of each kind, each group leading to the whole list.
 * @param narrowed path of the list below the kind, such as `topic/sense-of-quantity`
 */
export function cardsByKind(
  catalogue: Catalogue,
  entries: readonly Entry[],
  narrowed: string | undefined,
): CardGroup[] {
  return entryKinds.flatMap((kind) => {
    const own = entries.filter((entry) => entry.collection === kind);
    if (own.length === 0) return [];
    return [
      {
        title: collectionNames[kind],
        count: own.length,
        ...(narrowed === undefined ? {} : { href: `/${kind}/${narrowed}/` }),
        cards: own.slice(0, MOST_CARDS).map((entry) => entryCard(catalogue, entry)),
      },
    ];
  });
}
