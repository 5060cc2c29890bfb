import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a site is made of. */
export interface Output {
  files: number;
  pages: number;
  megabytes: number;
  /** Of a site's heaviest page. */
  largestPageKb: number;
}

export async function outputOf(outDir: string): Promise<Output> {
  const found = await readdir(outDir, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    found
      .filter((one) => one.isFile())
      .map(async ({ name, parentPath }) => ({
        isPage: name.endsWith('.html'),
        bytes: (await stat(join(parentPath, name))).size,
      })),
  );
  const pages = files.filter(({ isPage }) => isPage);
  return {
    files: files.length,
    pages: pages.length,
    megabytes: files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6,
    largestPageKb: Math.max(0, ...pages.map(({ bytes }) => bytes)) / 1e3,
  };
}
