/** Writes the names of today into a file that still uses old ones; nothing else moves. */
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Collection } from '../model/kinds.ts';
import { renamingsOf, sideOf } from '../model/fields/renamed-fields.ts';

interface Replacement {
  start: number;
  end: number;
  text: string;
}

/** What has to be replaced in `source`, whose parsed form is `written`, in the order of the text. */
export function renameEdits(
  collection: Collection,
  written: YAMLMap,
  source: string,
): Replacement[] {
  const keys = written.items.map((pair) => nameOf(pair.key));
  return renamingsOf(collection)
    .filter(({ from, to }) => keys.includes(from) && !keys.includes(to))
    .flatMap(({ from, to, as }) => {
      const pair = written.items.find((one) => nameOf(one.key) === from) as Pair<Node, Node | null>;
      const key = pair.key.range;
      const value = pair.value?.range;
      if (key === undefined || key === null || value === undefined || value === null) return [];
      const renamed = { start: key[0], end: key[1], text: to };
      if (as === 'is') return [renamed];
      const text = source.slice(value[0], value[1]);
      if (as === 'list') return [renamed, { start: value[0], end: value[1], text: `[${text}]` }];
      return [renamed, { start: value[0], end: value[1], text: underFound(text) }];
    })
    .concat(collection === 'pairs' ? sides(written) : [])
    .sort((a, b) => a.start - b.start);
}

/** A text becomes the first thing that was found; its further lines move in with it. */
function underFound(text: string): string {
  const body = text.replace(/\n+$/, '').replaceAll(/\n(?=[^\n])/g, '\n    ');
  return `\n  - found: ${body}${/\n+$/.exec(text)?.[0] ?? ''}`;
}

/** `by: both` of a pair's promises becomes `owedBy: each`. */
function sides(written: YAMLMap): Replacement[] {
  const list = written.items.find((one) => ['quotas', 'commitments'].includes(nameOf(one.key)));
  const promises = list?.value;
  if (!isSeq(promises)) return [];
  return promises.items.flatMap((promise) => {
    if (!isMap<Node, Node>(promise) || promise.items.some((one) => nameOf(one.key) === 'owedBy')) {
      return [];
    }
    const by = promise.items.find((one) => nameOf(one.key) === 'by');
    const what = promise.items.find((one) => nameOf(one.key) === 'what')?.value;
    if (!by?.key.range || !isScalar(by.value) || !by.value.range) return [];
    const side = sideOf(by.value.value, isScalar(what) ? what.value : undefined);
    return [
      { start: by.key.range[0], end: by.key.range[1], text: 'owedBy' },
      { start: by.value.range[0], end: by.value.range[1], text: String(side) },
    ];
  });
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}
