/**
 * One file becomes one record, or faults. Pure: the text is handed in, and so is what reads the body,
 * which a browser loads only where there is one.
 */
import type * as z from 'zod';
import { isEntryKind, type Collection, type EntryKind } from '../model/kinds.ts';
import { separatorFaults } from './separator-faults.ts';
import { bodyTemplateLeft, fieldsTemplateLeft, isPrivate } from './template-left.ts';
import { explainIssues } from '../model/faults/explain.ts';
import { schemaOf, withOwnApart, type OwnField } from '../records/own-fields.ts';
import { fault, type Place, type Fault } from '../model/faults/fault.ts';
import { withNewNames } from '../model/fields/renamed-fields.ts';
import type { ReadingRules } from '../records/school.ts';
import { meaningAt } from '../model/fields/schema-walk.ts';
import { understood, type UnderstoodUse } from '../model/fields/understand.ts';
import { garbledIn } from '../model/text/garbled.ts';
import { answerOf, type Names } from '../records/called.ts';
import type { Body } from '../body/body.ts';
import { missingConsent } from '../privacy/consent.ts';
import { parseYaml, splitFrontmatter, type SplitSource } from '../yaml/frontmatter.ts';
import { findPrivate } from '../privacy/find-private.ts';
import { applyEdits, moved, type Edit } from '../house-style/house-style.ts';
import type { readBody as ReadBody } from '../body/read-body.ts';
import { styleWarnings } from '../house-style/style-warnings.ts';
import { keyEdits } from '../yaml/key-names.ts';
import { secondFrontmatter } from '../yaml/second-frontmatter.ts';
import type { YamlRead } from '../yaml/yaml.ts';
import { fieldEdits, misplacedKeys, orderWarning, remarkWarnings } from '../yaml/yaml-style.ts';

/** A word or an id that has to be looked up, with its place. */
export interface PlacedUse extends UnderstoodUse {
  line: number;
  column: number;
}

export interface ReadFile {
  /** Absent when the file has faults that leave no valid record. */
  data?: Record<string, unknown>;
  /** Of a record with faults too: what it names may be a name that nobody knew yet. */
  uses: PlacedUse[];
  /** What is written where there is no `data`: a record with faults has its name all the same. */
  written?: Record<string, unknown>;
  /** Where there is no `data`: whether the record says that it is not to be published yet. */
  isDraft?: true;
  /** Whether something stands in the file otherwise than in the data, as a name for an id. */
  reworded?: true;
  body?: Body;
  faults: Fault[];
  /** Where each top-level field stands, for rules that compare records. */
  lines: Record<string, number>;
}

/** What reads the body of an entry. */
export type BodyReader = typeof ReadBody;

export interface ReadWith {
  rules: ReadingRules;
  /** What is meant by which name; what is in no such table is left as it is written. */
  names: Names;
  readBody: BodyReader;
}

export function readParts(
  collection: Collection,
  file: string,
  text: string,
  { rules, names, readBody }: ReadWith,
): ReadFile {
  const known: Known = { own: rules.fields, names, site: rules.address, readBody };
  const { edits, isDraft, ...read } = isEntryKind(collection)
    ? readEntry(collection, file, text, known)
    : readData(collection, { file, line: 1 }, text, known);
  return {
    ...read,
    ...(isDraft && read.data === undefined ? { isDraft: true } : {}),
    faults: [
      ...read.faults,
      ...findPrivate(text, file, rules.privacyAllow),
      ...garbledFaults(text, file),
      ...styleWarnings(edits, text, file),
    ],
  };
}

/** What a file is understood by, besides what all schools have. */
interface Known {
  own: readonly OwnField[];
  names: Names;
  /** The site's own address. */
  site?: string | undefined;
  readBody: BodyReader;
}

interface Read extends Omit<ReadFile, 'isDraft'> {
  /** What the house style would have otherwise, as offsets into the file. */
  edits: Edit[];
  /** Whether the record itself says that it is not to be published yet. */
  isDraft: boolean;
}

function readEntry(collection: Collection, file: string, text: string, known: Known): Read {
  const parts = splitFrontmatter(text, file);
  if ('faults' in parts)
    return { uses: [], lines: {}, faults: parts.faults, edits: [], isDraft: false };

  const record = readData(
    collection,
    { file, line: parts.frontmatterLine },
    parts.frontmatter,
    known,
  );
  const math = record.data?.['math'] === true;
  const place = { file, firstLine: parts.bodyLine, math, site: known.site };
  const { body, faults, edits = [] } = known.readBody(parts.body, place);
  const { data } = record;
  const unsettled =
    data === undefined || data['consent'] !== undefined
      ? []
      : missingConsent(text, file, body?.images ?? []);
  return {
    ...record,
    ...(body === undefined ? {} : { body }),
    faults: [
      ...record.faults,
      ...twiceFaults(parts, file),
      ...faults,
      ...unsettled,
      ...(record.isDraft ? [] : bodyTemplateLeft(collection as EntryKind, parts, file)),
    ],
    edits: [
      ...moved(record.edits, text.indexOf('\n') + 1),
      ...moved(edits, text.length - parts.body.length),
    ],
  };
}

function twiceFaults({ body, bodyLine }: SplitSource, file: string): Fault[] {
  const line = secondFrontmatter(body);
  if (line === undefined) return [];
  const place = { file, line: bodyLine + line };
  return [
    fault('frontmatter-twice', place, '信息栏下面又贴了一份信息栏，会照样显示成正文。', {
      found: body.split('\n')[line + 1] ?? '---',
      allowed: '一篇只有一份信息栏',
    }),
  ];
}

function garbledFaults(text: string, file: string): Fault[] {
  const [first, ...more] = garbledIn(text);
  if (first === undefined) return [];
  const before = text.slice(0, first.index).split('\n');
  const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  const rest = more.length > 0 ? `，这个文件里还有 ${more.length} 处` : '';
  const around = text.slice(first.index - 8, first.index + 16).split('\n');
  return [
    fault('text-garbled', place, `这里像是乱码${rest}。`, {
      found: around.find((line) => line.includes(first.found)) ?? first.found,
    }),
  ];
}

function readData(collection: Collection, start: Place, yaml: string, known: Known): Read {
  const place = { file: start.file, firstLine: start.line };
  const schema = schemaOf(collection, known.own);
  const asWritten = parseYaml(yaml, place);
  const keys = 'faults' in asWritten ? [] : keyEdits(asWritten.written, schema);
  // The lines stay where they are; the style is judged once the names of the fields stand in the file.
  const parsed = keys.length === 0 ? asWritten : parseYaml(applyEdits(yaml, keys), place);
  if ('faults' in parsed)
    return { uses: [], lines: {}, faults: parsed.faults, edits: [], isDraft: false };
  const read = readFields(collection, start, parsed, { known, schema });
  if (keys.length === 0) return { ...read, edits: stylish(read, parsed, schema, yaml) };
  return { ...read, reworded: true };
}

/** The edits that the fields of a sound record need. */
function stylish(
  { data }: Pick<ReadFile, 'data'>,
  { written }: YamlRead,
  schema: z.core.$ZodType,
  yaml: string,
): Edit[] {
  return data === undefined || written === undefined ? [] : fieldEdits(written, schema, yaml);
}

function readFields(
  collection: Collection,
  start: Place,
  parsed: YamlRead,
  { known: { own, names }, schema }: { known: Known; schema: z.ZodObject },
): Read {
  const renamed = withNewNames(collection, parsed.data);
  const lineOf = (path: PropertyKey[]): { line: number; column: number } =>
    parsed.lineOf(renamed.writtenAt(path));
  const placeOf = (path: PropertyKey[]): Place => ({ file: start.file, ...lineOf(path), path });
  const oldNames = renamed.found.map(({ path, from, to }) =>
    fault(
      'field-renamed',
      { file: start.file, ...parsed.lineOf(path) },
      `填写项“${from}”现在叫“${to}”（${titleOfRenamed(schema, path, to)}）。`,
      { found: from, allowed: to, isMended: true },
    ),
  );
  const read = understood(schema, renamed.data, answerOf(names), (at) =>
    parsed.textAt(renamed.writtenAt([...at])),
  );
  const uses = read.uses.map((use) => ({ ...use, ...lineOf(use.at) }));
  const isDraft = isPrivate(read.data);
  const separators = separatorFaults(parsed, schema, start.file);
  const unfilled = isDraft ? [] : fieldsTemplateLeft(schema, read.data, placeOf);
  const placeAt = (at: number): Place => ({ file: start.file, ...parsed.placeAt(at) });
  const { written } = parsed;
  const remarks =
    written === undefined ? [] : remarkWarnings(written, schema, parsed.source, placeAt);
  const result = schema.safeParse(read.data);
  if (!result.success) {
    return {
      uses,
      written: renamed.data as Record<string, unknown>,
      lines: {},
      faults: [
        ...oldNames,
        ...remarks,
        ...unfilled,
        ...separators.faults,
        // How many words there are nobody knows before they are set apart.
        ...explainIssues(
          result.error.issues.filter((issue) => !separators.isAt(issue.path)),
          schema,
          renamed.data,
          placeOf,
        ),
      ],
      edits: [],
      isDraft,
    };
  }
  const { data } = result;
  const misplaced = written === undefined ? undefined : misplacedKeys(written, schema);
  return {
    data: withOwnApart(collection, data, own),
    uses,
    ...(read.reworded.length === 0 ? {} : { reworded: true }),
    lines: Object.fromEntries(Object.keys(data).map((key) => [key, lineOf([key]).line])),
    faults: [
      ...oldNames,
      ...remarks,
      ...unfilled,
      ...separators.faults,
      // A field has its place in the order once it has its name of today.
      ...(misplaced === undefined || oldNames.length > 0 ? [] : [orderWarning(misplaced, placeAt)]),
    ],
    edits: [],
    isDraft,
  };
}

/** What a field is called that had another name; one of a promise stands in a list of them. */
function titleOfRenamed(schema: z.core.$ZodType, path: readonly PropertyKey[], to: string): string {
  const at = path.length === 1 ? [to] : ['commitments', 0, to];
  return meaningAt(schema, at).title ?? to;
}

/** Line after the closing fence of the frontmatter. */
export function firstBodyLine(text: string): number {
  const end = text.indexOf('\n---', 3);
  return end < 0 ? 1 : text.slice(0, end + 1).split('\n').length + 1;
}
