/**
 * `npm pack` runs this first: writes `lib/`, the program as a school installs it.
 *
 * Node strips no types below `node_modules`, so what is TypeScript here is JavaScript there,
 * with its declarations beside it; components stay what they are, for Astro compiles them in
 * the school. Neither the sample school nor a test is among them.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathWithin } from '../src/model/paths/path-within.ts';
import { programDir } from '../src/site/program.ts';

const lib = pathWithin(programDir, 'lib');
/** Everything of these folders, but for what stands below. */
const FOLDERS = ['src', 'bin'];
const LEFT_OUT = /^src[\\/]content(?:[\\/]|$)/;
/** Copied with their imports rewritten; other files as they are. */
const SOURCES = /\.(?:astro|mdx|mjs)$/;
/** Astro takes an injected route for a page only where it is a component. */
const PAGE_IN_MDX = /^src[\\/]pages[\\/].*\.mdx$/;
/** `from './x.ts'`, `import './x.ts'`, `import('./x.ts')`, `src="./x.ts"`, `from './x.ts?worker'`. */
const RELATIVE = /((?:from|import|src=)\s*\(?\s*['"]\.{1,2}\/[^'"]+)\.ts(?=(?:\?worker)?['"])/g;

rmSync(lib, { recursive: true, force: true });
// The types of the collections come from Astro.
run('node_modules/astro/bin/astro.mjs', 'sync');
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.package.json');

for (const file of FOLDERS.flatMap(filesIn)) {
  if (LEFT_OUT.test(file) || file.endsWith('.ts')) continue;
  const target = pathWithin(lib, file);
  mkdirSync(path.dirname(target), { recursive: true });
  if (PAGE_IN_MDX.test(file)) writeAsComponent(target, compiled(pathWithin(programDir, file)));
  else if (SOURCES.test(file)) writeFileSync(target, compiled(pathWithin(programDir, file)));
  else cpSync(pathWithin(programDir, file), target);
}
// The compiler leaves the imports of a declaration as they were written.
for (const file of filesIn('lib').filter((name) => name.endsWith('.d.ts'))) {
  const target = pathWithin(programDir, file);
  writeFileSync(target, compiled(target));
}

function writeAsComponent(target: string, text: string): void {
  const name = path.basename(target, '.mdx');
  const component = `---\nimport Content from './_${name}.mdx';\n---\n\n<Content />\n`;
  writeFileSync(pathWithin(path.dirname(target), `_${name}.mdx`), text);
  writeFileSync(pathWithin(path.dirname(target), `${name}.astro`), component);
}

function compiled(file: string): string {
  return readFileSync(file, 'utf8').replaceAll(RELATIVE, '$1.js');
}

function filesIn(folder: string): string[] {
  return readdirSync(pathWithin(programDir, folder), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.relative(programDir, pathWithin(one.parentPath, one.name)));
}

function run(script: string, ...args: string[]): void {
  execFileSync(process.execPath, [script, ...args], {
    cwd: programDir,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    // `npm pack` prints the name of the file it has made, and programs read that.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
