/**
 * Mends what is mechanical and nothing else: what was meant for certain and is written otherwise
 * here, the house style of prose, the order of the fields, the line break at the end. Knows no
 * file and nothing of Node, so that whoever takes a text in, a form in a browser too, can call it.
 */
import type { Node, Pair } from 'yaml';
import type * as z from 'zod';
import { splitFrontmatter, parseYaml, withFences } from '../yaml/frontmatter.ts';
import { isReadable } from '../yaml/yaml.ts';
import { applyEdits, withoutOverlaps } from '../house-style/house-style.ts';
import { readBody } from '../body/read-body.ts';
import { fieldEdits, misplacedKeys, type Misplaced } from '../yaml/yaml-style.ts';
import { withoutStray } from '../model/text/hidden.ts';
import { isEntryKind, type Collection } from '../model/kinds.ts';
import { schemaOf, type OwnField } from '../records/own-fields.ts';
import { answerOf, type Names } from '../records/called.ts';
import { school } from '../records/school.ts';
import { understood } from '../model/fields/understand.ts';
import { wrongSeparators } from '../yaml/list-separators.ts';
import { withoutSlips } from '../yaml/punctuation.ts';
import { keyEdits } from '../yaml/key-names.ts';
import { rewordedEdits } from '../yaml/reworded.ts';
import {
  applyToBreaks,
  endOfLine,
  offsetsIn,
  usualBreak,
  withBreaksOf,
  withPlainBreaks,
} from './line-breaks.ts';
import { renameEdits } from './rename-fields.ts';

/** The text of a file as `--fix` leaves it: byte by byte what it was, apart from what was mended. */
export function fixText(
  collection: Collection,
  text: string,
  own: readonly OwnField[] = [],
  names: Names = new Map(),
): string {
  const schema = schemaOf(collection, own);
  const fields = (source: string): string => {
    const readable = withNewNames(withKeys(withoutSlips(source, isReadable), schema), collection);
    return fixFields(withIds(withSeparators(readable, schema), schema, names), schema);
  };
  return behindMark(text, (rest) => {
    const seen = withoutStray(rest);
    return rewritten(
      collection,
      isEntryKind(collection) ? withFences(seen) : seen,
      ended,
      fields,
      (body, frontmatter) => fixBody(body, isMath(frontmatter)),
    );
  });
}

/** The same for the school's own file, whose order and wording are the school's. */
export function fixSchool(text: string): string {
  return behindMark(text, (rest) => {
    const seen = withoutStray(rest);
    const readable = withKeys(withoutSlips(withPlainBreaks(seen), isReadable), school);
    return ended(withBreaksOf(seen, withIds(readable, school, new Map())));
  });
}

/** The text of a file with the fields that have got another name under that name, and nothing else changed. */
export function withFieldsRenamed(collection: Collection, text: string): string {
  const renamed = (source: string): string => withNewNames(source, collection);
  return behindMark(text, (rest) => rewritten(collection, rest, same, renamed, same));
}

const same = (text: string): string => text;

const BOM = '\ufeff';

/** The mark before UTF-8 is no part of the text and stays. */
function behindMark(text: string, mend: (rest: string) => string): string {
  return text.startsWith(BOM) ? BOM + mend(text.slice(1)) : mend(text);
}

/**
 * @param fields is given the frontmatter with `\n` at the ends of its lines
 * @param prose is given the body as it is
 */
function rewritten(
  collection: Collection,
  text: string,
  whole: (text: string) => string,
  fields: (source: string) => string,
  prose: (body: string, frontmatter: string) => string,
): string {
  const plain = withPlainBreaks(text);
  if (!isEntryKind(collection)) return whole(withBreaksOf(text, fields(plain)));
  const parts = splitFrontmatter(plain, '');
  if ('faults' in parts) return text;
  const at = offsetsIn(text);
  const open = plain.indexOf('\n') + 1;
  const close = open + parts.frontmatter.length;
  const body = plain.length - parts.body.length;
  const head = fields(parts.frontmatter);
  return whole(
    text.slice(0, at(open)) +
      withBreaksOf(text.slice(at(open), at(close)), head) +
      text.slice(at(close), at(body)) +
      prose(text.slice(at(body)), head),
  );
}

/** Once mended, a text may show what could not be read before. */
const MAX_ROUNDS = 12;

/**
 * The text of an entry alone, mended.
 *
 * @param math whether there are formulas; where the head does not say, a brace may be one of theirs
 */
export function fixBody(written: string, math: boolean | undefined): string {
  if (math === undefined) return written;
  let body = written;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { edits = [], mends = [] } = readBody(body, { file: '', firstLine: 1, math });
    const next = applyToBreaks(body, withoutOverlaps([...mends, ...edits]));
    if (next === body) break;
    body = next;
  }
  return body;
}

function isMath(frontmatter: string): boolean | undefined {
  const parsed = parseYaml(frontmatter, { file: '', firstLine: 1 });
  return 'data' in parsed ? (parsed.data as { math?: unknown }).math === true : undefined;
}

/** A word may hold a sign that means something to YAML once it stands in another place. */
function readableOr(source: string, mended: string): string {
  return isReadable(mended) ? mended : source;
}

/** The names that the schema has for its fields. */
function withKeys(source: string, schema: z.core.$ZodType): string {
  const parsed = parseYaml(source, { file: '', firstLine: 1 });
  if ('faults' in parsed) return source;
  return readableOr(source, applyEdits(source, keyEdits(parsed.written, schema)));
}

/** Half-width commas between words that stand in a row. */
function withSeparators(source: string, schema: z.core.$ZodType): string {
  const parsed = parseYaml(source, { file: '', firstLine: 1 });
  if ('faults' in parsed || parsed.written === undefined) return source;
  const edits = wrongSeparators(parsed.written, schema).map((one) => ({
    ...one,
    text: one.words.join(', '),
  }));
  return readableOr(source, applyEdits(source, edits));
}

/** Ids where names stand, and words as the schema has them. */
function withIds(source: string, schema: z.core.$ZodType, names: Names): string {
  const parsed = parseYaml(source, { file: '', firstLine: 1 });
  if ('faults' in parsed || parsed.written === undefined) return source;
  const { reworded } = understood(schema, parsed.data, answerOf(names), parsed.textAt);
  return readableOr(source, applyEdits(source, rewordedEdits(parsed.written, reworded, source)));
}

function fixFields(source: string, schema: z.core.$ZodType): string {
  const parsed = parseYaml(source, { file: '', firstLine: 1 });
  if ('faults' in parsed || parsed.written === undefined) return source;
  return inOrder(applyEdits(source, fieldEdits(parsed.written, schema, source)), schema);
}

function withNewNames(source: string, collection: Collection): string {
  const parsed = parseYaml(source, { file: '', firstLine: 1 });
  if ('faults' in parsed || parsed.written === undefined) return source;
  return applyEdits(source, renameEdits(collection, parsed.written, source));
}

/** Puts one mapping in order after the other, from the innermost outwards, until all are. */
function inOrder(source: string, schema: z.core.$ZodType): string {
  const parsed = parseYaml(source, { file: '', firstLine: 1 });
  if ('faults' in parsed) return source;
  const misplaced = misplacedKeys(parsed.written, schema);
  const next = misplaced === undefined ? undefined : reordered(source, misplaced);
  if (next === undefined) return source;
  const check = parseYaml(next, { file: '', firstLine: 1 });
  // Some layouts cannot be cut into whole lines, as when a key hides behind a comment mark.
  const isSame =
    'data' in check && JSON.stringify(sorted(check.data)) === JSON.stringify(sorted(parsed.data));
  return isSame && next !== source ? inOrder(next, schema) : source;
}

/** Moves whole lines, so that quotes, line breaks and comments stay as the writer set them. */
function reordered(source: string, { pairs, ordered }: Misplaced): string | undefined {
  const keys = pairs.map(startOf);
  if (keys.some((at) => at === undefined)) return undefined;
  const column = columnOf(source, keys[0] as number);
  const starts = keys.map((at, i) => (i === 0 ? (at as number) : linesAbove(source, at as number)));
  const end = endOfLine(source, Math.max(...pairs.map(endOf)));
  const blocks = new Map(
    pairs.map((pair, i) => {
      const from = (starts[i] as number) + (i === 0 ? 0 : column);
      return [pair, source.slice(from, starts[i + 1] ?? end).replace(/\n?$/, '\n')];
    }),
  );
  const moved = ordered.map((pair) => blocks.get(pair)).join(' '.repeat(column));
  const rest = source.slice(end);
  const closed = source.slice(0, end).endsWith('\n') ? moved : moved.slice(0, -1);
  return source.slice(0, starts[0]) + closed + rest;
}

function startOf({ key }: Pair<Node>): number | undefined {
  return key.range?.[0];
}

function endOf({ key, value }: Pair<Node>): number {
  return (value as Node | null)?.range?.[1] ?? key.range?.[1] ?? 0;
}

function columnOf(source: string, at: number): number {
  return at - (source.lastIndexOf('\n', at - 1) + 1);
}

/** Start of the line of `at`, or of the comments right above it, which belong to it. */
function linesAbove(source: string, at: number): number {
  const indent = ' '.repeat(columnOf(source, at));
  let start = at - indent.length;
  for (;;) {
    const before = source.lastIndexOf('\n', start - 2) + 1;
    const line = source.slice(before, start);
    if (start === 0 || !line.startsWith(`${indent}#`)) return start;
    start = before;
  }
}

function ended(text: string): string {
  return text === '' || /[\r\n]$/.test(text) ? text : text + usualBreak(text);
}

/** Data with its keys in one order, so that two of the same read the same. */
function sorted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sorted);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, sorted(value)]),
  );
}
