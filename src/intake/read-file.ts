/** One file becomes one record, or problems. Pure: the bytes are handed in. */
import { isEntryKind, schemas, type Collection } from '../model/collections.ts';
import { explainIssues } from '../model/explain.ts';
import type { Place, Problem } from '../model/problem.ts';
import { termUses, type TermUse } from '../model/schema-walk.ts';
import type { Body } from '../mdx/body.ts';
import { parseYaml, splitFrontmatter } from '../mdx/frontmatter.ts';
import { readBody } from '../mdx/read-body.ts';

/** A word or an id that has to be looked up, with its place. */
export interface PlacedUse extends TermUse {
  line: number;
  column: number;
}

export interface ReadFile {
  /** Absent when the file has problems that leave no valid record. */
  data?: Record<string, unknown>;
  uses: PlacedUse[];
  body?: Body;
  problems: Problem[];
  /** Where each top-level field stands, for rules that compare records. */
  lines: Record<string, number>;
}

export function readFile(collection: Collection, file: string, text: string): ReadFile {
  if (!isEntryKind(collection)) return readData(collection, { file, line: 1 }, text);

  const parts = splitFrontmatter(text, file);
  if ('problems' in parts) return { uses: [], lines: {}, problems: parts.problems };

  const record = readData(collection, { file, line: parts.frontmatterLine }, parts.frontmatter);
  const math = record.data?.['math'] === true;
  const { body, problems } = readBody(parts.body, { file, firstLine: parts.bodyLine, math });
  return {
    ...record,
    ...(body === undefined ? {} : { body }),
    problems: [...record.problems, ...problems],
  };
}

function readData(collection: Collection, start: Place, yaml: string): ReadFile {
  const parsed = parseYaml(yaml, { file: start.file, firstLine: start.line });
  if ('problems' in parsed) return { uses: [], lines: {}, problems: parsed.problems };

  const placeOf = (path: PropertyKey[]): Place => ({ file: start.file, ...parsed.lineOf(path) });
  const schema = schemas[collection];
  const result = schema.safeParse(parsed.data);
  if (!result.success) {
    return {
      uses: [],
      lines: {},
      problems: explainIssues(result.error.issues, schema, parsed.data, placeOf),
    };
  }
  const data = result.data as Record<string, unknown>;
  return {
    data,
    uses: termUses(schema, data).map((use) => ({ ...use, ...parsed.lineOf(use.path) })),
    lines: Object.fromEntries(Object.keys(data).map((key) => [key, parsed.lineOf([key]).line])),
    problems: [],
  };
}
