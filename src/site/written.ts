/** What a build has written: told by those who wrote it, never found by looking around. */
import { lstatSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { findInside } from '../intake/find-inside.ts';
import { isWithin } from '../model/paths/path-within.ts';

/** Stands in the project and is copied as it is. */
const COPIED = ['favicon.svg'];

/** Notes what the bundler writes: style sheets, fonts, programs. */
export function bundlerNotes(): { plugin: Plugin; files: ReadonlySet<string> } {
  const files = new Set<string>();
  return {
    files,
    plugin: {
      name: 'tongban:notes',
      writeBundle(_options, bundle) {
        for (const file of Object.keys(bundle)) files.add(file);
      },
    },
  };
}

/**
 * Paths from the site's root, with `/`, of the plain files that stand where they were written.
 *
 * @param pages files of Astro's routes, as its hook gives them
 * @param others paths from the site's root
 */
export function writtenFiles(
  outDir: string,
  pages: Iterable<readonly URL[]>,
  ...others: Iterable<string>[]
): Set<string> {
  const routes = [...pages]
    .flat()
    .map((url) => fileURLToPath(url))
    .filter((file) => isWithin(outDir, file))
    .map((file) => path.relative(outDir, file).replaceAll('\\', '/'));
  const all = [...COPIED, ...routes, ...others.flatMap((some) => [...some])];
  return new Set(all.filter((file) => isPlain(outDir, file)));
}

function isPlain(outDir: string, name: string): boolean {
  const file = findInside(outDir, name);
  return file !== undefined && lstatSync(file).isFile();
}
