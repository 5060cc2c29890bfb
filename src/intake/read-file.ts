/** One file becomes one record, or faults. Pure: the bytes are handed in. */
import { isEntryKind, type Collection } from '../model/kinds.ts';
import { explainIssues } from '../model/faults/explain.ts';
import { schemaOf, withOwnApart, type OwnField } from '../records/own-fields.ts';
import { fault, type Place, type Fault } from '../model/faults/fault.ts';
import { withNewNames } from '../model/fields/renamed-fields.ts';
import type { ReadingRules } from '../records/school.ts';
import { termUses, type TermUse } from '../model/fields/schema-walk.ts';
import { garbledIn } from '../model/text/garbled.ts';
import type { Body } from '../body/body.ts';
import { missingConsent } from '../privacy/consent.ts';
import { parseYaml, splitFrontmatter, type SplitSource } from '../yaml/frontmatter.ts';
import { findPrivate } from '../privacy/find-private.ts';
import { moved, type Edit } from '../house-style/house-style.ts';
import { readBody } from '../body/read-body.ts';
import { styleWarnings } from '../house-style/style-warnings.ts';
import { secondFrontmatter } from '../yaml/second-frontmatter.ts';
import { fieldEdits, misplacedKeys, orderWarning, remarkWarnings } from '../yaml/yaml-style.ts';

/** A word or an id that has to be looked up, with its place. */
export interface PlacedUse extends TermUse {
  line: number;
  column: number;
}

export interface ReadFile {
  /** Absent when the file has faults that leave no valid record. */
  data?: Record<string, unknown>;
  uses: PlacedUse[];
  body?: Body;
  faults: Fault[];
  /** Where each top-level field stands, for rules that compare records. */
  lines: Record<string, number>;
}

const NO_RULES: ReadingRules = { privacyAllow: [], fields: [] };

export function readFile(
  collection: Collection,
  file: string,
  text: string,
  rules: ReadingRules = NO_RULES,
): ReadFile {
  const { edits, ...read } = isEntryKind(collection)
    ? readEntry(collection, file, text, rules)
    : readData(collection, { file, line: 1 }, text, rules.fields);
  return {
    ...read,
    faults: [
      ...read.faults,
      ...findPrivate(text, file, rules.privacyAllow),
      ...garbledFaults(text, file),
      ...styleWarnings(edits, text, file),
    ],
  };
}

interface Read extends ReadFile {
  /** What the house style would have otherwise, as offsets into the file. */
  edits: Edit[];
}

function readEntry(
  collection: Collection,
  file: string,
  text: string,
  { fields: own, address: site }: ReadingRules,
): Read {
  const parts = splitFrontmatter(text, file);
  if ('faults' in parts) return { uses: [], lines: {}, faults: parts.faults, edits: [] };

  const record = readData(
    collection,
    { file, line: parts.frontmatterLine },
    parts.frontmatter,
    own,
  );
  const math = record.data?.['math'] === true;
  const place = { file, firstLine: parts.bodyLine, math, site };
  const { body, faults, edits = [] } = readBody(parts.body, place);
  const { data } = record;
  const unsettled =
    data === undefined || data['consent'] !== undefined
      ? []
      : missingConsent(text, file, body?.images ?? []);
  return {
    ...record,
    ...(body === undefined ? {} : { body }),
    faults: [...record.faults, ...twiceFaults(parts, file), ...faults, ...unsettled],
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

function readData(
  collection: Collection,
  start: Place,
  yaml: string,
  own: readonly OwnField[],
): Read {
  const parsed = parseYaml(yaml, { file: start.file, firstLine: start.line });
  if ('faults' in parsed) return { uses: [], lines: {}, faults: parsed.faults, edits: [] };

  const renamed = withNewNames(collection, parsed.data);
  const lineOf = (path: PropertyKey[]): { line: number; column: number } =>
    parsed.lineOf(renamed.writtenAt(path));
  const placeOf = (path: PropertyKey[]): Place => ({ file: start.file, ...lineOf(path) });
  const oldNames = renamed.found.map(({ path, from, to }) =>
    fault(
      'field-renamed',
      { file: start.file, ...parsed.lineOf(path) },
      `栏目“${from}”现在叫“${to}”。`,
      { found: from, allowed: to },
    ),
  );
  const schema = schemaOf(collection, own);
  const result = schema.safeParse(renamed.data);
  const placeAt = (at: number): Place => ({ file: start.file, ...parsed.placeAt(at) });
  const { written } = parsed;
  const remarks = written === undefined ? [] : remarkWarnings(written, schema, yaml, placeAt);
  if (!result.success) {
    return {
      uses: [],
      lines: {},
      faults: [
        ...oldNames,
        ...remarks,
        ...explainIssues(result.error.issues, schema, renamed.data, placeOf),
      ],
      edits: [],
    };
  }
  const { data } = result;
  const misplaced = written === undefined ? undefined : misplacedKeys(written, schema);
  return {
    data: withOwnApart(collection, data, own),
    uses: termUses(schema, data).map((use) => ({ ...use, ...lineOf(use.path) })),
    lines: Object.fromEntries(Object.keys(data).map((key) => [key, lineOf([key]).line])),
    faults: [
      ...oldNames,
      ...remarks,
      // A field has its place in the order once it has its name of today.
      ...(misplaced === undefined || oldNames.length > 0 ? [] : [orderWarning(misplaced, placeAt)]),
    ],
    edits: written === undefined ? [] : fieldEdits(written, schema, yaml),
  };
}
