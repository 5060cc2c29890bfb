/** Writes into a record what its names and words were understood as: the ids, and `true` for 是. */
import { isScalar, isSeq, type YAMLMap } from 'yaml';
import type { Reworded } from '../model/fields/understand.ts';
import type { Edit } from '../house-style/house-style.ts';

/** @param contents the parsed form of `source`, in which the edits' offsets count */
export function rewordedEdits(
  contents: YAMLMap,
  reworded: readonly Reworded[],
  source: string,
): Omit<Edit, 'id'>[] {
  return reworded.flatMap(({ at, as, isList = false }) => {
    const node: unknown = contents.getIn(at, true);
    if (!isScalar(node) || !node.range) return [];
    const [start, end] = node.range;
    return [
      {
        start,
        end,
        text: isList
          ? `[${as.join(', ')}]`
          : written(as, contents.getIn(at.slice(0, -1), true), start, source),
      },
    ];
  });
}

/** Several take as many places in the list; where no list is, they become one. */
function written(as: readonly string[], parent: unknown, start: number, source: string): string {
  if (as.length === 1) return as[0] ?? '';
  if (!isSeq(parent)) return `[${as.join(', ')}]`;
  if (parent.flow === true) return as.join(', ');
  const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  return as.join(`\n${line.replace(/[^\s-]/g, ' ')}`);
}
