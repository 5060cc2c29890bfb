/**
 * A school in which everything that may not be seen is marked, in every field of every kind
 * of record, and leads to every other rank wherever a field can lead somewhere.
 */
import { mdx } from '../../small-school.ts';
import { collections, entryKinds } from '../../../src/model/kinds.ts';
import { declared, withdrawnOf, type Written } from './entry-fields.ts';
import { fillForgotten, kindsForgotten } from './forgotten.ts';
import { id, marks, picturedKinds, ranks, type Rank, type Rules, type Shape } from './marks.ts';
import { mutualHelpOf } from './mutual-help.ts';
import { peopleOf } from './people.ts';
import { promisesOf } from './promises.ts';
import { researchOf } from './research.ts';
import { pictureOf, textOf } from './text.ts';
import { writingOf } from './writing.ts';

/** Of a rank that does not exist only what others must point to is left. */
const REQUIRED = /^(?:teachers|books|papers)\//;

/** Files by path. A reference that is not required is left out where its rank does not exist. */
export async function secretSchool(shape: Shape): Promise<Record<string, string | Buffer>> {
  const files: Record<string, string | Buffer> = { 'school.yml': schoolFile(shape.rules) };
  for (const rank of ranks) {
    const isThere = (name: string): boolean => shape.ranks.includes(rank) || REQUIRED.test(name);
    const data = { ...peopleOf(rank, shape), ...promisesOf(rank, shape) };
    const written = {
      ...writingOf(rank, shape),
      ...researchOf(rank, shape),
      ...mutualHelpOf(rank, shape),
    };
    const all = { ...written, ...kindsForgotten(written, rank, shape) };
    const entries = { ...all, ...withdrawnIn(all, rank, shape) };
    const fieldsByName = Object.entries<object>(data).concat(
      Object.entries(entries).map(([name, { fields }]) => [name, fields]),
    );
    for (const kind of collections) {
      const own = fieldsByName.filter(([name]) => name.startsWith(`${kind}/${marks[rank].word}`));
      fillForgotten(
        kind,
        own.map(([, fields]) => fields),
        rank,
      );
    }
    for (const [name, fields] of Object.entries(data)) {
      if (isThere(name)) files[`${name}.yml`] = JSON.stringify(fields);
    }
    for (const [name, { fields, body }] of Object.entries(entries)) {
      if (isThere(name)) {
        files[`${name}.mdx`] = mdx(fields, body === undefined ? '' : textOf(body, name, shape));
      }
    }
    for (const kind of picturedKinds) {
      const { han, word } = marks[rank];
      files[`${kind}/${word}.png`] = await pictureOf(rank, kind);
      if (isThere(`${kind}/`)) files[`${kind}/${word}.csv`] = `${han}数据\n`;
    }
  }
  return files;
}

/** One of each kind, beside the entry it is a copy of. */
function withdrawnIn(
  all: Readonly<Record<string, Written>>,
  rank: Rank,
  shape: Shape,
): Record<string, Written> {
  return Object.fromEntries(
    entryKinds.flatMap((kind) => {
      const [, own] = Object.entries(all).find(([name]) => name.startsWith(`${kind}/`)) ?? [];
      if (own === undefined) return [];
      return [[`${kind}/${id(rank, 'withdrawn', shape)}`, withdrawnOf(own, rank, shape)]];
    }),
  );
}

const schoolFile = (rules: Rules): string => `name: 小山学校
shortName: 小山
purpose: 只为测试而有的学校。
address: https://hill.example
repository: { host: github, url: https://github.com/hill/site }
semesters:
  - { id: 2025-2026-1, start: 2025-09-01, end: 2026-01-30 }
  - { id: 2025-2026-2, start: 2026-03-02, end: 2026-07-03 }
visibility: ${JSON.stringify(rules)}
fields: ${JSON.stringify(declared)}
today: 2026-06-01
`;
