/** The desk's thread without the thread: judges, shows, opens and mends as the build does. */
import type { CheckedRecord } from '../graph/records.ts';
import { plainTitle } from '../graph/happening.ts';
import { lenientWithDrafts } from '../intake/unfinished.ts';
import { plainText, tooLarge } from '../intake/plain-text.ts';
import { explainNames } from '../intake/explain-names.ts';
import type { Fault } from '../model/faults/fault.ts';
import { entryKinds, isEntryKind, type Collection } from '../model/kinds.ts';
import { loadSounds } from '../model/text/sounds.ts';
import { extendVocabularies } from '../model/words/vocabulary.ts';
import { Roster, type Called } from '../records/called.ts';
import { visibilityOf } from '../records/visibility.ts';
import { compose } from '../write/compose.ts';
import type { Taken } from '../write/ids.ts';
import type { Beside } from '../write/faults-beside.ts';
import { readBeside, type JudgedFile } from '../write/read-beside.ts';
import { headOf, openRecord, recordOfFile } from '../write/open-record.ts';
import type { DeskEntry } from './description.ts';
import type { Draft, Origin } from './draft.ts';
import { reading } from './body-reader.ts';
import { atDesk, deskFaults } from './desk-faults.ts';
import { fileFor } from './file-for.ts';
import type { DeskKnown } from './known.ts';
import {
  missingPictures,
  picturesOf,
  type PicturesAtHand,
  type ShownPicture,
} from './missing-pictures.ts';
import type { DeskFault, DeskThread, Judged, Opened, Previewed } from './thread-messages.ts';

/** The text of a record's file as it was built; nothing where it is not to be had. */
export type SourceOf = (collection: Collection, id: string) => Promise<string | undefined>;

export class Desk implements DeskThread {
  readonly #known: DeskKnown;
  readonly #entries: readonly DeskEntry[];
  readonly #sourceOf: SourceOf;
  readonly #called: readonly Called[];
  readonly #roster: Roster;
  readonly #names: Map<string, string>;

  constructor(known: DeskKnown, entries: readonly DeskEntry[], sourceOf: SourceOf) {
    this.#known = known;
    this.#entries = entries;
    this.#sourceOf = sourceOf;
    this.#called = calledIn(known, entries);
    this.#roster = new Roster(this.#called, extendVocabularies(known.rules.vocabulary));
    this.#names = this.#roster.names();
  }

  async judge(draft: Draft): Promise<Judged> {
    const { kind, data, body, origin } = draft;
    const by = { own: this.#known.rules.fields, names: this.#names };
    const spell = async (given: Draft['data']): Promise<string> => {
      const { suggestId } = await import('../write/file-name.ts');
      return suggestId(kind, given, new Map());
    };
    const file = await fileFor(draft, this.#taken(kind), this.#known.today, spell);
    const text =
      origin === undefined
        ? compose(kind, data, body, by.own)
        : // Most who write correct nothing.
          (await import('../write/correct.ts')).correct(kind, origin.text, { data, body }, by);
    return { file, text, faults: await this.faultsOf(kind, file, text, picturesOf(draft)) };
  }

  /**
   * What the gate would say of a file.
   *
   * @param pictures what comes along with it; nothing where that is for a folder to say
   */
  async faultsOf(
    collection: Collection,
    file: string,
    text: string,
    pictures?: PicturesAtHand,
  ): Promise<DeskFault[]> {
    const large = tooLarge(new TextEncoder().encode(text).length, file);
    const plain = plainText(text, file);
    if (large !== undefined || 'fault' in plain) {
      const told = large ?? ('fault' in plain ? plain.fault : undefined);
      return told === undefined ? [] : deskFaults(collection, text, [told]);
    }
    const id = recordOfFile(file)?.id ?? '';
    const { faults, images } = await this.#judged({ collection, id, file, text: plain.text });
    const missing = pictures === undefined ? [] : missingPictures(images, pictures, file);
    return deskFaults(collection, plain.text, [...faults, ...missing]);
  }

  async preview({ body, data }: Draft): Promise<Previewed> {
    const math = data['math'] === true;
    const place = { file: '', firstLine: 1, math, site: this.#known.rules.address };
    const { body: read, faults } = await reading(body, (readBody) => readBody(body, place));
    return {
      ...(read === undefined ? {} : { nodes: read.nodes, characters: read.characters }),
      faults: faults.map((one) => ({ ...atDesk(one), path: ['body'], bodyLine: one.line })),
    };
  }

  open({ file, text }: Origin): Promise<Opened> {
    const opened = openRecord(file, text, { own: this.#known.rules.fields, names: this.#names });
    if ('faults' in opened) return Promise.resolve(opened);
    const { collection: kind, data, body } = opened;
    return Promise.resolve({ draft: { kind, data, body, pictures: [], origin: { file, text } } });
  }

  async mend(body: string, math = false): Promise<string> {
    const { fixBody } = await import('../write/fix.ts');
    return reading(body, () => fixBody(body, math));
  }

  async #judged(judged: JudgedFile): Promise<{ faults: Fault[]; images: ShownPicture[] }> {
    let read = await this.#read(judged);
    if (await explainNames(this.#names, this.#roster, read.uses)) read = await this.#read(judged);
    const { record, faults, isDraft, body } = read;
    const images = body?.images ?? [];
    if (record === undefined)
      return { images, faults: lenientWithDrafts(faults, () => isDraft === true) };
    // Before all that is required is filled in, nobody needs these rules.
    const { faultsBeside } = await import('../write/faults-beside.ts');
    const beside = await this.#beside(record);
    const together = faultsBeside(record, beside);
    const isMisspelt = together.some(({ id }) => MISSPELT.has(id));
    // Once more, with an ear for what was meant.
    const heard = isMisspelt && (await loadSounds()) ? faultsBeside(record, beside) : together;
    const isUnseen = visibilityOf(judged.collection, record.data, this.#known.rules) === 'private';
    return { images, faults: lenientWithDrafts([...faults, ...heard], () => isUnseen) };
  }

  /** The records of plain data, and of the entries those that a file has to do with. */
  async #beside(record: CheckedRecord): Promise<Beside> {
    const { rules, today, records } = this.#known;
    const entries = await Promise.all([...this.#relatedTo(record)].map((ref) => this.#entry(ref)));
    return {
      rules,
      today,
      called: this.#called,
      others: [
        ...records.map((one) => ({ ...one, data: { ...one.data }, uses: [], lines: {} })),
        ...entries.flatMap((one) => one ?? []),
      ],
    };
  }

  #relatedTo({ collection, data, uses, body }: CheckedRecord): Set<string> {
    const refs = uses.flatMap(({ term, value }) => {
      if (!('reference' in term)) return [];
      const { reference } = term;
      if (reference === 'entries') return [value];
      return isEntryKind(reference) ? [`${reference}/${value}`] : [];
    });
    const { title, date } = data;
    const twins = this.#entries.filter(
      (one) =>
        one.date === date &&
        one.id.startsWith(`${collection}/`) &&
        plainTitle(one.name) === plainTitle(String(title)),
    );
    const links = body?.links.map(({ to }) => to) ?? [];
    return new Set([...refs, ...links, ...twins.map(({ id }) => id)]);
  }

  async #entry(ref: string): Promise<CheckedRecord | undefined> {
    const [kind = '', id = ''] = ref.split('/');
    const collection = entryKinds.find((one) => one === kind);
    const text = collection && (await this.#sourceOf(collection, id));
    if (collection === undefined || text === undefined) return undefined;
    const file = `${collection}/${id}.mdx`;
    const plain = plainText(text, file);
    if ('fault' in plain) return undefined;
    return (await this.#read({ collection, id, file, text: plain.text })).record;
  }

  #read(judged: JudgedFile): Promise<ReturnType<typeof readBeside>> {
    const { rules } = this.#known;
    return reading(textIn(judged), (readBody) =>
      readBeside(judged, { rules, names: this.#names, readBody }),
    );
  }

  #taken(kind: Collection): Taken {
    const own = this.#called.filter(({ collection }) => collection === kind);
    const former = Object.keys(this.#known.former)
      .filter((ref) => ref.startsWith(`${kind}/`))
      .flatMap((ref) => this.#known.former[ref] ?? []);
    return new Map([...own.map(({ id }) => id), ...former].map((id) => [id, id]));
  }
}

/** Of an entry what stands below its head. */
function textIn({ collection, file, text }: JudgedFile): string {
  const head = headOf(collection, file, text);
  return 'faults' in head ? '' : head.body;
}

const MISSPELT = new Set<string>(['term-unknown', 'reference-unknown', 'link-unknown']);

/** Everything that has a name. */
function calledIn({ records, former }: DeskKnown, entries: readonly DeskEntry[]): Called[] {
  return [
    ...entries.flatMap(({ id: ref, name, date }): Called[] => {
      const [kind = '', id = ''] = ref.split('/');
      const collection = entryKinds.find((one) => one === kind);
      if (collection === undefined) return [];
      return [{ collection, id, data: { title: name, date, aliases: former[ref] ?? [] } }];
    }),
    ...records.map(({ collection, id, data }) => ({ collection, id, data: { ...data } })),
  ];
}
