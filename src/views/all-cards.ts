import type { Catalogue } from '../graph/catalogue.ts';
import { lessonShareCard } from '../records/lessons/page.ts';
import { teacherShareCard } from '../records/teachers/page.ts';
import { topicShareCard } from '../records/topics/page.ts';
import { sharedCards, type ShareCard } from './share-card.ts';

/** Every card of a site, each once. */
export function allCards(catalogue: Catalogue): ShareCard[] {
  return [
    ...sharedCards(catalogue).values(),
    ...catalogue.byKind.lessons.map((entry) => lessonShareCard(catalogue, entry)),
    ...[...catalogue.topics.values()].map((topic) => topicShareCard(catalogue, topic)),
    ...[...catalogue.teachers.values()].map((person) => teacherShareCard(catalogue, person)),
  ];
}
