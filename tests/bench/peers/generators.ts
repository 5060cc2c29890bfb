/** Hugo and Eleventy, each with templates of its own kind over the same school. */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { collectionNames } from '../../../src/model/kinds.ts';
import { pagefind } from '../contender.ts';
import { schoolRecord } from '../generate-data.ts';
import type { GeneratedSchool } from '../generate.ts';
import { measureTree } from './measure-tree.ts';
import { peerFiles, peerText, type PeerFile } from './peer-content.ts';
import type { Peer } from './peer.ts';
import { shapes, words } from './shapes.ts';

/** The release that is measured; whoever wants another changes it here. */
const ELEVENTY = '3.1.8';

/** Whether this machine has Hugo; its package manager brings it. */
export function hasHugo(): boolean {
  return spawnSync('hugo', ['version']).status === 0;
}

/** Hugo, in a folder under `scratch`. */
export async function hugo(school: GeneratedSchool, scratch: string): Promise<Peer> {
  const place = join(scratch, 'hugo');
  await cp(templates('hugo'), place, { recursive: true });
  const site = await layOut(school, place, 'content');
  for (const [kind, title] of Object.entries(collectionNames)) {
    await writeFile(join(place, 'content', kind, '_index.md'), `---\n${stringify({ title })}---\n`);
  }
  return peerIn(place, 'Hugo', 'public', site, () => [
    'hugo',
    // The day on which a school is built lies behind the days of its entries.
    '--buildFuture',
  ]);
}

/** Eleventy 3, installed once into a folder that stays between benches. */
export async function eleventy(school: GeneratedSchool, scratch: string): Promise<Peer> {
  const installed = join(tmpdir(), `tongban-bench-eleventy-${ELEVENTY}`);
  const program = join(installed, 'node_modules/@11ty/eleventy/cmd.cjs');
  if (!existsSync(program)) {
    await mkdir(installed, { recursive: true });
    await writeFile(join(installed, 'package.json'), '{ "private": true, "type": "module" }\n');
    const args = ['install', '--no-audit', '--no-fund', `@11ty/eleventy@${ELEVENTY}`];
    const { status, stderr } = spawnSync('npm', args, { cwd: installed, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }
  const place = join(scratch, 'eleventy');
  await cp(templates('eleventy'), place, { recursive: true });
  await writeFile(join(place, 'package.json'), '{ "private": true, "type": "module" }\n');
  await symlink(join(installed, 'node_modules'), join(place, 'node_modules'), 'junction');
  await cp(join(templates('hugo'), 'static'), join(place, 'static'), { recursive: true });
  const site = await layOut(school, place, 'pages');
  for (const kind of Object.keys(collectionNames)) {
    const owners = ['teachers', 'topics'].includes(kind);
    const layout = owners ? 'shelf-owner.11ty.js' : 'record.11ty.js';
    // Of the file's own name, from which Eleventy would take the day.
    const address = `'/${kind}/' + page.inputPath.split('/').at(-1).replace('.md', '/')`;
    await writeFile(
      join(place, 'pages', kind, `${kind}.11tydata.js`),
      `export default { layout: '${layout}', permalink: ({ page }) => ${address} };\n`,
    );
  }
  return peerIn(place, 'Eleventy', 'out', site, () => [process.execPath, program, '--quiet']);
}

function templates(name: string): string {
  return fileURLToPath(new URL(`./${name}/`, import.meta.url));
}

interface Laid {
  /** Where a record of this key stands. */
  fileOf: (key: string) => string;
}

/** Writes the school's files, its data and its pictures as a generator looks for them. */
async function layOut(school: GeneratedSchool, place: string, folder: string): Promise<Laid> {
  const fileOf = (key: string): string => join(place, folder, `${key}.md`);
  const dataDir = join(place, folder === 'content' ? 'data' : '_data');
  await mkdir(dataDir, { recursive: true });
  const { name, address } = schoolRecord();
  for (const [file, data] of Object.entries({
    shapes: shapes(),
    words: words(),
    school: { name, address },
  })) {
    await writeFile(join(dataDir, `${file}.json`), JSON.stringify(data));
  }
  for (const one of peerFiles(school)) {
    await mkdir(dirname(fileOf(one.key)), { recursive: true });
    await writeFile(fileOf(one.key), peerText(one));
  }
  // Beside the page that shows them.
  for (const [path, bytes] of [...school.pictures, ...school.files]) {
    if (!/\.(?:png|csv)$/.test(path)) continue;
    const at = join(place, 'static', path.replace(/\.\w+$/, ''));
    await mkdir(at, { recursive: true });
    await writeFile(join(at, basename(path)), bytes);
  }
  return { fileOf };
}

function peerIn(
  place: string,
  name: string,
  out: string,
  { fileOf }: Laid,
  command: () => string[],
): Peer {
  const outDir = join(place, out);
  const forget = () => rm(outDir, { recursive: true, force: true });
  return {
    name,
    outDir,
    change: async (path, text) => {
      const [changed] = peerFiles({ files: new Map([[path, text]]) }) as [PeerFile];
      await writeFile(fileOf(changed.key), peerText(changed));
    },
    forget,
    // Neither of the two keeps anything between builds that this school would use.
    checkOutAnew: forget,
    build: () => measureTree(command(), { cwd: place }),
    index: () => measureTree([process.execPath, pagefind, '--site', outDir], { cwd: place }),
  };
}
