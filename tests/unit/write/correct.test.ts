/** Correcting: what the form does not touch stays, byte for byte. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collections, isEntryKind, type Collection } from '../../../src/model/kinds.ts';
import { fieldsOf, type Field } from '../../../src/records/field-list.ts';
import { alike } from '../../../src/yaml/alike.ts';
import { withoutEmpty } from '../../../src/yaml/write-yaml.ts';
import { correct } from '../../../src/write/correct.ts';
import { openRecord, type OpenedRecord } from '../../../src/write/open-record.ts';

const root = path.resolve(import.meta.dirname, '../../..', 'src/content');
const nothing = { own: [], names: new Map<string, string>() };

const sample = collections.flatMap((kind) =>
  readdirSync(path.join(root, kind))
    .filter((name) => name.endsWith(isEntryKind(kind) ? '.mdx' : '.yml'))
    .map((name) => ({
      file: `${kind}/${name}`,
      text: readFileSync(path.join(root, kind, name), 'utf8'),
    })),
);

function opened(file: string, text: string): OpenedRecord {
  const record = openRecord(file, text, nothing);
  if ('faults' in record) throw new Error(JSON.stringify(record.faults));
  return record;
}

function corrected(
  file: string,
  text: string,
  change: (record: OpenedRecord) => Partial<OpenedRecord>,
): string {
  const record = opened(file, text);
  return correct(record.collection, text, { ...record, ...change(record) }, nothing);
}

const withData =
  (changes: Record<string, unknown>) =>
  ({ data }: OpenedRecord): Partial<OpenedRecord> => ({ data: { ...data, ...changes } });

/** Lines that are in one text and not in the other, in their order. */
function differing(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, next] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < old.length && old[head] === next[head]) head += 1;
  let tail = 0;
  while (
    tail < Math.min(old.length, next.length) - head &&
    old.at(-1 - tail) === next.at(-1 - tail)
  )
    tail += 1;
  return { gone: old.slice(head, old.length - tail), come: next.slice(head, next.length - tail) };
}

describe('every file of the sample', () => {
  const looks: [string, (text: string) => string][] = [
    ['as it is', (text) => text],
    ['with the breaks of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['with a mark before it', (text) => `\uFEFF${text}`],
    ['without a break at its end', (text) => text.trimEnd()],
  ];
  test.each(looks)('%s is given back byte for byte where nothing changes', (_, look) => {
    for (const { file, text } of sample) {
      const written = look(text);
      expect(
        corrected(file, written, () => ({})),
        file,
      ).toBe(written);
    }
  });

  test.each(looks.slice(1, 3))('%s changes in one line where its title does', (_, look) => {
    let changed = 0;
    for (const { file, text } of sample) {
      const written = look(text);
      const { data } = opened(file, written);
      const key = 'title' in data && !file.startsWith('teachers/') ? 'title' : 'name';
      if (typeof data[key] !== 'string') continue;
      const next = corrected(file, written, withData({ [key]: '改过的：标题 #1' }));
      const { gone, come } = differing(written, next);
      expect([gone.length, come.length], file).toEqual([1, 1]);
      expect(gone[0]).toContain(String(data[key]));
      expect(come[0]).toMatch(/^\uFEFF?(?:title|name): (["']?)改过的：标题 #1\1\r?$/);
      changed += 1;
    }
    expect(changed).toBeGreaterThan(100);
  });

  test('has a text that changes alone', () => {
    for (const { file, text } of sample.filter((one) => one.file.endsWith('.mdx'))) {
      const windows = text.replaceAll('\n', '\r\n');
      const next = corrected(file, windows, ({ body }) => ({ body: `${body}\n\n又一段。\n` }));
      expect(next, file).toBe(`${windows.trimEnd()}\r\n\r\n又一段。\r\n`);
    }
  });
});

const text = fc.constantFrom('改过', '两行\n的话', "it's", 'a: b', '甲 #乙', '[', '12', '“引号”');

/** The same value otherwise: a word more or less, a row more, less or in another place. */
function otherwise(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value === 'string') return text;
  if (typeof value === 'number') return fc.integer({ min: 1, max: 99 });
  if (typeof value === 'boolean') return fc.constant(!value);
  if (Array.isArray(value)) {
    const one: unknown = value[0];
    if (value.length === 0) return text.map((item) => [item]);
    return fc.oneof(
      fc.subarray(value as unknown[]),
      fc.shuffledSubarray(value as unknown[]),
      fc
        .nat(value.length)
        .chain((at) => otherwise(one).map((item) => value.toSpliced(at, 0, item))),
      fc
        .nat(value.length - 1)
        .chain((at) => otherwise(value[at]).map((item) => value.toSpliced(at, 1, item))),
    );
  }
  const fields = Object.entries(value as object) as [string, unknown][];
  return fc.constantFrom(...fields).chain(([key, one]) =>
    fc.oneof(
      {
        weight: 3,
        arbitrary: otherwise(one).map((next) => ({ ...(value as object), [key]: next })),
      },
      fc.constant(Object.fromEntries(fields.filter(([name]) => name !== key))),
      fc.constant({ ...(value as object), [key]: undefined }),
    ),
  );
}

/** Lines of a file's head, each with the field at the top that it belongs to. */
function linesByField(source: string): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  let field = '';
  for (const line of source.split('\n').filter((one) => one !== '')) {
    field = /^([A-Za-z]\w*):/.exec(line)?.[1] ?? (/^\S/.test(line) ? '' : field);
    lines.set(field, [...(lines.get(field) ?? []), line]);
  }
  return lines;
}

test('whatever changes in one field is read back, and the lines of all others stay', () => {
  const cases = fc.constantFrom(...sample).chain(({ file, text }) => {
    const { data } = opened(file, text);
    return fc
      .constantFrom(...Object.keys(data))
      .chain((key) => otherwise(data[key]).map((value) => ({ file, text, key, value })));
  });
  fc.assert(
    fc.property(cases, ({ file, text, key, value }) => {
      const next = corrected(file, text, withData({ [key]: value }));
      const { data, body } = opened(file, next);
      const before = opened(file, text);
      expect(withoutEmpty(data)).toEqual(withoutEmpty({ ...before.data, [key]: value }));
      expect(body).toBe(before.body);
      const [old, now] = [linesByField(text), linesByField(next)];
      for (const [field, lines] of old) if (field !== key) expect(now.get(field)).toEqual(lines);
    }),
    { numRuns: 200 },
  );
});

function sampleValue(field: Field): unknown {
  const one =
    field.value.type === 'fields'
      ? Object.fromEntries(
          field.value.fields.slice(0, 2).map((part) => [part.key, sampleValue(part)]),
        )
      : field.value.type === 'number'
        ? 3
        : field.value.type === 'yes-no'
          ? true
          : field.value.type === 'day'
            ? '2026-01-02'
            : 'xin';
  return field.many ? [one] : one;
}

test('a field that was not there comes to its place in the order', () => {
  for (const { file, text } of sample.filter((_, i) => i % 5 === 0)) {
    const { data, collection } = opened(file, text);
    const order = fieldsOf(collection).map(({ key }) => key);
    for (const field of fieldsOf(collection)) {
      if (Object.hasOwn(data, field.key)) continue;
      const next = corrected(file, text, withData({ [field.key]: sampleValue(field) }));
      expect(differing(text, next).gone, `${file} ${field.key}`).toEqual([]);
      const keys = Object.keys(opened(file, next).data);
      expect(keys, `${file} ${field.key}`).toEqual(order.filter((key) => keys.includes(key)));
    }
  }
});

describe('a head that somebody has written by hand', () => {
  const kind: Collection = 'lessons';
  const file = `${kind}/2025-10-09-x.mdx`;
  const head = `---
# 这一篇还要请沈老师看
title:   '三年级《小河》：等一等'   # 题目再想想
date: 2025-10-09
authors: [ 李白 , du-fu ]   # 顺序有讲究
summary: >-
  等了三秒，
  有人开口了。
rounds:
# 第一轮
- date: 2025-10-08
  kind: teach # 试教
  focus: 等待
- {date: 2025-10-09, kind: discuss, focus: '问, 答'}

# 没有这一项
mood: 平静
---
正文 
`;
  const expectLines = (next: string, gone: string[], come: string[]): void => {
    expect(differing(head, next)).toEqual({ gone, come });
  };

  test('keeps its quotes, its spaces and its remarks', () => {
    const title = corrected(file, head, withData({ title: "It's 新的" }));
    expectLines(
      title,
      ["title:   '三年级《小河》：等一等'   # 题目再想想"],
      ["title:   'It''s 新的'   # 题目再想想"],
    );
    const authors = corrected(file, head, withData({ authors: ['李白', 'du-fu', 'wang-wei'] }));
    expectLines(
      authors,
      ['authors: [ 李白 , du-fu ]   # 顺序有讲究'],
      ['authors: [李白, du-fu, wang-wei]   # 顺序有讲究'],
    );
    const summary = corrected(file, head, withData({ summary: '只有一行。' }));
    expectLines(
      summary,
      ['summary: >-', '  等了三秒，', '  有人开口了。'],
      ['summary: 只有一行。'],
    );
  });

  test('a row changes where it stands, in lines or between braces', () => {
    const rounds = (change: (rows: Record<string, unknown>[]) => unknown[]): string =>
      corrected(file, head, ({ data }) => ({
        data: {
          ...data,
          rounds: change(structuredClone(data['rounds']) as Record<string, unknown>[]),
        },
      }));
    expectLines(
      rounds(([one, two]) => [{ ...one, kind: 'discuss' }, two]),
      ['  kind: teach # 试教'],
      ['  kind: discuss # 试教'],
    );
    expectLines(
      rounds(([one, two]) => [one, { ...two, kind: 'teach', focus: '问, 答' }]),
      ["- {date: 2025-10-09, kind: discuss, focus: '问, 答'}"],
      ["- { date: 2025-10-09, kind: teach, focus: '问, 答' }"],
    );
    expectLines(
      rounds((rows) => [...rows, { focus: '再上', date: '2025-10-10' }]),
      [],
      ['- date: 2025-10-10', '  focus: 再上'],
    );
    expectLines(
      rounds(([, two]) => [two]),
      ['- date: 2025-10-08', '  kind: teach # 试教', '  focus: 等待'],
      [],
    );
  });

  test('a field that goes takes its lines along, and one that the form does not know stays', () => {
    expectLines(corrected(file, head, withData({ date: undefined })), ['date: 2025-10-09'], []);
    const next = corrected(file, head, withData({ date: '2025-10-10' }));
    expect(next).toContain('# 没有这一项\nmood: 平静\n');
    expect(next.endsWith('---\n正文 \n')).toBe(true);
  });

  test('names stand for ids, and stay where they are', () => {
    const names = new Map([['teachers\t李白', 'li-bai']]);
    const record = openRecord(file, head, { own: [], names });
    if ('faults' in record) throw new Error('not read');
    expect(record.data['authors']).toEqual(['li-bai', 'du-fu']);
    const data = { ...record.data, authors: ['li-bai', 'wang-wei'] };
    const next = correct(kind, head, { data, body: record.body }, { own: [], names });
    expectLines(
      next,
      ['authors: [ 李白 , du-fu ]   # 顺序有讲究'],
      ['authors: [李白, wang-wei]   # 顺序有讲究'],
    );
  });

  test('fields under names they used to have get those of today once something changes', () => {
    const old = 'title: 计划\nparent: xuexiao\n姓名: x\ngoals:\n  - 想\n';
    const by = (data: object): string =>
      corrected('plans/x.yml', old, (record) => ({ data: { ...record.data, ...data } }));
    expect(by({})).toBe(old);
    expect(by({ title: '新' })).toBe('title: 新\nparents: [xuexiao]\n姓名: x\ngoals:\n  - 想\n');
  });
});

test('what cannot be read is told, and no file is taken for what it is not', () => {
  for (const [file, text] of [
    ['lessons/x.mdx', 'title: x'],
    ['lessons/x.mdx', '---\ntitle: [x\n---\n'],
    ['lessons/x.yml', 'title: x'],
    ['../x.yml', 'title: x'],
    ['nothing/x.mdx', '---\n---\n'],
  ] as const) {
    const told = openRecord(file, text, nothing);
    expect('faults' in told && told.faults.length > 0, file).toBe(true);
  }
  expect(alike({ a: [1] }, { a: [1] })).toBe(true);
});
