/** A reading thread that hangs, dies or runs out of memory, on purpose. */
import { spawnSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent, type ReadContent } from '../../../src/intake/read-content.ts';
import { readTasks, stuckWatch } from '../../../src/intake/reader.ts';
import { longText, mdx, paperFields, reflectionFields, smallSchool } from '../../small-school.ts';
import { writtenFolder } from '../../written-folder.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const rules = { privacyAllow: [], fields: [] };
const thread = path.join(import.meta.dirname, 'fixtures/fragile-thread.ts');

async function readWith(files: Record<string, string>, cache?: string): Promise<ReadContent> {
  return readContent({
    programDir: root,
    schoolDir: root,
    contentDir: await writtenFolder(files),
    cacheDir: cache ?? (await mkdtemp(path.join(tmpdir(), 'cache-'))),
    thread,
  });
}

const faulty = (fault: string): string => mdx(paperFields, `FAULT ${fault} 正文。`);

describe('a file that is too much for a parser is a fault of that file alone', () => {
  test.each(['hang', 'die', 'eat', 'throw'])('%s', async (fault) => {
    const { faults, records } = await readWith(
      smallSchool({
        'papers/bad.mdx': faulty(fault),
        'reflections/one.mdx': mdx({ ...reflectionFields, authors: ['nobody'] }, longText),
      }),
    );
    expect(faults.map((one) => [one.file, one.id])).toEqual([
      ['papers/bad.mdx', 'parser-gave-up'],
      ['reflections/one.mdx', 'reference-unknown'],
    ]);
    expect(faults[0]?.hint).toContain('特别长的一段');
    expect(records.papers.map((one) => one.id)).toEqual(['survey']);
    expect(records.lessons).toHaveLength(1);
  });
});

test('a thread that waits longer than a file may take is not ended: only what it uses counts', async () => {
  const { faults, records } = await readWith(smallSchool({ 'papers/slow.mdx': faulty('sleep') }));
  expect(faults.map((one) => one.id)).not.toContain('parser-gave-up');
  expect(records.papers.map((one) => one.id)).toEqual(['slow', 'survey']);
});

describe('how long a thread is waited for', () => {
  const watched = () => {
    const at = { task: 3, cpuMs: 0 };
    return { at, stuck: stuckWatch(() => at) };
  };
  const looks = (stuck: () => boolean, count: number): boolean[] =>
    Array.from({ length: count }, stuck);

  test('the time of the machine is not counted, that of the processor is', () => {
    const { at, stuck } = watched();
    for (let look = 0; look < 200; look += 1) {
      // A busy machine gives it a tenth of the time.
      at.cpuMs += 9;
      expect(stuck()).toBe(false);
    }
    at.cpuMs += 1_000;
    expect(stuck()).toBe(true);
  });

  test('each file has its own', () => {
    const { at, stuck } = watched();
    for (at.task = 0; at.task < 50; at.task += 1) {
      at.cpuMs += 1_500;
      expect(stuck()).toBe(false);
    }
  });

  test('what uses nothing at all for long is stuck too', () => {
    const { stuck } = watched();
    expect(looks(stuck, 240)).not.toContain(true);
    expect(stuck()).toBe(true);
  });
});

test('several of them do not hide one another', async () => {
  const { faults, records } = await readWith(
    smallSchool({
      'papers/a.mdx': faulty('die'),
      'papers/b.mdx': faulty('throw'),
      'papers/c.mdx': faulty('hang'),
      'topics/zz.yml': 'name: FAULT die\n',
    }),
  );
  expect(faults.map((one) => one.file)).toEqual([
    'papers/a.mdx',
    'papers/b.mdx',
    'papers/c.mdx',
    'topics/zz.yml',
  ]);
  expect(new Set(faults.map((one) => one.id))).toEqual(new Set(['parser-gave-up']));
  expect(records.papers.map((one) => one.id)).toEqual(['survey']);
});

test('what could not be read is not remembered, what could is', async () => {
  const tasks = ['FAULT throw', 'name: 等待\ndefinition: 等多久。\n'].map((text, i) => ({
    collection: 'topics' as const,
    file: `topics/t${i}.yml`,
    text,
  }));
  const results = await readTasks(thread, tasks, rules);
  expect(results.map((one) => one.final)).toEqual([false, true]);
  expect(results[1]?.outcome.record.data).toMatchObject({ name: '等待' });
});

test('a thread that cannot be started is nobody’s fault but the program’s', async () => {
  const missing = path.join(import.meta.dirname, 'fixtures/no-such-thread.ts');
  const task = { collection: 'topics' as const, file: 'topics/a.yml', text: 'name: 等待\n' };
  await expect(readTasks(missing, [task], rules)).rejects.toThrow('no-such-thread');
});

test('two readings at once share the thread and keep their files apart', async () => {
  const [one, other] = await Promise.all([
    readWith(smallSchool()),
    readWith(smallSchool({ 'topics/waiting.yml': 'name: 等待\n' })),
  ]);
  expect(one.faults).toEqual([]);
  expect(other.faults.map((fault) => fault.file)).toEqual(['topics/waiting.yml']);
});

test('what a parser prints reaches neither stream of the program', () => {
  const program = path.join(import.meta.dirname, 'fixtures/read-aloud.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({ name: 'FAULT print' });
});
