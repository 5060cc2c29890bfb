/**
 * What a field means, for somebody who fills in a form: descriptions and messages are written for
 * those who write files, and say how a value is spelt there, which a form does by itself.
 */
import type { DeskField } from './description.ts';

/** `（guest）`: the name of a field in a file. */
const NAME_IN_FILE = /（[a-z][a-zA-Z]*）/g;
/** How a value is spelt in a file, and what that is to somebody who chooses. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/填 ?true/g, '选“是”'],
  [/填 ?false/g, '选“否”'],
  [/，例如 \d{4}-\d{4}(?:-\d)?/g, ''],
  [/，写成 (?:[a-z]+\/代号|\d{4}-\d\d-\d\d)/g, ''],
  [/，就?写[^，。；]{0,8}或代号/g, ''],
  [/写([^，。；]{0,4}?)的?(?:姓名|名称|标题|书名)或代号/g, '选$1'],
  [/的(?:姓名|名称|标题)或代号/g, ''],
];
/** Of a word that is chosen by its name: what names an id of the file. */
const WITH_ID = /[，；]?[^，；。：]*\b[a-z]{3,}[^，；。：]*/g;

/** Empty where nothing is left to say. */
export function hintFor({ description, value, title }: DeskField): string {
  const chosen = value.type !== 'text' && value.type !== 'number';
  let hint = description.replace(NAME_IN_FILE, '');
  if (chosen) for (const [spelling, words] of SPELLINGS) hint = hint.replace(spelling, words);
  if (value.type === 'word')
    hint = hint.replace(WITH_ID, '').replace(/^[，；：。]+|[^，；。]*：。?$/g, '');
  // The words themselves stand below.
  if (value.type === 'word' && hint.endsWith('……')) hint = '';
  return hint.replace(/。$/, '') === title ? '' : hint;
}

/** A message of the gate, without what names the file's own words and without the command line. */
export function plainMessage(text: string): string {
  return text
    .replace(NAME_IN_FILE, '')
    .replace(/[；，]?运行 npm run [^。]*。/g, '')
    .trim();
}
