/** Links to a heading of another entry: whether it is there shows only when that one has been read. */
import type { CheckedRecord } from '../graph/records.ts';
import { fault, type Fault } from '../model/faults/fault.ts';
import { nearest } from '../model/text/nearest.ts';

/** A page's own id for a heading begins with this. */
const PREFIX = /^s-/;

export function checkHeadings(records: readonly CheckedRecord[]): Fault[] {
  const read = new Map(records.map((one) => [`${one.collection}/${one.id}`, one.body]));
  return records.flatMap(({ file, body }) =>
    (body?.links ?? []).flatMap(({ to, line, heading }) => {
      const anchors = read.get(to)?.anchors;
      if (heading === undefined || anchors === undefined || anchors.includes(heading)) return [];
      const written = anchors.map((one) => `#${one.replace(PREFIX, '')}`);
      const found = `#${heading.replace(PREFIX, '')}`;
      const near = nearest(found, written);
      return [
        fault(
          'heading-unknown',
          { file, line },
          `${to} 里没有链接所指的小标题，会停在那一页的开头。`,
          {
            found,
            allowed: written.length > 0 ? written.join('、') : '那一篇没有小标题',
            ...(near === undefined ? {} : { hint: `是不是想写 ${near}？` }),
          },
        ),
      ];
    }),
  );
}
