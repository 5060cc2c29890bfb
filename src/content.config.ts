import { defineCollection } from 'astro:content';
import type { z } from 'zod';
import { dataSchemas, entrySchemas, type Collection } from './model/kinds.ts';
import { ownValues } from './records/own-fields.ts';
import { recordsLoader } from './site/records-loader.ts';

const collectionOf = <S extends z.ZodObject>(name: Collection, schema: S) =>
  defineCollection({ loader: recordsLoader(name), schema });

/** The reader has judged what stands in `own` by the school's declarations. */
const withOwn = { own: ownValues.optional() };

/** One line a collection, so that Astro knows the fields of each by name. */
export const collections = {
  lessons: collectionOf('lessons', entrySchemas.lessons.safeExtend(withOwn)),
  reflections: collectionOf('reflections', entrySchemas.reflections.safeExtend(withOwn)),
  readings: collectionOf('readings', entrySchemas.readings.safeExtend(withOwn)),
  papers: collectionOf('papers', entrySchemas.papers.safeExtend(withOwn)),
  projects: collectionOf('projects', entrySchemas.projects.safeExtend(withOwn)),
  problems: collectionOf('problems', entrySchemas.problems.safeExtend(withOwn)),
  observations: collectionOf('observations', entrySchemas.observations.safeExtend(withOwn)),
  meetings: collectionOf('meetings', entrySchemas.meetings.safeExtend(withOwn)),
  teachers: collectionOf('teachers', dataSchemas.teachers),
  topics: collectionOf('topics', dataSchemas.topics),
  groups: collectionOf('groups', dataSchemas.groups),
  books: collectionOf('books', dataSchemas.books),
  pairs: collectionOf('pairs', dataSchemas.pairs),
  plans: collectionOf('plans', dataSchemas.plans),
};
