/** What the site asks of programs that look through it. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { pathWithin } from '../model/paths/path-within.ts';
import type { Frame } from '../views/frame.ts';
import { SITE_MAP } from './site-map.ts';

const ROBOTS_FILE = 'robots.txt';

/**
 * Writes `robots.txt`; a school's own in `public/` stays, but for the edition for colleagues,
 * which nobody shall look through whatever that file says.
 *
 * @returns its path from the site's root where it was written
 */
export async function writeRobots(
  outDir: string,
  frame: Pick<Frame, 'audience' | 'siteUrl'>,
): Promise<string[]> {
  const file = pathWithin(outDir, ROBOTS_FILE);
  if (frame.audience === 'public' && existsSync(file)) return [];
  const isListed = existsSync(pathWithin(outDir, SITE_MAP));
  await writeFile(file, robotsText(frame, isListed));
  return [ROBOTS_FILE];
}

function robotsText(
  { audience, siteUrl }: Pick<Frame, 'audience' | 'siteUrl'>,
  isListed: boolean,
): string {
  if (audience === 'school') return 'User-agent: *\nDisallow: /\n';
  const list = isListed ? `\nSitemap: ${siteUrl}/${SITE_MAP}\n` : '';
  return `User-agent: *\nDisallow:\n${list}`;
}
