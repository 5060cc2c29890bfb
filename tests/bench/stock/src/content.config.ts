/** The collections as Astro's documentation has them: files found by `glob`, fields checked by a schema. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { dataSchemas, entrySchemas } from './model/collections.ts';

const entries = Object.entries(entrySchemas).map(([name, schema]) => [
  name,
  defineCollection({ loader: glob({ base: `src/content/${name}`, pattern: '**/*.mdx' }), schema }),
]);

const data = Object.entries(dataSchemas).map(([name, schema]) => [
  name,
  defineCollection({ loader: glob({ base: `src/content/${name}`, pattern: '**/*.yml' }), schema }),
]);

export const collections = Object.fromEntries([...entries, ...data]);
