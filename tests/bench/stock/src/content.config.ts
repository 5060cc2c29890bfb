/** The collections as Astro's documentation has them: files found by `glob`, fields checked by a schema. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { collections as kinds, isEntryKind } from './model/kinds.ts';
import { schemas } from './records/kinds.ts';

export const collections = Object.fromEntries(
  kinds.map((kind) => {
    const pattern = isEntryKind(kind) ? '**/*.mdx' : '**/*.yml';
    const loader = glob({ base: `src/content/${kind}`, pattern });
    return [kind, defineCollection({ loader, schema: schemas[kind] })];
  }),
);
