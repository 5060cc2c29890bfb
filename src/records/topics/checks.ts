import { placeOf, recordsOf, type Check } from '../../checks/checked.ts';
import { circlesIn } from '../../checks/circles.ts';
import { fault } from '../../model/faults/fault.ts';

/** A topic may not be its own ancestor, or the shelves would go round in a circle. */
export const checkTopics: Check = ({ records }) => {
  const topics = new Map(recordsOf(records, 'topics').map((topic) => [topic.id, topic]));
  const parents = new Map([...topics].map(([id, { data }]) => [id, [data.parent ?? []].flat()]));
  return circlesIn(parents).flatMap((circle) => {
    const [first = ''] = circle;
    const topic = topics.get(first);
    if (topic === undefined) return [];
    return fault('field-rule', placeOf(topic, 'parent'), '上位专题绕了一圈又回到自己。', {
      found: [...circle, first].join(' → '),
      allowed: '更大的、不属于本专题的专题',
    });
  });
};
