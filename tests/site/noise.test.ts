/** A school that would make its libraries print, and its reports say commands to the host. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { hostileFormulas } from '../formulas/hostile.ts';
import { mdx, paperFields, smallSchool } from '../small-school.ts';
import { writtenFolder } from '../written-folder.ts';
import { buildSite, makeScratch } from './build-site.ts';
import { COMMANDS, ownFace } from './own-face-school.ts';
import { Host } from './pull-request.ts';

const program = fileURLToPath(new URL('../../bin/check.mjs', import.meta.url));
/** What a host would obey: see `src/model/text/without-commands.ts`. */
const OBEYED = /^\s*::|##(?:vso|teamcity)?\[/im;

const formulas = hostileFormulas.filter(({ refused }) => refused);
const refused: Record<string, string> = {
  ...Object.fromEntries(
    formulas.map(({ formula }, i) => [
      `papers/formula-${i}.mdx`,
      mdx({ ...paperFields, math: true }, `看\n\n$$\n${formula}\n$$\n`),
    ]),
  ),
  ...Object.fromEntries(
    COMMANDS.flatMap((command, i) => [
      [`papers/text-${i}.mdx`, mdx(paperFields, `<x>${command}</x>\n\n{${command}}`)],
      [`papers/field-${i}.mdx`, mdx({ ...paperFields, authors: [command] }, '字')],
      [`topics/odd-${i}.yml`, `? [a, "${command}"]\n: b\n? {c: "${command}"}\n: d\n`],
      [`topics/tag-${i}.yml`, `name: !<${command}> x\n"${command}": y\n`],
      [`topics/warned-${i}.yml`, `%${command}\n---\nname: 等待\n`],
      // No such name can be on Windows.
      ...(process.platform === 'win32'
        ? []
        : [[`papers/${command.replaceAll(' ', '_')}.mdx`, mdx(paperFields, '字')]]),
    ]),
  ),
};

let contentDir: string;
let cacheDir: string;
beforeAll(async () => {
  contentDir = await writtenFolder(smallSchool(refused));
  cacheDir = path.join(await makeScratch(), 'cache');
});

function check(...args: string[]) {
  return spawnSync(process.execPath, [program, '--content', contentDir, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', CACHE_DIR: cacheDir },
    maxBuffer: 64 * 1024 * 1024,
  });
}

describe('check', () => {
  test('gives programs JSON and nothing else', () => {
    const { status, stdout, stderr } = check('--format', 'json');
    expect([status, stderr]).toEqual([1, '']);
    const { problems } = JSON.parse(stdout) as {
      problems: { file: string; found: string | null }[];
    };
    const told = new Set(problems.map(({ file }) => file));
    expect(Object.keys(refused).filter((file) => !told.has(file))).toEqual([]);
    // What was written is told as it was written, though the host reads nothing in it.
    expect(problems.some(({ found }) => found?.includes('##[error]MARK') === true)).toBe(true);
    expect(stdout).not.toMatch(OBEYED);
  });

  test('gives people lines that no host obeys', () => {
    const { stdout, stderr } = check();
    expect(stderr).toBe('');
    expect(stdout).toContain('MARK');
    expect(stdout).not.toMatch(OBEYED);
  });

  test('gives GitHub its own commands and no others', () => {
    const { stdout, stderr } = check('--format', 'github');
    expect(stderr).toBe('');
    const lines = stdout.trimEnd().split('\n');
    const own = lines.filter((line) =>
      /^::(?:error|warning) file=[^:]+,line=\d+[^:]*::/.test(line),
    );
    expect(own.length).toBeGreaterThan(formulas.length);
    expect(lines.filter((line) => !own.includes(line))).toHaveLength(1);
    expect(lines.at(-1)).not.toMatch(OBEYED);
  });
});

test('the gate says nothing but its own sentences', async () => {
  const host = await Host.open();
  const changes = Object.fromEntries(
    Object.entries(refused)
      .filter(([file]) => !/[:#]/.test(file))
      .map(([file, text]) => [`src/content/${file}`, text]),
  );
  const { judged, result } = await host.judge({ changes });
  expect(result.faults.length).toBeGreaterThan(20);
  const lines = judged.output.trimEnd().split('\n');
  const others = lines.filter((line) => !/^::(?:error|warning) file=[^:]+::/.test(line));
  expect(others.filter((line) => line.includes('MARK') || OBEYED.test(line))).toEqual([]);
});

describe('build', () => {
  test('of what is accepted does not say a word of it', async () => {
    const { status, output } = await ownFace();
    expect(status, output).toBe(0);
    expect(output).not.toContain('MARK');
  });

  test('of what is refused says what is wrong, in lines that no host obeys', async () => {
    const { status, output } = await buildSite({ contentDir });
    expect(status).not.toBe(0);
    expect(output).toContain('[formula-command]');
    expect(output).not.toMatch(OBEYED);
  });
});
