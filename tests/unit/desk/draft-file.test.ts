import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftFile, draftsIn, withoutClash } from '../../../src/desk/draft-file.ts';
import type { Draft } from '../../../src/desk/draft.ts';

const draft: Draft = {
  key: 'k1',
  kind: 'lessons',
  data: { title: '等三秒', rounds: [{ date: '2026-11-20' }] },
  body: '第一段。\n\n第二段。',
  pictures: [],
  changed: 1_700_000_000_000,
};

describe('drafts as one file', () => {
  test('come back as they were, whatever their pictures hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 20_000 }),
        fc.string({ unit: 'grapheme' }),
        async (bytes, body) => {
          const own: Draft = {
            ...draft,
            body,
            origin: { file: 'lessons/a.mdx', text: body },
            pictures: [
              { name: 'qiao.webp', bytes: new Blob([bytes.slice()], { type: 'image/webp' }) },
            ],
          };
          const found = draftsIn(await (await draftFile([draft, own])).text());
          if (typeof found === 'string') throw new Error(found);
          expect(found[0]).toEqual(draft);
          const picture = found[1]?.pictures[0];
          expect(picture?.name).toBe('qiao.webp');
          expect(picture?.bytes.type).toBe('image/webp');
          expect(new Uint8Array((await picture?.bytes.arrayBuffer()) ?? [])).toEqual(bytes);
          expect({ ...found[1], pictures: [] }).toEqual({ ...own, pictures: [] });
        },
      ),
      { numRuns: 20 },
    );
  });

  test.each([
    ['not JSON', '不是草稿文件'],
    ['{}', '没有草稿'],
    ['null', '没有草稿'],
    ['{"format":"tongban-drafts","version":2,"drafts":[]}', '更新的写作台'],
    ['{"format":"tongban-drafts","version":1,"drafts":[{"key":"a","kind":"gossip"}]}', '坏的'],
    [
      '{"format":"tongban-drafts","version":1,"drafts":[{"key":"a","kind":"books","data":{},"body":"","changed":1,"pictures":[{"name":"a","type":"b","bytes":"%"}]}]}',
      '坏的',
    ],
  ])('what is none says so: %s', (text, told) => {
    expect(draftsIn(text)).toContain(told);
  });

  test('of two states of one draft both stay, the same one is not doubled', () => {
    const later = { ...draft, changed: draft.changed + 1 };
    const other = { ...draft, key: 'k2' };
    expect(withoutClash([draft, other], [draft], () => 'fresh')).toEqual([other]);
    expect(withoutClash([later], [draft], () => 'fresh')).toEqual([{ ...later, key: 'fresh' }]);
  });
});
