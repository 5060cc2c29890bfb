/** What drawing the share cards takes: it is no part of the builds compared with stock Astro, which draws none. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCatalogue, type Catalogue } from '../../src/graph/catalogue.ts';
import { todayOf } from '../../src/intake/today.ts';
import { SiteFiles } from '../../src/site/site-files.ts';
import { writeCards } from '../../src/site/share/write-cards.ts';
import { readFolder } from '../read-school.ts';
import { generateSchool, writeSchool } from './generate.ts';
import { root } from './npm-script.ts';
import { table } from './table.ts';

/** Prints a table: the sample school, and one of that many entries, cold and unchanged. */
export async function benchCards({ entries }: { entries: number }): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'tongban-bench-'));
  try {
    const generated = join(scratch, 'content');
    await writeSchool(generated, generateSchool({ entries }));
    const rows: string[][] = [];
    for (const [name, folder] of [
      ['sample school', join(root, 'src/content')],
      [`${entries} entries`, generated],
    ] as const) {
      rows.push(...(await measured(name, await catalogueIn(folder, scratch), scratch)));
    }
    console.log(table(['school', 'situation', 'cards', 'CPU s', 'KB a card'], rows, 2));
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function measured(name: string, catalogue: Catalogue, scratch: string): Promise<string[][]> {
  const rows: string[][] = [];
  for (const situation of ['cold', 'unchanged']) {
    const outDir = await mkdtemp(join(scratch, 'site-'));
    const began = process.cpuUsage();
    const site = new SiteFiles(outDir);
    await writeCards(catalogue, site, { programDir: root, cacheDir: scratch });
    const { user, system } = process.cpuUsage(began);
    const written = [...site.hashes.keys()];
    const sizes = await Promise.all(written.map((file) => stat(join(outDir, file))));
    const bytes = sizes.reduce((sum, { size }) => sum + size, 0);
    rows.push([
      name,
      situation,
      String(written.length),
      ((user + system) / 1e6).toFixed(1),
      (bytes / 1024 / written.length).toFixed(1),
    ]);
  }
  return rows;
}

async function catalogueIn(folder: string, cacheDir: string): Promise<Catalogue> {
  const { school, records, faults } = await readFolder(folder, cacheDir);
  if (school === undefined) throw new Error(JSON.stringify(faults.slice(0, 3)));
  return buildCatalogue(records, { school, audience: 'public', today: todayOf(undefined, school) });
}
