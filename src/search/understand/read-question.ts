/** A question is read before it is looked up: which of its words are people, grades, kinds …, and which are words. */
import { tidy } from '../characters.ts';
import { namesSounding } from '../names.ts';
import { partsOf } from '../phrase.ts';
import type { Simplified } from '../traditional.ts';
import { comparable, type Key, type Keys } from './keys.ts';

/** A word that stands for something the answer is narrowed to. */
export interface Chip {
  /** As it stands in the question. */
  said: string;
  facet: string;
  /** Any of these values: two colleagues may be called 周老师. */
  ids: string[];
  names: string[];
  /** Place of its own page, where it stands for one thing that has one. */
  page?: number;
}

export interface Reading {
  /** In the order of the question, each meaning once. */
  chips: Chip[];
  /** What would be chips, had it not been said that they are only words. */
  asWords: Chip[];
  /** What is left to be looked up as words, quotation marks and all; empty where all of it is understood. */
  rest: string;
}

export interface ReadingOptions {
  /** Words of the question that are to be taken as words. */
  asWords?: readonly string[];
  /** Also what is only a part of a run of characters, beside words that are not understood. */
  isEager?: boolean;
  simplified?: Simplified | undefined;
}

export type Reader = (question: string, options?: ReadingOptions) => Reading;

/** What may stand between or after words that are understood, and says nothing itself. */
const GLUE =
  /^(?:的|地|和|与|跟|及|、|老师|教师|学生|学科|们|在|里|中|关于|有关|所有|全部|哪些|有|写|上|讲|教|做|带|提|参加|主持|过|了|我|找|看|想|一下)+$/u;
/** The same at the ends of what is left. */
const GLUE_BEFORE =
  /^(?:(?:老师|教师)?(?:写|上|讲|教|做|带|提|参加|主持)?过?的|老师|教师|关于|有关|和|与)/u;
const GLUE_AFTER = /(?:的|有哪些|方面的|相关的|相关)$/u;
/** A word that stands for a kind only after something of these facets: 语文课, 沈老师的课, 英语老师. */
const AFTER: readonly { word: RegExp; facets: readonly string[]; kind: string }[] = [
  { word: /^的?课$/u, facets: ['teacher', 'grade', 'subject'], kind: 'lessons' },
  { word: /^的?(?:老师|教师)$/u, facets: ['stage', 'grade', 'subject'], kind: 'teachers' },
];
/** Of several meanings of a word the first counts. */
const FIRST = ['teacher', 'semester', 'grade', 'kind', 'subject', 'stage', 'status', 'topic'];

/** A stretch of a question; with `keys` it is understood. */
interface Stretch {
  text: string;
  keys?: readonly Key[];
}

export function readerOf({ values }: Keys): Reader {
  const words = new Words(values);
  const people = values.filter(({ sounds }) => sounds !== undefined);

  return (question, { asWords = [], isEager = false, simplified } = {}) => {
    const chips: Chip[] = [];
    const off: Chip[] = [];
    const rest: string[] = [];
    const take = ({ text, keys = [] }: Stretch): boolean => {
      const chip = chipOf(text, keys);
      const isOff = asWords.includes(text);
      (isOff ? off : chips).push(chip);
      return !isOff;
    };

    const heard = soundsOf(people, question, isEager);
    if (heard !== undefined) {
      if (!take(heard)) rest.push(question);
      return { chips, asWords: off, rest: rest.join(' ') };
    }
    for (const { text, isQuoted } of partsOf(tidy(question))) {
      const stretches = isQuoted ? [] : readPart(text);
      const isWhole = stretches.every(({ keys }) => keys !== undefined);
      if (stretches.length === 0 || !(isWhole || isEager)) {
        rest.push(isQuoted ? `“${text}”` : text);
        continue;
      }
      const taken = stretches.map((stretch) => stretch.keys !== undefined && take(stretch));
      if (!taken.includes(true)) rest.push(text);
      else rest.push(...stretches.filter((_, i) => taken[i] === false).map((one) => one.text));
    }
    return { chips: once(chips), asWords: once(off), rest: rest.join(' ') };

    function readPart(text: string): Stretch[] {
      const own = soundsOf(people, text, false);
      if (own !== undefined) return [own];
      const stretches = withoutGlue(afterOthers(words.in(text, simplified), values));
      return stretches.some(({ keys }) => keys !== undefined) ? stretches : [];
    }
  };
}

/** The longest words at each place. */
class Words {
  readonly #byFirst = new Map<string, Map<string, Key[]>>();

  constructor(values: readonly Key[]) {
    for (const value of values) for (const word of value.words) this.#add(word, value);
  }

  #add(word: string, value: Key): void {
    const first = word.charAt(0);
    const group = this.#byFirst.get(first) ?? new Map<string, Key[]>();
    this.#byFirst.set(first, group);
    group.set(word, [...(group.get(word) ?? []), value]);
  }

  in(written: string, simplified?: Simplified): Stretch[] {
    const text = comparable(written, simplified);
    // Only where a dash is written in another way are the two of different lengths.
    const shown = text.length === written.length ? written : text;
    const stretches: Stretch[] = [];
    let from = 0;
    for (let i = 0; i < text.length;) {
      const word = this.#longestAt(text, i);
      if (word === undefined) {
        i += 1;
        continue;
      }
      if (i > from) stretches.push({ text: shown.slice(from, i) });
      const keys = this.#byFirst.get(word.charAt(0))?.get(word) ?? [];
      stretches.push({ text: shown.slice(i, i + word.length), keys: firstMeaning(keys) });
      from = i += word.length;
    }
    if (from < text.length) stretches.push({ text: shown.slice(from) });
    return stretches;
  }

  #longestAt(text: string, at: number): string | undefined {
    let longest: string | undefined;
    for (const word of this.#byFirst.get(text.charAt(at))?.keys() ?? []) {
      if (word.length <= (longest?.length ?? 0) || !text.startsWith(word, at)) continue;
      if (!cutsWord(text, at, word.length)) longest = word;
    }
    return longest;
  }
}

/** 5年级 does not stand in 15年级, nor `ai` in `said`. */
function cutsWord(text: string, from: number, length: number): boolean {
  const joins = (a: string, b: string): boolean =>
    (/[a-z]/.test(a) && /[a-z]/.test(b)) || (/\d/.test(a) && /\d/.test(b));
  const end = from + length;
  return (
    joins(text.charAt(from - 1), text.charAt(from)) || joins(text.charAt(end - 1), text.charAt(end))
  );
}

function firstMeaning(keys: readonly Key[]): Key[] {
  const facet = FIRST.find((one) => keys.some((key) => key.facet === one));
  return keys.filter((key) => key.facet === facet);
}

/** 课 and 老师 after what they belong to. */
function afterOthers(stretches: readonly Stretch[], values: readonly Key[]): Stretch[] {
  return stretches.map((stretch, i) => {
    const facet = stretches[i - 1]?.keys?.[0]?.facet;
    if (stretch.keys !== undefined || facet === undefined) return stretch;
    const rule = AFTER.find(
      ({ word, facets }) => facets.includes(facet) && word.test(stretch.text),
    );
    const key = values.find(({ facet: own, id }) => own === 'kind' && id === rule?.kind);
    return key === undefined ? stretch : { text: stretch.text.replace(/^的/u, ''), keys: [key] };
  });
}

function withoutGlue(stretches: readonly Stretch[]): Stretch[] {
  if (!stretches.some(({ keys }) => keys !== undefined)) return [...stretches];
  return stretches.flatMap((stretch, i) => {
    if (stretch.keys !== undefined) return [stretch];
    if (GLUE.test(stretch.text)) return [];
    const isAfter = stretches[i - 1]?.keys !== undefined;
    const isBefore = stretches[i + 1]?.keys !== undefined;
    let { text } = stretch;
    if (isAfter) text = text.replace(GLUE_BEFORE, '');
    if (isBefore) text = text.replace(GLUE_AFTER, '');
    return text === '' ? [] : [{ text }];
  });
}

/** A name by its sound; only begun, where that is wanted. */
function soundsOf(people: readonly Key[], text: string, mayBeBegun: boolean): Stretch | undefined {
  const heard = namesSounding(people, text, mayBeBegun);
  return heard.length === 0
    ? undefined
    : { text: text.trim(), keys: people.filter(({ name }) => heard.includes(name)) };
}

function chipOf(said: string, keys: readonly Key[]): Chip {
  const [first] = keys;
  const page = keys.length === 1 ? first?.page : undefined;
  return {
    said,
    facet: first?.facet ?? '',
    ids: keys.map(({ id }) => id),
    names: keys.map(({ name }) => name),
    ...(page === undefined ? {} : { page }),
  };
}

function once(chips: readonly Chip[]): Chip[] {
  const keyOf = ({ facet, ids }: Chip) => `${facet}=${ids.join()}`;
  const first = new Map<string, Chip>();
  for (const chip of chips) if (!first.has(keyOf(chip))) first.set(keyOf(chip), chip);
  return [...first.values()];
}
