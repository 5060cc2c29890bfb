/** This project and stock Astro, as peers of the others. */
import { cp, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ours, pagefind, stock, type Contender } from '../contender.ts';
import { writeSchool, type GeneratedSchool } from '../generate.ts';
import { measureTree } from './measure-tree.ts';
import type { Peer } from './peer.ts';

/**
 * This project: its pages alone, with its search index, or as it is when nobody sets anything,
 * with the cards that chats show.
 */
export async function tongban(
  school: GeneratedSchool,
  scratch: string,
  what: 'pages' | 'search' | 'all',
): Promise<Peer> {
  const place = join(scratch, `tongban-${what}`);
  const contentDir = join(place, 'content');
  await writeSchool(contentDir, school);
  const contender = ours(contentDir, place, what !== 'pages');
  const names = { pages: 'Tongban', search: 'Tongban with index', all: 'Tongban with all' };
  const env: Record<string, string> = what === 'all' ? { CARDS: 'on' } : {};
  return peerOf({ ...contender, name: names[what] }, contender.start.env['CACHE_DIR'] ?? '', env);
}

/** Stock Astro over the same pages, with its own incremental build. */
export async function astro(school: GeneratedSchool, scratch: string): Promise<Peer> {
  const contentDir = join(scratch, 'astro-content');
  await writeSchool(contentDir, school);
  const contender = await stock(contentDir, scratch);
  const peer = peerOf(contender, join(scratch, 'stock/.cache'), {});
  const args = [process.execPath, pagefind, '--site', contender.outDir];
  return { ...peer, index: () => measureTree(args, { cwd: scratch }) };
}

function peerOf(contender: Contender, cacheDir: string, env: Record<string, string>): Peer {
  const { name, outDir, contentDir, start } = contender;
  return {
    name,
    outDir,
    change: (path, text) => writeFile(join(contentDir, path), text),
    forget: contender.deleteCaches,
    checkOutAnew: async () => {
      await rm(outDir, { recursive: true, force: true });
      await copyAnew(contentDir, false);
      // What a machine keeps between builds comes back with the times that its files had.
      if (existsSync(cacheDir)) await copyAnew(cacheDir, true);
    },
    build: (today) =>
      measureTree([process.execPath, ...start.args], {
        cwd: start.cwd,
        env: { ...start.env, ...env, TODAY: today },
      }),
  };
}

/** Other files of the same bytes in the same place. */
async function copyAnew(folder: string, keepTimes: boolean): Promise<void> {
  const before = `${folder}-before`;
  await rename(folder, before);
  await cp(before, folder, { recursive: true, preserveTimestamps: keepTimes });
  await rm(before, { recursive: true, force: true });
}
