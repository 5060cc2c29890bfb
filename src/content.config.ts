import { defineCollection } from 'astro:content';
import { schemas } from './model/collections.ts';
import { recordsLoader } from './site/records-loader.ts';

export const collections = {
  lessons: defineCollection({ loader: recordsLoader('lessons'), schema: schemas.lessons }),
  reflections: defineCollection({
    loader: recordsLoader('reflections'),
    schema: schemas.reflections,
  }),
  readings: defineCollection({ loader: recordsLoader('readings'), schema: schemas.readings }),
  papers: defineCollection({ loader: recordsLoader('papers'), schema: schemas.papers }),
  teachers: defineCollection({ loader: recordsLoader('teachers'), schema: schemas.teachers }),
  topics: defineCollection({ loader: recordsLoader('topics'), schema: schemas.topics }),
  groups: defineCollection({ loader: recordsLoader('groups'), schema: schemas.groups }),
  books: defineCollection({ loader: recordsLoader('books'), schema: schemas.books }),
};
