/**
 * `npm run mutants -- [part of a file's name, or file:line]…`: puts small faults, one at a time,
 * into the counting rooms and the gate and looks whether a test notices. What no test notices is
 * printed with its place. See `mutants.ts` for the kinds of faults there are. Never part of
 * `npm test`.
 *
 * A process of Vitest for every fault would take hours. So the tests and all they import become one
 * bundle in which all the faults lie dormant, and one process runs it again and again; see
 * `host.ts`. Tests of random records are left out: a fault that only chance shows is not noticed.
 * A fault with which the tests come to no end has been noticed.
 */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
// No test waits here: a process is watched that may never end by itself.
// eslint-disable-next-line no-restricted-syntax
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { build, type Plugin } from 'vite';
import { instrumented, type Mutant } from './mutants.ts';

const root = path.resolve(import.meta.dirname, '../..');
const inFolder = (folder: string, isWanted: (name: string) => boolean = () => true): string[] =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.ts') && isWanted(name))
    .map((name) => `${folder}/${name}`);

/** The rooms, and the tests whose expectations were worked out by hand. */
const SOURCES = [
  ...['', '/deeds', '/promises', '/tables'].flatMap((room) => inFolder(`src/counts${room}`)),
  'src/model/words/deeds.ts',
  'src/model/calendar/periods.ts',
  'src/model/calendar/calendar.ts',
  ...inFolder('src/gate', (name) => name !== 'moved-entries.ts'),
  'src/write/own-faults.ts',
];
const TESTS = [
  ...inFolder('tests/unit/counts', (name) => /(?<!properties)\.test\.ts$/.test(name)),
  'tests/unit/model/calendar.test.ts',
  'tests/unit/model/periods.test.ts',
  ...inFolder('tests/unit/gate', (name) => /^gate(?!-trees).*\.test\.ts$/.test(name)),
];
/** Content is read without faults, each folder once: see `host.ts`. */
const READING = ['tests/written-folder.ts', 'src/intake/read-content.ts'];
/** Of a hundred faults so many have to be noticed. */
const LEAST_NOTICED = 85;
/** So long no test takes; with a fault it has run into a circle. */
const LONGEST_MS = 15_000;

const { positionals } = parseArgs({ allowPositionals: true });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const folder = mkdtempSync(path.join(tmpdir(), 'mutants-'));
try {
  await run();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Said {
  no: number;
  began?: true;
  by?: string;
  isReached?: boolean;
}

async function run(): Promise<void> {
  const began = Date.now();
  const mutants = await bundled();
  const isWanted = ({ file, line }: Mutant): boolean =>
    positionals.length === 0 ||
    positionals.some(
      (part) => `${file}:${line}`.endsWith(part) || (!part.includes(':') && file.includes(part)),
    );
  const wanted = mutants.flatMap((one, no) => (isWanted(one) ? [no] : []));
  const told = new Map<number, Said>();
  for (let left = wanted; left.length > 0; left = wanted.filter((no) => !told.has(no))) {
    await host(left);
    const said = readSaid();
    for (const one of said) if (one.began === undefined) told.set(one.no, one);
    // Begun and never ended: the tests ran in a circle, or took the process with them.
    const last = said.at(-1);
    if (last === undefined) throw new Error('The tests fail without any fault.');
    if (last.began === true) told.set(last.no, { no: last.no, by: 'no end', isReached: true });
  }
  report(mutants, wanted, told);
  console.log(`took ${Math.round((Date.now() - began) / 1000)} s`);
}

function report(
  mutants: readonly Mutant[],
  wanted: readonly number[],
  told: ReadonlyMap<number, Said>,
): void {
  const byFile = Map.groupBy(wanted, (no) => mutants[no]?.file ?? '');
  const rows: string[] = [];
  for (const [file, own] of byFile) {
    const alive = own.filter((no) => told.get(no)?.by === undefined);
    for (const no of alive) {
      const { line, what } = mutants[no] as Mutant;
      const never = told.get(no)?.isReached === true ? '' : '  (no test comes here)';
      console.log(`survived  ${file}:${line}  ${what}${never}`);
    }
    rows.push(row(file, own.length - alive.length, own.length));
  }
  const killed = wanted.filter((no) => told.get(no)?.by !== undefined).length;
  if ((killed / wanted.length) * 100 < LEAST_NOTICED) process.exitCode = 1;
  const circles = wanted.filter((no) => told.get(no)?.by === 'no end').length;
  console.log(
    `${rows.join('\n')}\n${row('all', killed, wanted.length)}, ${circles} of them by no end`,
  );
}

function row(name: string, killed: number, all: number): string {
  const share = all === 0 ? 100 : (killed / all) * 100;
  return `${share.toFixed(1).padStart(5)} %  ${`${killed}/${all}`.padStart(9)}  ${name}`;
}

/** One script of all the tests, with every fault in it. */
async function bundled(): Promise<Mutant[]> {
  const mutants: Mutant[] = [];
  const faulty = new Map<string, string>();
  for (const file of SOURCES) {
    const place = path.join(root, file);
    const { source, mutants: own } = instrumented(
      file,
      readFileSync(place, 'utf8'),
      mutants.length,
    );
    faulty.set(place, source);
    mutants.push(...own);
  }
  const outside = new Set<string>();
  const room: Plugin = {
    name: 'room',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id === 'entry' || id === 'vitest') return `\0${id}`;
      const place = id.startsWith('.') ? path.resolve(path.dirname(importer ?? ''), id) : id;
      if (READING.includes(path.relative(root, place))) {
        outside.add(place);
        return `\0outside ${place}`;
      }
      if (/^[./\0]/.test(id)) return null;
      outside.add(id);
      return `\0outside ${id}`;
    },
    async load(id) {
      if (id.startsWith('\0outside ')) return fromOutside(id.slice('\0outside '.length));
      if (id === '\0entry') {
        const files = TESTS.map(
          (file) =>
            `${JSON.stringify(file)}: () => import(${JSON.stringify(path.join(root, file))})`,
        );
        return `const files = {${files.join(',')}}; export const open = (file) => files[file]();`;
      }
      if (id === '\0vitest') {
        return 'export const { expect, describe, test, it, beforeAll, beforeEach, afterAll, afterEach } = __room;';
      }
      return null;
    },
    transform(code, id) {
      return (faulty.get(id) ?? code).replaceAll(
        'import.meta.dirname',
        JSON.stringify(path.dirname(id)),
      );
    },
  };
  const made = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [room],
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: 'esnext',
      rolldownOptions: {
        input: 'entry',
        treeshake: false,
        output: { format: 'cjs', codeSplitting: false },
      },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (output === undefined || !('output' in output)) throw new Error('There is no bundle.');
  const [chunk] = output.output;
  writeFileSync(path.join(folder, 'bundle.cjs'), chunk.code);
  writeFileSync(path.join(folder, 'files.json'), JSON.stringify(TESTS));
  writeFileSync(path.join(folder, 'mutants.json'), JSON.stringify(mutants));
  writeFileSync(path.join(folder, 'outside.json'), JSON.stringify([...outside]));
  return mutants;
}

/** What is not ours is loaded once and lent to every run of the bundle. */
async function fromOutside(name: string): Promise<string> {
  const names = Object.keys((await import(name)) as object);
  const rows = names.map((one, i) => `const v${i} = from[${JSON.stringify(one)}];`);
  const list = names.map((one, i) => `v${i} as ${JSON.stringify(one)}`).join(', ');
  return `const from = __outside[${JSON.stringify(name)}];\n${rows.join('\n')}\nexport { ${list} };`;
}

/** Until all is said, or nothing has been said for so long that nothing will be. */
async function host(wanted: readonly number[]): Promise<void> {
  writeFileSync(path.join(folder, 'wanted.json'), JSON.stringify(wanted));
  const child = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/mutation/vitest.config.ts'],
    {
      cwd: root,
      detached: true,
      env: { ...process.env, MUTANTS_FOLDER: folder },
      stdio: [
        'ignore',
        existsSync(path.join(folder, 'reached.json')) ? 'ignore' : 'inherit',
        'inherit',
      ],
    },
  );
  const began = Date.now();
  const end = (): void => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  // Whoever stops this stops what it watches over, too.
  process.once('exit', end);
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const said = path.join(folder, 'said.ndjson');
  while (child.exitCode === null && child.signalCode === null) {
    await Promise.race([ended, pause(1000)]);
    // What an earlier process said last, it may have said long ago.
    const heard = existsSync(said) ? Math.max(statSync(said).mtimeMs, began) : Infinity;
    if (Date.now() - heard > LONGEST_MS) {
      end();
      await ended;
    }
  }
  process.off('exit', end);
}

function readSaid(): Said[] {
  const file = path.join(folder, 'said.ndjson');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Said);
}
