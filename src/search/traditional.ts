/**
 * Traditional characters are compared as their simplified ones. The table of pairs is too
 * long for every visitor, so a browser loads it only where a text holds a character that
 * no simplified text does: one outside GB 2312, which every browser can read out of its decoder.
 */
import { isRunCharacter } from './characters.ts';

/** Traditional character → simplified one. */
export type Simplified = ReadonlyMap<string, string>;

let common: Set<string> | undefined;

/** Level 1 and 2 of GB 2312: 72 rows of 94 characters. */
export function commonCharacters(): Set<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let place = 0xa1; place <= 0xfe; place += 1) bytes.push(row, place);
  }
  return new Set(new TextDecoder('gbk').decode(new Uint8Array(bytes)));
}

/** Whether a text holds a Han character that may be a traditional one. */
export function mayBeTraditional(text: string): boolean {
  for (const character of text) if (isUncommon(character)) return true;
  return false;
}

/** Rare characters too; they stay what they are. */
function isUncommon(character: string): boolean {
  if (character < '\u3400') return false;
  common ??= commonCharacters();
  return !common.has(character) && isRunCharacter(character);
}

/** A character as it is compared. */
export function simplifiedOf(character: string, simplified: Simplified | undefined): string {
  return simplified?.get(character) ?? character;
}

/** Unified ideographs and their extension A: what traditional texts are written in. */
const RANGES = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/**
 * The table of those pairs that are needed at all: 著 and 乾 are written in simplified texts
 * too, and stay.
 *
 * @param simplify a text into simplified characters
 */
export function simplifiedBy(simplify: (text: string) => string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const [first, last] of RANGES) {
    for (let code = first; code <= last; code += 1) {
      const character = String.fromCodePoint(code);
      if (!isUncommon(character)) continue;
      const written = simplify(character);
      if (written !== character && [...written].length === 1) pairs.set(character, written);
    }
  }
  return pairs;
}

/** The table as one text, traditional and simplified in turn, and back. */
export function packed(simplified: Simplified): string {
  return [...simplified].flat().join('');
}

export function unpacked(text: string): Map<string, string> {
  const characters = [...text];
  const pairs = new Map<string, string>();
  for (let i = 0; i + 1 < characters.length; i += 2) {
    pairs.set(characters[i] ?? '', characters[i + 1] ?? '');
  }
  return pairs;
}
