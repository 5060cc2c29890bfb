/** The two that are measured: this project, and stock Astro with this project's own pages. */
import { cp, mkdir, readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure, type Usage } from './measure.ts';
import { npmScript, root } from './npm-script.ts';

const astro = join(root, 'node_modules/astro/bin/astro.mjs');
export const pagefind = join(root, 'node_modules/pagefind/lib/runner/bin.cjs');
const overlay = fileURLToPath(new URL('./stock/', import.meta.url));

/** A week before the last semester of the generated school ends. */
export const TODAY = '2027-01-20';

/** How a build is started, for a process of Node. */
export interface Start {
  args: string[];
  cwd: string;
  env: Record<string, string>;
}

export interface Contender {
  name: string;
  start: Start;
  /** Where its entries are, to edit one. */
  contentDir: string;
  /** Back to the state after a fresh checkout. */
  deleteCaches: () => Promise<void>;
  build: () => Promise<Usage>;
  outDir: string;
}

/** This project, with or without its search index. Everything it writes lies under `scratch`. */
export function ours(contentDir: string, scratch: string, search: boolean): Contender {
  const place = join(scratch, search ? 'ours-search' : 'ours');
  const outDir = join(place, 'out');
  const start = {
    args: npmScript('build'),
    cwd: root,
    env: {
      CONTENT_DIR: contentDir,
      OUT_DIR: outDir,
      CACHE_DIR: join(place, 'cache'),
      TODAY,
      SEARCH: search ? 'on' : 'off',
      // Stock Astro draws none; `bench -- cards` measures them.
      CARDS: 'off',
    },
  };
  return {
    name: search ? 'Tongban with index' : 'Tongban',
    start,
    contentDir,
    outDir,
    deleteCaches: () => rm(place, { recursive: true, force: true }),
    build: () => measure(start.args, start),
  };
}

/**
 * Stock Astro: Astro's own glob loader and @astrojs/mdx over the same files, shown through
 * copies of the very same pages and components, so that only the way from file to page
 * differs. `stock/` holds the files that differ.
 */
export async function stock(contentDir: string, scratch: string): Promise<Contender> {
  const place = join(scratch, 'stock');
  const own = join(place, 'src/content');
  await mkdir(place, { recursive: true });
  for (const part of await readdir(join(root, 'src'))) {
    if (part === 'content') continue;
    await cp(join(root, 'src', part), join(place, 'src', part), { recursive: true });
  }
  for (const one of ['public', 'package.json', 'tsconfig.json']) {
    await cp(join(root, one), join(place, one), { recursive: true });
  }
  await cp(overlay, place, { recursive: true });
  await cp(contentDir, own, { recursive: true });
  await symlink(join(root, 'node_modules'), join(place, 'node_modules'), 'junction');
  const outDir = join(place, 'dist');
  const start = {
    args: [...npmScript('build').filter((one) => one.startsWith('--')), astro, 'build'],
    cwd: place,
    env: { TODAY, CACHE_DIR: join(place, '.cache') },
  };
  return {
    name: 'Astro',
    start,
    contentDir: own,
    outDir,
    deleteCaches: async () => {
      for (const one of ['dist', '.astro', '.cache']) {
        await rm(join(place, one), { recursive: true, force: true });
      }
    },
    build: () => measure(start.args, start),
  };
}

/** What stock Pagefind takes to index a built site. */
export function indexWithPagefind({ outDir }: Pick<Contender, 'outDir'>): Promise<Usage> {
  return measure([pagefind, '--site', outDir], { cwd: root });
}
