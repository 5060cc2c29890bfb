/**
 * What is known of a record becomes its file: as whoever writes by hand would have written it, mended
 * as `--fix` mends, judged as the build judges. Where something is missing it is a draft that says what.
 */
import { isEntryKind } from '../model/kinds.ts';
import type { Fault } from '../model/faults/fault.ts';
import { SLUG } from '../model/fields/fields.ts';
import { placeWithin } from '../model/paths/path-within.ts';
import { readFile } from '../intake/read-file.ts';
import { checkNew } from '../write/check-new.ts';
import { suggestId } from '../write/file-name.ts';
import { freeId } from '../write/ids.ts';
import { fixText } from '../write/fix.ts';
import { scaffold } from '../write/scaffold.ts';
import type { Ground } from './ground.ts';
import type { Incoming, IncomingPicture, LeftOut, Outgoing } from './incoming.ts';
import { standing } from './standing.ts';

/** Where nothing is known that a name could be made of. */
const NAMELESS = 'daoru';

export function finished(incoming: Incoming, ground: Ground): Outgoing | LeftOut {
  const { collection, source, data } = incoming;
  const there = alreadyThere(incoming, ground);
  if (there !== undefined) return there;
  const id = idFor(incoming, ground);
  const told = [...incoming.told];
  const pictures = placed(incoming.pictures ?? [], id, collection);
  const body = isEntryKind(collection) ? renamed(incoming.body ?? '', pictures) : undefined;
  const judge = (text: string): Fault[] =>
    checkNew(collection, id, { file: fileOf(id, collection), text }, ground);

  const publish = written({ ...incoming, remarks: [] }, id, body, ground);
  const isPublished = incoming.isDraft !== true && (incoming.remarks ?? []).length === 0;
  const wrong = judge(publish).filter(isError);
  let text = publish;
  let isDraft = false;
  if (!isPublished || wrong.length > 0) {
    const draft = { ...incoming, data: { ...data, visibility: 'private' } };
    text = written(draft, id, body, ground);
    isDraft = true;
    if (judge(text).some(isError) && body !== undefined) {
      const plain = written(draft, id, asItStands(body), ground);
      if (!judge(plain).some(isError)) {
        text = plain;
        told.push('正文里有网站读不了的写法，先原样放在一个框里，改好以后把框的两行（````）删去。');
      }
    }
    const refused = judge(text).filter(isError);
    if (refused.length > 0) {
      return {
        source,
        why: `没有收：${sentences(refused).join('')}请在原来的文件里改好，再导入一次。`,
      };
    }
  }
  const file = fileOf(id, collection);
  const read = readFile(collection, file, text, ground.school, ground.names);
  ground.add(collection, id, file, read.data);
  const left = judgeLeft(wrong, isDraft);
  return {
    source,
    file,
    text,
    pictures: pictures.map(({ to, bytes }) => ({ path: `${collection}/${to}`, bytes })),
    ...writerOf(data),
    isDraft,
    told,
    left,
  };
}

/** A list that is brought in again, longer than last time, brings the new ones. */
function alreadyThere(incoming: Incoming, ground: Ground): LeftOut | undefined {
  const same = standing(incoming, ground);
  if (same === undefined) return undefined;
  const { source, data } = incoming;
  const { name, file, collection } = same;
  const another = collection === 'teachers' ? '是同名的另一位，请加一列“姓名备注”。' : '';
  return {
    source,
    why: `“${name}”已经有了（${file}），没有动它。原来空着的要从这里补上，请再导入一次，加上 --update。${another}`,
    text: JSON.stringify(data, null, 2),
  };
}

function idFor({ collection, data }: Incoming, ground: Ground): string {
  const taken = ground.taken(collection);
  const day = typeof data['date'] === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(data['date']);
  const dated = day ? data : { ...data, date: ground.today };
  const id = suggestId(collection, dated, new Map());
  const plain = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const named = /[a-z]/.test(plain) ? plain : [plain, NAMELESS].filter(Boolean).join('-');
  return freeId(SLUG.test(named) ? named : NAMELESS, taken);
}

function fileOf(id: string, collection: Outgoing['file']): string {
  return `${collection}/${id}.${isEntryKind(collection) ? 'mdx' : 'yml'}`;
}

function written(
  { collection, data, remarks = [] }: Incoming,
  id: string,
  body: string | undefined,
  ground: Ground,
): string {
  const { text } = scaffold(
    { collection, id, data, body, isBare: true },
    ground.words,
    ground.school.fields,
  );
  const fixed = fixText(collection, text, ground.school.fields, ground.names);
  if (remarks.length === 0) return fixed;
  const notes = remarks
    .flatMap((one) => one.split('\n'))
    .map((one) => `# ${one}\n`)
    .join('');
  return isEntryKind(collection) ? fixed.replace(/^---\n/, `---\n${notes}`) : `${notes}${fixed}`;
}

/** Whatever stands in it, as a block of code. */
function asItStands(body: string): string {
  return `\`\`\`\`\n${body.replaceAll('````', '` ` ` `').trim()}\n\`\`\`\``;
}

/** Pictures get the name of the entry before theirs: others in the folder are called so as well. */
function placed(
  pictures: readonly IncomingPicture[],
  id: string,
  collection: string,
): { from: string; to: string; bytes: Uint8Array }[] {
  return pictures.flatMap(({ name, bytes }) => {
    const to = `${id}-${name.toLowerCase().replace(/[^a-z0-9.]+/g, '-')}`;
    return placeWithin(collection, to) === undefined ? [] : [{ from: name, to, bytes }];
  });
}

function renamed(body: string, pictures: readonly { from: string; to: string }[]): string {
  return pictures.reduce(
    (text, { from, to }) =>
      text.replaceAll(`](./${from}`, `](./${to}`).replaceAll(`](${from}`, `](./${to}`),
    body,
  );
}

/** Whoever an entry is by; a list is by whoever brings it in. */
export function writerOf(data: Readonly<Record<string, unknown>>): { writer?: string } {
  const authors = data['authors'];
  const [first] = Array.isArray(authors) ? (authors as unknown[]) : [authors];
  const writer = first ?? data['teacher'];
  return typeof writer === 'string' && writer !== '' ? { writer } : {};
}

export function isError({ severity }: Fault): boolean {
  return severity === 'error';
}

function judgeLeft(wrong: readonly Fault[], isDraft: boolean): string[] {
  return isDraft ? sentences(wrong) : [];
}

function sentences(faults: readonly Fault[]): string[] {
  return [...new Set(faults.map(({ line, message }) => `${message}（第 ${line} 行）`))].map(
    (one) => (/[。！？]$/.test(one) ? one : `${one}。`),
  );
}
