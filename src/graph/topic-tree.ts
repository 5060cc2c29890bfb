/** How topics stand to each other: above, below, and beside where entries belong to both. */
import type { Catalogue } from './catalogue.ts';
import type { RecordBase } from './records.ts';
import type { CountedLink, Link } from './links.ts';

export type Topic = RecordBase<'topics'>;

const MOST_NEIGHBOURS = 10;

export function topicLink({ id, data }: Topic): Link {
  return { label: data.name, href: `/topics/${id}/` };
}

/** Ids from the top down to the parent. A circle, which no check has stopped while developing, ends where it began. */
export function ancestorsOf(catalogue: Catalogue, topic: Topic): string[] {
  const above: string[] = [];
  const seen = new Set([topic.id]);
  let parent = topic.data.parent;
  while (parent !== undefined && !seen.has(parent)) {
    seen.add(parent);
    above.unshift(parent);
    parent = catalogue.topics.get(parent)?.data.parent;
  }
  return above;
}

export function childrenOf(catalogue: Catalogue, id: string): Topic[] {
  return [...catalogue.topics.values()].filter((one) => one.data.parent === id);
}

/** Every topic once, each behind its parent; `depth` counts from the top. */
export function topicsInTree(catalogue: Catalogue): { topic: Topic; depth: number }[] {
  const told = new Set<string>();
  const branch = (topic: Topic, depth: number): { topic: Topic; depth: number }[] => {
    if (told.has(topic.id)) return [];
    told.add(topic.id);
    const below = childrenOf(catalogue, topic.id).flatMap((child) => branch(child, depth + 1));
    return [{ topic, depth }, ...below];
  };
  const all = [...catalogue.topics.values()];
  const tops = all.filter(
    ({ data }) => data.parent === undefined || !catalogue.topics.has(data.parent),
  );
  // What stands in a circle has no top; it is told last.
  return [...tops, ...all].flatMap((topic) => branch(topic, 0));
}

/** `count`: entries that stand in both. Topics that either names as related come even without any. */
export function neighboursOf(catalogue: Catalogue, { id, data }: Topic): CountedLink[] {
  const shared = new Map<string, number>();
  for (const entry of catalogue.byTopic.get(id) ?? []) {
    for (const other of entry.data.topics) {
      if (other !== id) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...catalogue.topics.values()]
    .filter(
      (other) =>
        other.id !== id &&
        (shared.has(other.id) ||
          data.related.includes(other.id) ||
          other.data.related.includes(id)),
    )
    .map((other) => ({ ...topicLink(other), count: shared.get(other.id) ?? 0 }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_NEIGHBOURS);
}
