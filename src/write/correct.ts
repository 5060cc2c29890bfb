/**
 * A record that exists, with what was changed in a form: the file keeps every byte that the change
 * does not touch, remarks, order, quotes, line breaks and the mark before UTF-8 among them.
 */
import { isEntryKind, type Collection } from '../model/kinds.ts';
import { fieldsOf } from '../records/field-list.ts';
import { schemaOf } from '../records/own-fields.ts';
import { applyEdits } from '../house-style/house-style.ts';
import { parseYaml } from '../yaml/frontmatter.ts';
import { alike } from '../yaml/alike.ts';
import { fieldChanges } from '../yaml/edit-yaml.ts';
import { keyEdits } from '../yaml/key-names.ts';
import { isFields, withoutEmpty } from '../yaml/write-yaml.ts';
import { withNewNames } from '../model/fields/renamed-fields.ts';
import { frontmatterOf } from './compose.ts';
import { offsetsIn, withBreaksOf } from './line-breaks.ts';
import { bodyOf, headOf, understoodIn, type Understanding } from './open-record.ts';
import { renameEdits } from './rename-fields.ts';

type Data = Readonly<Record<string, unknown>>;

/**
 * @param text of the file as it was opened
 * @param changed all of its data and its body, as `openRecord` has given them but for what was changed
 * @returns the text of the file; where its fields cannot be read, that of a new one
 */
export function correct(
  collection: Collection,
  text: string,
  changed: { data: Data; body: string },
  by: Understanding,
): string {
  const head = headOf(collection, '', text);
  if ('faults' in head) return text;
  const at = offsetsIn(text);
  const [open, close] = [at(head.fieldsAt), at(head.fieldsAt + head.fields.length)];
  const fields = withFields(collection, head.fields, changed.data, by);
  const body = isEntryKind(collection) ? withBody(head.body, changed.body) : '';
  return (
    text.slice(0, open) +
    withBreaksOf(text.slice(open, close), fields) +
    text.slice(close, at(head.bodyAt)) +
    withBreaksOf(text.slice(at(head.bodyAt)), body)
  );
}

function withFields(
  collection: Collection,
  source: string,
  wanted: Data,
  by: Understanding,
): string {
  const after = filled(wanted);
  const before = dataIn(collection, source, by);
  if (before !== undefined && alike(before, after)) return source;
  const named = withNames(collection, source, by);
  const attempts = [
    () => edited(collection, named, after, by, new Set()),
    () => edited(collection, named, after, by, new Set(Object.keys(after))),
  ];
  for (const attempt of attempts) {
    const next = attempt();
    const read = next === undefined ? undefined : dataIn(collection, next, by);
    // What was meant is in the file, or the file is written in a coarser way.
    if (next !== undefined && read !== undefined && alike(read, after)) return next;
  }
  const whole = frontmatterOf(collection, after, by.own);
  return source.endsWith('\n') ? whole : whole.replace(/\n$/, '');
}

function edited(
  collection: Collection,
  source: string,
  after: Data,
  by: Understanding,
  whole: ReadonlySet<string>,
): string | undefined {
  const parsed = parseYaml(source, { file: '', firstLine: 1 });
  if ('faults' in parsed || parsed.written === undefined) return undefined;
  const before = filled(understoodIn(collection, parsed, by));
  const fields = fieldsOf(collection, by.own);
  try {
    const edits = fieldChanges(parsed.written, source, { before, after, fields, whole });
    return applyEdits(source, edits);
  } catch {
    // A layout that nobody has thought of is written anew.
    return undefined;
  }
}

/** Once something changes, fields stand under the names of today. */
function withNames(collection: Collection, source: string, { own }: Understanding): string {
  const parsed = parseYaml(source, { file: '', firstLine: 1 });
  if ('faults' in parsed) return source;
  const keyed = applyEdits(source, keyEdits(parsed.written, schemaOf(collection, own)));
  const read = parseYaml(keyed, { file: '', firstLine: 1 });
  if ('faults' in read || read.written === undefined) return source;
  if (withNewNames(collection, read.data).found.length === 0) return keyed;
  return applyEdits(keyed, renameEdits(collection, read.written, keyed));
}

function dataIn(collection: Collection, source: string, by: Understanding): Data | undefined {
  const parsed = parseYaml(source, { file: '', firstLine: 1 });
  return 'faults' in parsed ? undefined : filled(understoodIn(collection, parsed, by));
}

function filled(data: Data): Data {
  const some = withoutEmpty(data);
  return isFields(some) ? some : {};
}

function withBody(written: string, wanted: string): string {
  const own = bodyOf(written);
  const next = bodyOf(wanted.replace(/\r\n?/g, '\n'));
  if (own === next) return written;
  if (own === '') return `\n${next}\n`;
  const at = written.length - written.replace(/^(?:[ \t]*\n)+/, '').length;
  return written.slice(0, at) + next + written.slice(at + own.length);
}
