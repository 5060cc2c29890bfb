/** One file that is brought in, whatever it is, becomes records; nothing of it is lost. */
import { collections, collectionNames, type Collection } from '../model/kinds.ts';
import { fieldsOf } from '../records/field-list.ts';
import { dataFrom } from '../records/answers.ts';
import { allQuestions, asIds, requiredQuestions, type Question } from '../write/questions.ts';
import { holdsPacket, readPackets } from '../packet/packet.ts';
import { cleaned, decode } from './decode.ts';
import { documentDraft, kindOfDocument, type Document } from './documents/document.ts';
import { withSoundPictures } from './documents/pictures.ts';
import { readWord } from './documents/word.ts';
import { completed } from './completed.ts';
import { finished } from './finish.ts';
import type { Ground } from './ground.ts';
import type { Incoming, LeftOut, Outgoing } from './incoming.ts';
import { allKinds } from './kind-words.ts';
import { placedFile, type Arrived } from './packets/arrived.ts';
import { unzipped } from './packets/zip.ts';
import { Refused } from './refused.ts';
import { standing } from './standing.ts';
import { readCsv } from './tables/csv.ts';
import type { Sheet } from './tables/sheet.ts';
import { tableDrafts } from './tables/table.ts';
import { readXlsx } from './tables/xlsx.ts';
import type { History, Source, Wishes } from './wishes.ts';

export interface TakenIn {
  name: string;
  /** Of the file as a whole. */
  told: string[];
  outgoing: Outgoing[];
  left: LeftOut[];
}

/** A file is read into memory; a folder of scanned pictures is not what this is for. */
export const MOST_BYTES = 64 * 1024 * 1024;

export async function takeIn(
  source: Source,
  ground: Ground,
  wishes: Wishes,
  history: History,
): Promise<TakenIn> {
  const taken: TakenIn = { name: source.name, told: [], outgoing: [], left: [] };
  const put = (one: Outgoing | LeftOut): void => {
    if ('why' in one) taken.left.push(one);
    else taken.outgoing.push(one);
  };
  try {
    await read(source, ground, wishes, history, taken, put);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    taken.left.push({ source: source.name, why: error.message });
  }
  return taken;
}

async function read(
  source: Source,
  ground: Ground,
  wishes: Wishes,
  history: History,
  taken: TakenIn,
  put: (one: Outgoing | LeftOut) => void,
): Promise<void> {
  const { name, bytes } = source;
  if (bytes.length > MOST_BYTES)
    throw new Refused(`文件太大，最多 ${MOST_BYTES / 1024 / 1024} MB。`);
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (ending === 'csv' || ending === 'tsv') {
    await putTables([readCsv(name, bytes)], name, ground, wishes, history, taken, put);
  } else if (ending === 'xlsx') {
    await putTables(await readXlsx(bytes), name, ground, wishes, history, taken, put);
  } else if (ending === 'docx') {
    await putDocument(await readWord(name, bytes), ground, wishes, put);
  } else if (ending === 'zip') {
    const { arrived, sources, unknown } = await unzipped(source);
    for (const one of arrived) put(await placedFile(one, ground, history));
    for (const one of sources) {
      const inside = await takeIn(one, ground, wishes, history);
      taken.told.push(...inside.told);
      [...inside.outgoing, ...inside.left].forEach(put);
    }
    for (const one of unknown)
      taken.left.push({ source: `${name} 里的 ${one}`, why: '不知道这是什么，没有收。' });
  } else if (['txt', 'md', 'mdx', 'yml', 'yaml'].includes(ending)) {
    await putText(source, ground, wishes, history, taken, put);
  } else if (ending === 'doc' || ending === 'xls' || ending === 'wps' || ending === 'et') {
    throw new Refused(
      `旧格式 .${ending} 读不了，请在 Word 或 WPS 里另存为 .${ending === 'xls' || ending === 'et' ? 'xlsx' : 'docx'} 再导入。`,
    );
  } else {
    throw new Refused('不认识这种文件。能收的有 .docx、.md、.mdx、.txt、.csv、.xlsx、.zip。');
  }
}

async function putText(
  { name, bytes, beside = [] }: Source,
  ground: Ground,
  wishes: Wishes,
  history: History,
  taken: TakenIn,
  put: (one: Outgoing | LeftOut) => void,
): Promise<void> {
  const { text, encoding } = decode(bytes);
  const told = encoding === undefined ? [] : [`按 ${encoding} 编码读的。`];
  if (holdsPacket(text)) {
    for (const [i, packet] of readPackets(text).entries()) {
      const which = `${name} 第 ${i + 1} 份投稿`;
      const missing = packet.sent === undefined ? 0 : packet.sent - packet.files.length;
      if (missing > 0)
        taken.left.push({ source: which, why: `少了 ${missing} 个文件，请写的人再发一次。` });
      else if (!packet.isEnded) taken.told.push(`${which}没有结尾，可能没有贴全。`);
      for (const file of packet.files) {
        const arrived: Arrived = {
          ...file,
          source: `${which}的 ${file.path}`,
          from: packet.from,
          beside: [],
        };
        put(await placedFile(arrived, ground, history));
      }
    }
    return;
  }
  const markdown = cleaned(text).replace(/^\ufeff/, '');
  await putDocument(
    { source: name, markdown: asParagraphs(markdown, name), pictures: beside, told },
    ground,
    wishes,
    put,
  );
}

/** A text of no Markdown has a line for a paragraph. */
function asParagraphs(text: string, name: string): string {
  const isPlain =
    name.toLowerCase().endsWith('.txt') && !/\n[ \t]*\n/.test(text) && !text.startsWith('---');
  return isPlain ? text.replace(/\n/g, '\n\n') : text;
}

async function putDocument(
  document: Document,
  ground: Ground,
  wishes: Wishes,
  put: (one: Outgoing | LeftOut) => void,
): Promise<void> {
  const guess = kindOfDocument(document, wishes.kind);
  if (guess === undefined) {
    put({
      source: document.source,
      why: `看不出是哪一类，没有收。请用 --kind 写明：${allKinds()}。`,
      text: document.markdown,
    });
    return;
  }
  const draft = documentDraft(await withSoundPictures(document), guess.collection, ground);
  const placed = finished(
    withWishes({ ...draft, told: [...guess.told, ...draft.told] }, ground, wishes),
    ground,
  );
  // What is refused is told with all that stood there; a number that must not be kept stays where it was.
  put(placed);
}

/** Lists first that others refer to: teachers before groups, books before readings. */
async function putTables(
  sheets: readonly Sheet[],
  name: string,
  ground: Ground,
  wishes: Wishes,
  history: History,
  taken: TakenIn,
  put: (one: Outgoing | LeftOut) => void,
): Promise<void> {
  for (const sheet of sheets) {
    const table = await tableDrafts(sheet, name, ground, {
      kind: wishes.kind,
      columns: wishes.columns,
      set: wishes.set,
      asking: wishes.asking,
    });
    const of = table.drafts[0]?.collection;
    const many = of === undefined ? '' : `${table.drafts.length} 份${collectionNames[of]}`;
    const which = sheets.length > 1 ? `“${sheet.name}”：` : '';
    taken.told.push(
      ...table.told.map((one) => `${which}${one}`),
      ...(many === '' ? [] : [`${which}读到 ${many}。`]),
    );
    table.left.forEach(put);
    const fresh = table.drafts.filter(
      (draft) => standing(withWishes(draft, ground, wishes), ground) === undefined,
    );
    const lacking =
      of === undefined || fresh.length === 0 ? [] : lackingIn(fresh, of, ground, wishes);
    const set: Record<string, readonly string[]> = { ...wishes.set };
    for (const question of lacking) {
      const answer = (await wishes.asking?.field(question, of ?? 'teachers')) ?? [];
      if (answer.length > 0) set[question.path] = answer;
      else {
        taken.told.push(
          `${which}每一份都没有“${question.title}”，所以都是草稿。都一样的话，请再导入一次，加上 --set "${question.title}=…"。`,
        );
      }
    }
    for (const draft of table.drafts) {
      const wished = withWishes(draft, ground, { set });
      const stands = wishes.update === true ? standing(wished, ground) : undefined;
      put(
        stands === undefined
          ? finished(wished, ground)
          : await completed(draft, stands, ground, history),
      );
    }
  }
}

/** What a record cannot do without, and no row of a list says anything of. */
function lackingIn(
  drafts: readonly Incoming[],
  collection: Collection,
  ground: Ground,
  { set }: Wishes,
): Question[] {
  return requiredQuestions(collection, ground.school.fields).filter(({ path }) => {
    const [top = ''] = path.split('.');
    return set[path] === undefined && drafts.every(({ data }) => data[top] === undefined);
  });
}

/** What holds for everything, where the file itself says nothing. */
function withWishes(draft: Incoming, ground: Ground, { set }: Pick<Wishes, 'set'>): Incoming {
  const own = ground.school.fields;
  const questions = new Map(allQuestions(draft.collection, own).map((one) => [one.path, one]));
  const given = Object.fromEntries(
    Object.entries(set).flatMap(([path, values]) => {
      const question = questions.get(path);
      return question === undefined ? [] : [[path, asIds(question, values, ground.world)]];
    }),
  );
  return { ...draft, data: { ...dataFrom(fieldsOf(draft.collection, own), given), ...draft.data } };
}

/** Lists before what names them: the order in which files are brought in. */
export function listsFirst(sources: readonly Source[]): Source[] {
  const order = ['teachers', 'topics', 'books', 'groups', 'pairs'];
  const rank = ({ name }: Source): number => {
    const table = /\.(?:csv|xlsx|tsv)$/i.test(name);
    const at = collections.findIndex(
      (kind) => order.includes(kind) && name.includes(collectionNames[kind]),
    );
    return table ? (at < 0 ? 1 : 0) : 2;
  };
  return [...sources].sort((a, b) => rank(a) - rank(b));
}
