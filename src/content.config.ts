// Not from `astro:content`, which brings all that renders pages along.
import { defineCollection } from 'astro/content/config';
import type * as z from 'zod';
import type { Collection } from './model/kinds.ts';
import { inUse } from './site/in-use.ts';

const { schemas, ownValues, recordsLoader } = inUse().parts;

const collectionOf = <S extends z.ZodObject>(name: Collection, schema: S) =>
  defineCollection({ loader: recordsLoader(name), schema });

/** The reader has judged what stands in `own` by the school's declarations. */
const withOwn = { own: ownValues.optional() };

/** One line a collection, so that Astro knows the fields of each by name; the compiler asks for each. */
export const collections = {
  lessons: collectionOf('lessons', schemas.lessons.safeExtend(withOwn)),
  reflections: collectionOf('reflections', schemas.reflections.safeExtend(withOwn)),
  readings: collectionOf('readings', schemas.readings.safeExtend(withOwn)),
  papers: collectionOf('papers', schemas.papers.safeExtend(withOwn)),
  projects: collectionOf('projects', schemas.projects.safeExtend(withOwn)),
  problems: collectionOf('problems', schemas.problems.safeExtend(withOwn)),
  observations: collectionOf('observations', schemas.observations.safeExtend(withOwn)),
  meetings: collectionOf('meetings', schemas.meetings.safeExtend(withOwn)),
  teachers: collectionOf('teachers', schemas.teachers),
  topics: collectionOf('topics', schemas.topics),
  groups: collectionOf('groups', schemas.groups),
  books: collectionOf('books', schemas.books),
  pairs: collectionOf('pairs', schemas.pairs),
  plans: collectionOf('plans', schemas.plans),
} satisfies Record<Collection, unknown>;
