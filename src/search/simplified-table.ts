/** The table of traditional characters where there is no network to get it over. */
import { Converter } from 'opencc-js/t2cn';
import { mayBeTraditional, simplifiedBy, type Simplified } from './traditional.ts';

let table: Map<string, string> | undefined;

/** Made once; it takes a fifth of a second. */
export function simplifiedTable(): Map<string, string> {
  table ??= simplifiedBy(Converter({ from: 't', to: 'cn' }));
  return table;
}

/** The table, where a text may hold a character of it. */
export function simplifiedTableFor(text: string): Simplified | undefined {
  return mayBeTraditional(text) ? simplifiedTable() : undefined;
}
