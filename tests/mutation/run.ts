/**
 * `npm run mutants -- [part of a file's name] [--minutes 30] [--every 1]`: puts one small fault at a
 * time into the counting rooms and the gate, in a copy of the project, and runs the tests of that
 * room. A fault that no test notices is printed with its place. Never part of `npm test`.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { mutantsOf, mutated, type Mutant } from './mutants.ts';

const root = path.resolve(import.meta.dirname, '../..');
const counts = (...names: string[]): string[] =>
  names.map((name) => `tests/unit/catalogue/counts/${name}.test.ts`);
const ROOMS = [
  {
    sources: readdirSync(path.join(root, 'src/catalogue/counts')).map(
      (name) => `src/catalogue/counts/${name}`,
    ),
    // The quick ones first: most faults are noticed there.
    tests: [
      counts('small-cases', 'deeds', 'progress', 'group-figures'),
      counts('properties', 'promise-properties'),
    ],
  },
  { sources: ['src/publish/gate.ts'], tests: [['tests/unit/publish/gate.test.ts']] },
];
/** A fault that makes a loop endless has been noticed, too. */
const LONGEST_MS = 120_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '30' },
    every: { type: 'string', default: '1' },
  },
});

const copy = mkdtempSync(path.join(tmpdir(), 'mutants-'));
try {
  run();
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function run(): void {
  for (const name of [
    'src',
    'tests',
    'bin',
    'package.json',
    'tsconfig.json',
    'vitest.config.ts',
    'school.yml',
  ]) {
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  const until = Date.now() + Number(values.minutes) * 60_000;
  const survivors: Mutant[] = [];
  let killed = 0;
  let left = 0;
  for (const { sources, tests } of ROOMS) {
    const wanted = sources.filter((file) => positionals.every((part) => file.includes(part)));
    if (wanted.length === 0) continue;
    if (!tests.every(isGreen)) throw new Error('The tests fail without any fault.');
    const all = wanted
      .flatMap((file) => mutantsOf(file, readFileSync(path.join(root, file), 'utf8')))
      .filter((_, i) => i % Number(values.every) === 0);
    for (const mutant of all) {
      if (Date.now() > until) {
        left += 1;
        continue;
      }
      const place = path.join(copy, mutant.file);
      const source = readFileSync(path.join(root, mutant.file), 'utf8');
      writeFileSync(place, mutated(source, mutant));
      if (tests.every(isGreen)) survivors.push(mutant);
      else killed += 1;
      writeFileSync(place, source);
    }
  }
  for (const { file, line, what } of survivors) console.log(`survived  ${file}:${line}  ${what}`);
  const tried = killed + survivors.length;
  const share = tried === 0 ? '' : `, ${((killed / tried) * 100).toFixed(1)} %`;
  console.log(`killed ${killed} of ${tried}${share}${left === 0 ? '' : `; ${left} not tried`}`);
}

function isGreen(tests: readonly string[]): boolean {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--bail', '1', ...tests],
    { cwd: copy, timeout: LONGEST_MS, stdio: 'ignore' },
  );
  return status === 0;
}
