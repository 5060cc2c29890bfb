import { defineCollection } from 'astro:content';
import { schemas, type Collection } from './model/collections.ts';
import { recordsLoader } from './site/records-loader.ts';

const collectionOf = <C extends Collection>(name: C) =>
  defineCollection({ loader: recordsLoader(name), schema: schemas[name] });

export const collections = {
  lessons: collectionOf('lessons'),
  reflections: collectionOf('reflections'),
  readings: collectionOf('readings'),
  papers: collectionOf('papers'),
  projects: collectionOf('projects'),
  problems: collectionOf('problems'),
  observations: collectionOf('observations'),
  meetings: collectionOf('meetings'),
  teachers: collectionOf('teachers'),
  topics: collectionOf('topics'),
  groups: collectionOf('groups'),
  books: collectionOf('books'),
  pairs: collectionOf('pairs'),
  plans: collectionOf('plans'),
};
