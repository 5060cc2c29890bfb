/**
 * Simplified characters and pinyin of a word, for finding what a writer meant. The tables
 * for both weigh more than a megabyte and are needed only where something is wrong, so
 * they are loaded when asked for.
 */

export interface Sounds {
  simplified: string;
  /** Every likely reading, in letters without tones or spaces; none for a word without Han characters. */
  pinyin: readonly string[];
}

const HAN = /\p{Script=Han}/u;

let tables: { simplify: (word: string) => string; read: (word: string) => string[] } | undefined;

/** Every wrong id is compared with every right one, so each is read once. */
const known = new Map<string, Sounds>();

/** From here on `soundsOf` knows the characters. False when it did already. */
export async function loadSounds(): Promise<boolean> {
  if (tables !== undefined) return false;
  const [{ Converter }, { pinyin }] = await Promise.all([
    import('opencc-js/t2cn'),
    import('pinyin-pro'),
  ]);
  const letters = (word: string, surname: 'head' | 'off'): string =>
    pinyin(word, { toneType: 'none', surname, v: true, nonZh: 'consecutive' })
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
  tables = {
    simplify: Converter({ from: 't', to: 'cn' }),
    // 单 and 解 sound otherwise at the head of a name; which of the two is meant nobody says.
    read: (word) => [...new Set([letters(word, 'off'), letters(word, 'head')])],
  };
  return true;
}

/** Before `loadSounds` every word is taken as it is written. */
export function soundsOf(word: string): Sounds {
  if (tables === undefined || !HAN.test(word)) return { simplified: word, pinyin: [] };
  let sounds = known.get(word);
  if (sounds === undefined) {
    const simplified = tables.simplify(word);
    known.set(word, (sounds = { simplified, pinyin: tables.read(simplified) }));
  }
  return sounds;
}
