import { nameOf } from '../../model/words/vocabulary.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { entryLink, home } from '../../graph/links.ts';
import { resourcesOf } from '../../graph/resources.ts';
import type { Link } from '../../graph/links.ts';
import type { ResourceView } from '../../graph/resources.ts';

export interface ResourcesPage {
  title: string;
  lead: string;
  groups: { title: string; items: { entry: Link; about: string; resources: ResourceView[] }[] }[];
  breadcrumbs: Link[];
}

const ELSEWHERE = '不属于哪一节课的';

/**
 * Everything that can be taken along, by the lesson it belongs to: the lessons of a subject
 * under its name with what reflections and observations of them give; the rest at the end.
 */
export function resourcesPage(catalogue: Catalogue): ResourcesPage {
  const { entries, words } = catalogue;
  const giving = entries
    .map((entry) => ({ entry, resources: resourcesOf(catalogue, entry) }))
    .filter(({ resources }) => resources.length > 0);
  const byLesson = Map.groupBy(giving, ({ entry }) => lessonOf(catalogue, entry) ?? entry);
  const items = [...byLesson].map(([entry, own]) => ({
    group: entry.collection === 'lessons' ? nameOf(words.subjects, entry.data.subject) : ELSEWHERE,
    item: {
      entry: entryLink(entry),
      about: aboutOf(catalogue, entry),
      resources: own.flatMap(({ resources }) => resources),
    },
  }));
  const byGroup = Map.groupBy(items, ({ group }) => group);
  const order = [...words.subjects.map(({ name }) => name), ELSEWHERE];
  const count = giving.reduce((sum, { resources }) => sum + resources.length, 0);
  return {
    title: '资源',
    lead:
      count === 0
        ? '还没有人放上课件、学习单或数据。'
        : `同事们放上来的 ${count} 份课件、学习单、量表和数据，按课例排列。用的时候请看许可。`,
    groups: [...byGroup]
      .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
      .map(([title, list]) => ({ title, items: list.map(({ item }) => item) })),
    breadcrumbs: [home, { label: '资源' }],
  };
}

/** The lesson an entry is, or is about. */
function lessonOf({ byRef }: Catalogue, entry: Entry): Entry | undefined {
  const about = entry.collection === 'reflections' || entry.collection === 'observations';
  const lesson = about ? entry.data.lesson : undefined;
  return lesson === undefined ? undefined : byRef.get(`lessons/${lesson}`);
}

function aboutOf({ words }: Catalogue, { data }: Entry): string {
  return (data.grades ?? []).map((grade) => nameOf(words.grades, grade)).join('、');
}
