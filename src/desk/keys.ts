/** Pinyin for what is chosen by typing, made when the site is built: its tables weigh more than all of the desk. */
import { pinyin } from 'pinyin-pro';

/** Of a long title the first syllables are typed; its initials go on. */
const SYLLABLES = 12;

/**
 * @param names whatever it is called
 * @param syllables of a person, by which it is put in order: `lu xiao man`
 * @returns see `DeskChoice.keys`
 */
export function typedFor(names: readonly string[], syllables?: string): string {
  const spellings = [
    ...(syllables === undefined ? [] : [syllables.split(' ')]),
    ...names.filter((name) => /\p{Script=Han}/u.test(name)).map(syllablesOf),
  ];
  const keys = spellings.flatMap((one) => [
    one.slice(0, SYLLABLES).join(''),
    one.map((syllable) => syllable.charAt(0)).join(''),
  ]);
  return [...new Set(keys)].filter((key) => key !== '').join(' ');
}

function syllablesOf(name: string): string[] {
  return pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .map((one) => one.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter((one) => one !== '');
}
