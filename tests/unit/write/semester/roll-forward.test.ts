/** Whatever a school has written: its next semester is sound, adds, and is written once. */
import { cp, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runNew } from '../../../../bin/new/command.ts';
import { Readable } from 'node:stream';
import { ended } from '../../../commands.ts';
import { readFolder } from '../../../read-school.ts';
import { writtenFolder } from '../../../written-folder.ts';
import { anySchool } from './any-school.ts';

const scratch = (): Promise<string> =>
  mkdtemp(path.join(process.env['TONGBAN_SCRATCH'] ?? tmpdir(), 'semester-'));

test('any school goes on soundly, loses nothing, and is rolled forward once', async () => {
  const CACHE_DIR = await scratch();
  const roll = async (contentDir: string) =>
    ended(
      (args, voice, env) => runNew(args, voice, env, Readable.from([])),
      ['semester', '--yes'],
      { CONTENT_DIR: contentDir, CACHE_DIR },
    );
  await fc.assert(
    fc.asyncProperty(anySchool, async (files) => {
      const contentDir = await writtenFolder(files);
      const { faults: known } = await readFolder(contentDir, CACHE_DIR);
      fc.pre(known.every(({ severity }) => severity !== 'error'));
      const first = await roll(contentDir);
      expect([first.status, first.stderr]).toEqual([0, '']);

      const { school, records, faults } = await readFolder(contentDir, CACHE_DIR);
      expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(school?.semesters.at(-1)?.id).toBe('2026-2027-1');
      for (const [file, before] of Object.entries(files)) {
        expect(isKept(before, await readFile(path.join(contentDir, file), 'utf8'))).toBe(true);
      }
      for (const { data, file } of records.plans) {
        if (Object.hasOwn(files, file)) continue;
        expect(data.visibility).toBe('private');
        expect(data.assessments).toEqual([]);
        expect(data.previous).toMatch(/^plan-\d$/);
        expect(
          data.commitments.every((one) => one.from === undefined && one.to === undefined),
        ).toBe(true);
        expect(data.steps.every(({ done, due }) => done === undefined && due >= '2026-08-31')).toBe(
          true,
        );
      }

      const copy = await scratch();
      await cp(contentDir, copy, { recursive: true });
      const second = await roll(contentDir);
      expect(second.stdout).toContain('没有要写的');
      const again = await readFolder(contentDir, CACHE_DIR);
      expect(again.records.plans.length).toBe(records.plans.length);
      for (const { file } of Object.values(records).flat()) {
        expect(await readFile(path.join(contentDir, file), 'utf8')).toBe(
          await readFile(path.join(copy, file), 'utf8'),
        );
      }
    }),
    { numRuns: 15 },
  );
});

/** Whether every line is still there, in its order, with at most something behind what it says. */
function isKept(before: string, after: string): boolean {
  const lines = after.split('\n');
  let at = 0;
  return before.split('\n').every((line) => {
    const open = line.replace(/[}\]]*$/, '').trimEnd();
    while (at < lines.length && !(lines[at] ?? '').startsWith(open)) at += 1;
    at += 1;
    return at <= lines.length;
  });
}
