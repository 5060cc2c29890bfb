/** Phrases as they stand in documents, and who holds them by plain containment. */
import { inOrder, type SearchDocument } from '../../../src/search/document.ts';
import { randomFrom, textsOf } from './sample-documents.ts';

/**
 * Worked out without the segmenter, so that the two can be held against each other: spaces
 * left out (save between words), lower case, full-width letters as ordinary ones.
 */
const plain = (text: string): string =>
  text
    .replace(/[Ａ-Ｚ]/gu, (letter) => letter.normalize('NFKC'))
    .toLowerCase()
    .replaceAll('é', 'e')
    .replace(/(?<![a-z0-9])\s+|\s+(?![a-z0-9])/gu, '');

const isHan = (phrase: string) => /^\p{Script=Han}+$/u.test(phrase);
const isMixed = (phrase: string) =>
  /[a-z0-9]/.test(phrase) && /\p{Script=Han}/u.test(phrase) && /^[\p{L}\p{N}]+$/u.test(phrase);
const crosses = (phrase: string) =>
  /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u.test(phrase) && /\p{P}/u.test(phrase);

export const kindsOfPhrase = [
  { what: 'one character', length: 1, wanted: 60, fits: isHan },
  { what: 'two characters', length: 2, wanted: 120, fits: isHan },
  { what: 'three characters', length: 3, wanted: 60, fits: isHan },
  { what: 'four characters', length: 4, wanted: 60, fits: isHan },
  { what: 'six characters', length: 6, wanted: 40, fits: isHan },
  { what: 'ten characters', length: 10, wanted: 40, fits: isHan },
  {
    what: 'a word of letters',
    length: 4,
    wanted: 4,
    fits: (phrase: string) => /^[a-z0-9]+$/.test(phrase),
  },
  { what: 'Han and letters', length: 6, wanted: 60, fits: isMixed },
  { what: 'across punctuation', length: 7, wanted: 40, fits: crosses },
];

export interface Library {
  phrases(kind: (typeof kindsOfPhrase)[number]): string[];
  /** Places, in the order of {@link inOrder}, of the documents that hold a phrase. */
  holders(phrase: string): number[];
}

export function phrasesIn(documents: readonly SearchDocument[]): Library {
  const texts = inOrder(documents).map((document) => textsOf(document).map(plain));
  const cutsWord = (a: string, b: string) => /[a-z0-9]/.test(a) && /[a-z0-9]/.test(b);
  return {
    phrases({ length, wanted, fits }) {
      const random = randomFrom(length + wanted);
      const phrases = new Set<string>();
      for (let tries = 0; phrases.size < wanted && tries < 200_000; tries += 1) {
        const blocks = texts[Math.floor(random() * texts.length)] ?? [];
        const block = blocks[Math.floor(random() * blocks.length)] ?? '';
        const from = Math.floor(random() * block.length);
        const phrase = [...block.slice(from)].slice(0, length).join('');
        if (cutsWord(block.charAt(from - 1), phrase.charAt(0))) continue;
        if (cutsWord(phrase.at(-1) ?? '', block.charAt(from + phrase.length))) continue;
        if ([...phrase].length === length && !/\s/.test(phrase) && fits(phrase))
          phrases.add(phrase);
      }
      return [...phrases];
    },
    holders: (phrase) =>
      texts.flatMap((blocks, place) =>
        blocks.some((text) => text.includes(plain(phrase))) ? place : [],
      ),
  };
}
