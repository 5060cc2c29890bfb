import { placeOf, recordsOf, type Check } from '../../checks/checked.ts';
import { fault } from '../../model/faults/fault.ts';

/** A topic may not be its own ancestor, or the shelves would go round in a circle; each circle is told once. */
export const checkTopics: Check = ({ records }) => {
  const topics = recordsOf(records, 'topics');
  const parentOf = new Map(topics.map(({ id, data }) => [id, data.parent]));
  const told = new Set<string>();
  return topics.flatMap((topic) => {
    const seen = new Set<string>();
    let here = parentOf.get(topic.id);
    while (here !== undefined && here !== topic.id && !seen.has(here)) {
      seen.add(here);
      here = parentOf.get(here);
    }
    if (here !== topic.id || told.has(topic.id)) return [];
    for (const id of seen) told.add(id);
    return [
      fault('field-rule', placeOf(topic, 'parent'), '上位专题绕了一圈又回到自己。', {
        found: [topic.id, ...seen, topic.id].join(' → '),
        allowed: '更大的、不属于本专题的专题',
      }),
    ];
  });
};
