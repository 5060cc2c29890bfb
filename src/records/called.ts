/**
 * By which names people call what has an id: the words of the vocabularies and the records of a
 * school. A name stands for an id wherever one is wanted, in files, flags and questions alike, so
 * all of them ask here. Who may see a record plays no part in it: a file means the same in every
 * edition.
 */
import {
  collectionNames,
  entryKinds,
  formerIdsField,
  isEntryKind,
  type Collection,
} from '../model/kinds.ts';
import type { Term } from '../model/fields/fields.ts';
import type { Answer } from '../model/fields/understand.ts';
import { soundsOf } from '../model/text/sounds.ts';
import type { Vocabularies, VocabularyName } from '../model/words/vocabulary.ts';
import { writtenTitle } from './kinds.ts';

/** As much of a record as its names follow from; it need not be sound. */
export interface Called {
  collection: Collection;
  id: string;
  data: Readonly<Record<string, unknown>>;
}

/** By where an id is looked for and how it is called: the one id that is meant. */
export type Names = ReadonlyMap<string, string>;

/** A name as it is compared: what looks alike is alike, whichever keyboard it came from. */
export function asCompared(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/^《([^《》]*)》$/, '$1')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim();
}

const keyOf = (where: VocabularyName | Collection, name: string): string => `${where}\t${name}`;

/** What is meant by a name, told by a table of them. */
export function answerOf(names: Names): Answer {
  return (term, written) => {
    const ids = idsIn(term, written, (where, name) => names.get(keyOf(where, name)) ?? []);
    return onlyOne(ids);
  };
}

/** Looks in the one place that a term names, or in all kinds of entries; `课例/等一等` names its kind itself. */
function idsIn(
  term: Term,
  written: string,
  look: (where: VocabularyName | Collection, name: string) => string | readonly string[],
): string[] {
  const whole = asCompared(written);
  if ('vocabulary' in term) return [look(term.vocabulary, whole)].flat();
  const { reference } = term;
  const kinds = reference === 'entries' ? entryKinds : [reference];
  const [, prefix = '', rest = ''] = /^([^/:]+)[/:](.+)$/.exec(whole) ?? [];
  const named = kinds.filter((kind) => kind === prefix || collectionNames[kind] === prefix);
  const inKind = (kind: Collection, name: string): string[] =>
    [look(kind, name)].flat().map((id) => (reference === 'entries' ? `${kind}/${id}` : id));
  const ids = kinds.flatMap((kind) => inKind(kind, whole));
  return ids.length > 0 ? ids : named.flatMap((kind) => inKind(kind, rest.trim()));
}

function onlyOne<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

/** Everything that has a name, and what each name stands for. */
export class Roster {
  readonly #levels: Map<string, Set<string>>[] = [];
  readonly #words: Vocabularies;
  readonly #called: readonly Called[];

  constructor(called: readonly Called[], words: Vocabularies) {
    this.#called = called;
    this.#words = words;
    for (const [where, id, forms] of this.#all()) {
      forms.forEach((names, level) => {
        const known = (this.#levels[level] ??= new Map<string, Set<string>>());
        for (const name of names) {
          const key = keyOf(where, asCompared(name));
          const ids = known.get(key);
          if (ids === undefined) known.set(key, new Set([id]));
          else ids.add(id);
        }
      });
    }
  }

  /** The names that stand for one thing only. */
  names(): Map<string, string> {
    const names = new Map<string, string>();
    const taken = new Set<string>();
    for (const level of this.#levels) {
      for (const [key, ids] of level) {
        const [id = ''] = ids;
        if (!taken.has(key) && ids.size === 1) names.set(key, id);
      }
      for (const key of level.keys()) taken.add(key);
    }
    return names;
  }

  /** Every id that is called so in this place; none where nothing is. */
  meant(term: Term, written: string): string[] {
    const ids = idsIn(term, written, (where, name) => {
      const key = keyOf(where, name);
      return [...(this.#levels.find((one) => one.has(key))?.get(key) ?? [])].sort();
    });
    return ids.length > 0 ? ids : this.#inOtherCharacters(term, written);
  }

  /**
   * What is written in traditional characters, or in a mixture. The tables for that are large, so
   * nothing is found before `loadSounds` has been awaited.
   */
  #inOtherCharacters(term: Term, written: string): string[] {
    return [...(this.#simplified(term).get(simplified(written)) ?? [])].sort();
  }

  /** Adds to a table of names what it does not explain, as traditional characters. */
  explain(names: Map<string, string>, term: Term, written: string): void {
    const [id = '', ...more] = this.#inOtherCharacters(term, written);
    if (id === '' || more.length > 0) return;
    const where = 'vocabulary' in term ? term.vocabulary : term.reference;
    if (where !== 'entries') names.set(keyOf(where, asCompared(written)), id);
    else {
      const [kind = '', own = ''] = id.split('/');
      names.set(keyOf(kind as Collection, asCompared(written)), own);
    }
  }

  readonly #bySimplified = new Map<string, Map<string, Set<string>>>();

  #simplified(term: Term): Map<string, Set<string>> {
    const where = 'vocabulary' in term ? term.vocabulary : term.reference;
    let known = this.#bySimplified.get(where);
    if (known === undefined) {
      known = new Map<string, Set<string>>();
      for (const [of, id, forms] of this.#all()) {
        const isHere = where === 'entries' ? isEntryKind(of) : of === where;
        if (!isHere) continue;
        for (const name of forms.flat()) {
          const ids = known.get(simplified(name)) ?? new Set<string>();
          known.set(simplified(name), ids.add(where === 'entries' ? `${of}/${id}` : id));
        }
      }
      this.#bySimplified.set(where, known);
    }
    return known;
  }

  /** Where, which id, and its names by rank: an id comes before whoever is merely called so. */
  *#all(): Generator<[where: VocabularyName | Collection, id: string, forms: string[][]]> {
    for (const [vocabulary, words] of Object.entries(this.#words)) {
      for (const { id, name, aliases = [] } of words) {
        yield [vocabulary as VocabularyName, id, [[id], [], [name], [...aliases]]];
      }
    }
    const teachers = new Map(
      this.#called
        .filter(({ collection }) => collection === 'teachers')
        .map((one) => [one.id, one]),
    );
    for (const { collection, id, data } of this.#called) {
      const { first, further } =
        collection === 'pairs' ? namesOfPair(data, teachers) : namesOf(collection, data);
      const former = textsIn(data[formerIdsField(collection)]);
      yield [collection, id, [[id], former, first, further]];
    }
  }
}

/** Its name, and what else it is called. */
function namesOf(
  collection: Collection,
  data: Called['data'],
): { first: string[]; further: string[] } {
  const name = writtenTitle(data);
  if (name === undefined) return { first: [], further: [] };
  const first = [name];
  if (collection === 'topics') return { first, further: textsIn(data['aliases']) };
  if (collection !== 'teachers') return { first, further: [] };
  const note = data['nameNote'];
  return {
    // As every page shows one of two who share a name.
    first: [...first, ...(typeof note === 'string' ? [`${name}（${note}）`] : [])],
    further: [`${name}老师`],
  };
}

const JOINED_BY = ['—', '——', '、', '和', '与', '-', ' '];

/** A pair has no name of its own: it is called by its two, whoever comes first. */
function namesOfPair(
  { mentor, mentee }: Called['data'],
  teachers: ReadonlyMap<string, Called>,
): { first: string[]; further: string[] } {
  const [one, other] = [mentor, mentee].map((id) => {
    const written = typeof id === 'string' ? id.trim() : '';
    return writtenTitle(teachers.get(written)?.data ?? {}) ?? written;
  });
  if (!one || !other) return { first: [], further: [] };
  return {
    first: JOINED_BY.map((by) => `${one}${by}${other}`),
    further: JOINED_BY.map((by) => `${other}${by}${one}`),
  };
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function simplified(name: string): string {
  return soundsOf(asCompared(name)).simplified;
}
