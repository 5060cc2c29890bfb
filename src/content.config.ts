import { defineCollection } from 'astro:content';
import { schemas } from './model/collections.ts';
import { recordsLoader } from './site/records-loader.ts';

/** One line a collection, so that Astro knows the fields of each by name. */
export const collections = {
  lessons: defineCollection({ loader: recordsLoader('lessons'), schema: schemas.lessons }),
  reflections: defineCollection({
    loader: recordsLoader('reflections'),
    schema: schemas.reflections,
  }),
  readings: defineCollection({ loader: recordsLoader('readings'), schema: schemas.readings }),
  papers: defineCollection({ loader: recordsLoader('papers'), schema: schemas.papers }),
  projects: defineCollection({ loader: recordsLoader('projects'), schema: schemas.projects }),
  problems: defineCollection({ loader: recordsLoader('problems'), schema: schemas.problems }),
  observations: defineCollection({
    loader: recordsLoader('observations'),
    schema: schemas.observations,
  }),
  meetings: defineCollection({ loader: recordsLoader('meetings'), schema: schemas.meetings }),
  teachers: defineCollection({ loader: recordsLoader('teachers'), schema: schemas.teachers }),
  topics: defineCollection({ loader: recordsLoader('topics'), schema: schemas.topics }),
  groups: defineCollection({ loader: recordsLoader('groups'), schema: schemas.groups }),
  books: defineCollection({ loader: recordsLoader('books'), schema: schemas.books }),
  pairs: defineCollection({ loader: recordsLoader('pairs'), schema: schemas.pairs }),
  plans: defineCollection({ loader: recordsLoader('plans'), schema: schemas.plans }),
};
