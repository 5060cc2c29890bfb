/**
 * What a writer has written becomes what the schema asks for, before the schema looks at it: a
 * name becomes the id it stands for, 是 becomes `true`, a number where a text is wanted becomes
 * its digits. Which field holds what is read off the schema, so there is no list of fields.
 */
import * as z from 'zod';
import { forms, terms, type Term } from './fields.ts';
import { bare, isWord, type TermUse } from './schema-walk.ts';

/** The id that is meant by what is written; nothing where nobody is, or more than one. */
export type Answer = (term: Term, written: string) => string | undefined;

/** A word or a reference, as it was understood. */
export interface UnderstoodUse extends TermUse {
  /** As it stands in the file, where that is not the id. */
  written?: string;
  /** Where it stands in the data as parsed: one text may have named several. */
  at: PropertyKey[];
}

/** A value that stands in the file otherwise than the schema has it. */
export interface Reworded {
  at: PropertyKey[];
  /** What should stand there; several where one text named several. */
  as: string[];
  /** Whether a list has to stand there, however many there are. */
  isList?: true;
}

export interface Understood {
  data: unknown;
  uses: UnderstoodUse[];
  reworded: Reworded[];
}

type Text = (at: readonly PropertyKey[]) => string | undefined;

/**
 * @param data as parsed; it may be anything, and what has no place in the schema stays as it is
 * @param textAt how a value stands in the file, before it was taken for a number
 */
export function understood(
  schema: z.core.$ZodType,
  data: unknown,
  answer: Answer,
  textAt: Text,
): Understood {
  const walk = new Walk(answer, textAt);
  return { data: walk.value(schema, data, [], []), uses: walk.uses, reworded: walk.reworded };
}

class Walk {
  readonly uses: UnderstoodUse[] = [];
  readonly reworded: Reworded[] = [];
  readonly #answer: Answer;
  readonly #textAt: Text;

  constructor(answer: Answer, textAt: Text) {
    this.#answer = answer;
    this.#textAt = textAt;
  }

  value(
    declared: z.core.$ZodType,
    written: unknown,
    path: PropertyKey[],
    at: PropertyKey[],
  ): unknown {
    const inner = bare(declared);
    const term = terms.get(inner as z.ZodType);
    if (term !== undefined) return this.#named(term, this.#asText(written, at), path, at);
    if (inner instanceof z.ZodObject) return this.#fields(inner, written, path, at);
    if (inner instanceof z.ZodArray) return this.#list(inner, written, path, at);
    const form = forms.get(inner as z.ZodType);
    if (form !== undefined) return this.#inForm(form.read, written, at);
    if (inner instanceof z.ZodString) return this.#asText(written, at);
    const plain = plainly(inner, written);
    if (plain !== undefined) this.reworded.push({ at, as: [String(plain)] });
    return plain ?? written;
  }

  #fields(object: z.ZodObject, written: unknown, path: PropertyKey[], at: PropertyKey[]): unknown {
    if (typeof written !== 'object' || written === null || Array.isArray(written)) return written;
    const shape = object.shape as Record<string, z.core.$ZodType>;
    return Object.fromEntries(
      Object.entries(written).map(([key, one]: [string, unknown]) => {
        const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
        const read =
          field === undefined ? one : this.value(field, one, [...path, key], [...at, key]);
        return [key, read];
      }),
    );
  }

  #list(array: z.ZodArray, written: unknown, path: PropertyKey[], at: PropertyKey[]): unknown {
    const element = array.element as z.core.$ZodType;
    const term = terms.get(bare(element) as z.ZodType);
    if (Array.isArray(written)) {
      const items: unknown[] = [];
      for (const [i, one] of (written as unknown[]).entries()) {
        const here = [...path, items.length];
        if (term === undefined) items.push(this.value(element, one, here, [...at, i]));
        else items.push(...this.#oneOrSeveral(term, one, path, items.length, [...at, i]));
      }
      return items;
    }
    // Who names one person need not set brackets around the name, nor half-width ones around several.
    if (typeof written !== 'string' || written.trim() === '') return written;
    const items = itemsIn(written);
    if (items !== undefined) {
      const as =
        term === undefined ? items : items.map((one, i) => this.#use(term, one, [...path, i], at));
      this.reworded.push({ at, as, isList: true });
      return as;
    }
    const inside = /^\s*[［【](.*)[］】]\s*$/s.exec(written)?.[1];
    if (term !== undefined) return this.#oneOrSeveral(term, inside ?? written, path, 0, at);
    const parts = partsOf(inside ?? written);
    if (inside === undefined && !(isWord(bare(element)) && parts.length > 1)) return written;
    this.reworded.push({ at, as: parts, isList: true });
    return parts;
  }

  /** An item of a list that may name several: `整本书阅读、导读`, where each of them is known and the whole is not. */
  #oneOrSeveral(
    term: Term,
    given: unknown,
    path: PropertyKey[],
    first: number,
    at: PropertyKey[],
  ): unknown[] {
    const one = this.#asText(given, at);
    const parts = typeof one === 'string' ? namedIn(this.#answer, term, one) : [];
    if (parts.length < 2) return [this.#named(term, one, [...path, first], at)];
    const ids = parts.map((part, i) => this.#use(term, part, [...path, first + i], at));
    this.reworded.push({ at, as: ids });
    return ids;
  }

  #named(term: Term, given: unknown, path: PropertyKey[], at: PropertyKey[]): unknown {
    if (typeof given !== 'string') return given;
    const id = this.#use(term, given, path, at);
    if (id !== given.trim()) this.reworded.push({ at, as: [id] });
    return id;
  }

  #use(term: Term, given: string, path: PropertyKey[], at: PropertyKey[]): string {
    const written = given.trim();
    const value = this.#answer(term, written) ?? written;
    this.uses.push({ path, value, term, at, ...(value === written ? {} : { written }) });
    return value;
  }

  #inForm(read: (text: string) => string | undefined, given: unknown, at: PropertyKey[]): unknown {
    const text = this.#asText(given, at);
    const meant = typeof text === 'string' ? read(text) : undefined;
    if (meant === undefined || meant === text) return text;
    this.reworded.push({ at, as: [meant] });
    return meant;
  }

  #asText(written: unknown, at: PropertyKey[]): unknown {
    const isOther = typeof written === 'number' || typeof written === 'boolean';
    return isOther ? (this.#textAt(at) ?? String(written)) : written;
  }
}

const ITEM = /(?:^|\s)(?:[－—–·•-]|\d{1,2}[.、)）．])[ \u3000]*(?=\S)/;

/** The items of a list whose lines begin with other signs than a list has: to YAML it is one text. */
function itemsIn(text: string): string[] | undefined {
  const [before, ...items] = text.trim().split(ITEM);
  // They are written in a row, where some signs would mean something else.
  const isPlain = items.every((one) => one !== '' && !/[,[\]{}:#"'&*!|>%@`]/.test(one));
  return before === '' && items.length > 1 && isPlain ? items : undefined;
}

/** What stands between names that were written as one. */
const BETWEEN = /[，、,；;]/;

/** The names that one text may be made of. */
export function partsOf(text: string): string[] {
  return text
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The names in a text that names several, each of them known and the whole not; else the text. */
export function namedIn(answer: Answer, term: Term, text: string): string[] {
  const parts = partsOf(text);
  const isKnown = (part: string): boolean => answer(term, part) !== undefined;
  return parts.length > 1 && !isKnown(text) && parts.every(isKnown) ? parts : [text];
}

const YES = /^(?:是|对|yes|true)$/i;
const NO = /^(?:否|不|不是|no|false)$/i;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A number or a yes-or-no that was written as a text; nothing where it is none. */
function plainly(inner: z.core.$ZodType, written: unknown): number | boolean | undefined {
  if (typeof written !== 'string') return undefined;
  const text = written.normalize('NFKC').trim();
  if (inner instanceof z.ZodNumber) return NUMBER.test(text) ? Number(text) : undefined;
  if (!(inner instanceof z.ZodBoolean)) return undefined;
  return YES.test(text) ? true : NO.test(text) ? false : undefined;
}
