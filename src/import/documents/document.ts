/** A text of a colleague's, with or without fields above it, becomes what is known of a record. */
import { collections, collectionNames, isEntryKind, type Collection } from '../../model/kinds.ts';
import { readFile } from '../../intake/read-file.ts';
import { splitFrontmatter } from '../../yaml/frontmatter.ts';
import { fieldsOf } from '../../records/field-list.ts';
import { fixText } from '../../write/fix.ts';
import type { Ground } from '../ground.ts';
import type { Incoming, IncomingPicture } from '../incoming.ts';
import { kindIn } from '../kind-words.ts';
import { planDraft } from '../plans/plan.ts';
import { headOf } from './head.ts';
import { linesOf } from './lines.ts';

export interface Document {
  source: string;
  markdown: string;
  /** Where the program that wrote it says so. */
  title?: string | undefined;
  pictures: readonly IncomingPicture[];
  /** Whether it has formulas. */
  math?: boolean;
  told: readonly string[];
}

/** The kind of a text: said, by its folder, or by its title and the name of its file. */
export function kindOfDocument(
  { source, title, markdown }: Pick<Document, 'source' | 'title' | 'markdown'>,
  said: Collection | undefined,
): { collection: Collection; told: string[] } | undefined {
  if (said !== undefined) return { collection: said, told: [] };
  const folders = source.split(/[/\\]/).slice(0, -1);
  const folder = collections.find((one) =>
    folders.some((name) => name === one || name === collectionNames[one]),
  );
  if (folder !== undefined) return { collection: folder, told: [] };
  const first = linesOf(markdown)[0]?.text ?? '';
  const file = source.split(/[/\\]/).at(-1) ?? '';
  const collection = [title ?? '', first.slice(0, 40), file]
    .map(kindIn)
    .find((one) => one !== undefined);
  if (collection === undefined) return undefined;
  return {
    collection,
    told: [`看标题和文件名，当作${collectionNames[collection]}。不是的话，请用 --kind 写明。`],
  };
}

export function documentDraft(
  document: Document,
  collection: Collection,
  ground: Ground,
): Incoming {
  const { source, markdown, pictures } = document;
  const titled =
    document.title === undefined || document.title === ''
      ? markdown
      : `# ${document.title}\n\n${markdown}`;
  const draft = /^---\s*\n/.test(titled)
    ? withFields(titled, collection, source, ground)
    : collection === 'plans'
      ? planDraft(titled, source, ground)
      : plainDraft(titled, collection, source, ground);
  return {
    ...draft,
    ...(document.math === true && isEntryKind(collection)
      ? { data: { ...draft.data, math: true } }
      : {}),
    pictures,
    told: [...document.told, ...draft.told],
  };
}

function plainDraft(
  markdown: string,
  collection: Collection,
  source: string,
  ground: Ground,
): Incoming {
  const { title, data, rest, told } = headOf(markdown, collection, ground);
  const nameField = fieldsOf(collection).some(({ key }) => key === 'title') ? 'title' : 'name';
  const file =
    source
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? source;
  const isEntry = isEntryKind(collection);
  return {
    source,
    collection,
    data: { [nameField]: title ?? file, ...data },
    ...(isEntry ? { body: rest } : { remarks: rest === '' ? [] : [rest] }),
    told:
      title === undefined && data[nameField] === undefined
        ? [...told, `没有找到标题，用了文件名“${file}”。`]
        : told,
  };
}

/** With fields of its own: ours by our names or Chinese ones, or those of some other program. */
function withFields(
  text: string,
  collection: Collection,
  source: string,
  ground: Ground,
): Incoming {
  const own = ground.school.fields;
  const fixed = fixText(collection, text, own, ground.names);
  const parts = splitFrontmatter(fixed, source);
  const read = readFile(collection, source, fixed, ground.school, ground.names);
  const written: Readonly<Record<string, unknown>> = read.written ?? flattened(read.data) ?? {};
  if ('faults' in parts) return plainDraft(text, collection, source, ground);
  const fields = new Set(fieldsOf(collection, own).map(({ key }) => key));
  const known = Object.entries(written).filter(([key, value]) => fields.has(key) && value !== null);
  const other = Object.entries(written).filter(([key]) => !fields.has(key));
  // Where nothing could be read above the text, it stays as it is.
  const isLost = Object.keys(written).length === 0 && parts.frontmatter.trim() !== '';
  return {
    source,
    collection,
    data: Object.fromEntries(known),
    body: parts.body,
    told:
      other.length === 0
        ? []
        : [
            `信息栏里有这里没有的填写项：${other.map(([key]) => key).join('、')}，作为备注留在文件开头。`,
          ],
    remarks: isLost
      ? [`原来的信息栏：${parts.frontmatter.trim()}`]
      : other.map(
          ([key, value]) =>
            `原来的信息栏 ${key}：${typeof value === 'string' ? value : JSON.stringify(value)}`,
        ),
  };
}

/** A school's own fields stand apart in a record that was read. */
function flattened(data: Record<string, unknown> | undefined): Record<string, unknown> | undefined {
  if (data === undefined) return undefined;
  const { own, ...ours } = data;
  return { ...ours, ...(own as Record<string, unknown> | undefined) };
}
