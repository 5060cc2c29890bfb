/** What the topic check compares with, made from the catalogue: nothing in it that the audience may not see. */
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { citedSource } from '../graph/cited-work.ts';
import { semesterLink } from '../graph/links.ts';
import { isPractice, isResearch, workOf } from '../graph/works.ts';
import { semesterIdOf } from '../model/calendar/calendar.ts';
import { collectionNames } from '../model/kinds.ts';
import { nameOf } from '../model/words/vocabulary.ts';
import { stagePhrases, subjectPhrases } from './ground-words.ts';
import type { Corpus, Mention, OverlapRecord, RecordPerson } from './record.ts';
import { researchFields } from './research-fields.ts';

/** Links shown with a record; a crowded topic has dozens. */
const MOST_MENTIONS = 6;

export function overlapCorpus(catalogue: Catalogue): Corpus {
  const works = Map.groupBy(catalogue.entries.filter(isResearch), (entry) =>
    workOf(catalogue, entry),
  );
  const ordered = [
    ...topicByTopic([...works.keys()]).flatMap((head) => [
      head,
      ...(works.get(head) ?? []).filter((entry) => entry !== head),
    ]),
    ...topicByTopic(catalogue.entries.filter(isPractice)),
  ];
  const places = new Map(ordered.map((entry, place) => [entry.ref, place]));
  return {
    records: ordered.map((entry) => recordOf(catalogue, entry, works.get(entry) ?? [], places)),
    works: ordered.map((entry, place) => places.get(workOf(catalogue, entry).ref) ?? place),
    concepts: [
      ...[...catalogue.topics.values()].map(({ id, data }) => ({
        id,
        phrases: [data.name, ...data.aliases],
      })),
      // No topic has an id with a sign like this.
      ...catalogue.school.synonyms.map((phrases, i) => ({ id: `own:${i}`, phrases })),
    ],
    stageWords: stagePhrases(catalogue.words, catalogue.school.gradeSystem),
    subjectWords: subjectPhrases(catalogue.words),
    semester: semesterIdOf(catalogue.today, catalogue.school.semesters),
  };
}

/** What one question needs stands together, and so comes in few files. */
function topicByTopic(entries: readonly Entry[]): Entry[] {
  return [...Map.groupBy(entries, (entry) => entry.data.topics[0]).values()].flat();
}

/** @param work all writings of the work it is the head of, itself among them */
function recordOf(
  catalogue: Catalogue,
  entry: Entry,
  work: readonly Entry[],
  places: ReadonlyMap<string, number>,
): OverlapRecord {
  const { data, stages } = entry;
  const { words } = catalogue;
  const around = aroundOf(catalogue, [entry, ...work]);
  const { standing, status, found, open, reason } = researchFields(entry);
  return {
    ...mentionOf(entry),
    keywords: data.keywords ?? [],
    abstract: data.summary,
    people: peopleOf(catalogue, entry),
    date: data.date,
    semester: { id: entry.semester, name: semesterLink(catalogue, entry.semester).label },
    standing,
    statusName: status === undefined ? collectionNames[entry.collection] : status(words),
    stages,
    ...(data.subject === undefined ? {} : { subject: data.subject }),
    stageNames: stages.map((id) => nameOf(words.stages, id)),
    ...(data.subject === undefined ? {} : { subjectName: nameOf(words.subjects, data.subject) }),
    topics: data.topics.flatMap((id) => {
      const topic = catalogue.topics.get(id);
      return topic === undefined ? [] : [{ id, name: topic.data.name, href: `/topics/${id}/` }];
    }),
    found,
    open,
    ...(reason === undefined ? {} : { reason }),
    practice: around.filter(isPractice).slice(0, MOST_MENTIONS).map(mentionOf),
    writings: work.filter((one) => one !== entry).map(mentionOf),
    source: citedSource(catalogue, entry),
    linked: around
      .filter((one) => isResearch(one) && workOf(catalogue, one) !== workOf(catalogue, entry))
      .slice(0, MOST_MENTIONS)
      .flatMap((one) => places.get(workOf(catalogue, one).ref) ?? []),
  };
}

/** What the entries lead to and are led to from, each once. */
function aroundOf(catalogue: Catalogue, entries: readonly Entry[]): Entry[] {
  const refs = entries.flatMap(({ ref }) => [
    ...(catalogue.leadsTo.get(ref) ?? []).map((relation) => relation.to),
    ...(catalogue.ledToFrom.get(ref) ?? []).map((relation) => relation.from),
  ]);
  const own = new Set(entries.map(({ ref }) => ref));
  return [...new Set(refs)]
    .filter((ref) => !own.has(ref))
    .flatMap((ref) => catalogue.byRef.get(ref) ?? []);
}

function peopleOf(catalogue: Catalogue, entry: Entry): RecordPerson[] {
  return entry.data.authors.flatMap((id) => {
    const data = catalogue.teachers.get(id)?.data;
    if (data === undefined) return [];
    return [
      {
        name: data.name,
        href: `/teachers/${id}/`,
        here: data.status === 'active' || data.status === 'external',
        status: nameOf(catalogue.words.teacherStatuses, data.status),
      },
    ];
  });
}

function mentionOf({ ref, collection, data }: Entry): Mention {
  return {
    ref,
    kind: collection,
    kindName: collectionNames[collection],
    title: data.title,
    href: `/${ref}/`,
  };
}
