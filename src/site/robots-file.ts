/** What the site asks of programs that look through it. */
import type { Frame } from '../views/frame.ts';
import type { SiteFiles } from './site-files.ts';
import { SITE_MAP } from './site-map.ts';

const ROBOTS_FILE = 'robots.txt';

/**
 * Writes `robots.txt`; a school's own in `public/` stays, but for the edition for colleagues,
 * which nobody shall look through whatever that file says.
 */
export function writeRobots(site: SiteFiles, frame: Pick<Frame, 'audience' | 'siteUrl'>): void {
  if (frame.audience === 'public' && site.has(ROBOTS_FILE)) return;
  site.write(ROBOTS_FILE, robotsText(frame, site.has(SITE_MAP)));
}

function robotsText(
  { audience, siteUrl }: Pick<Frame, 'audience' | 'siteUrl'>,
  isListed: boolean,
): string {
  if (audience === 'school') return 'User-agent: *\nDisallow: /\n';
  const list = isListed ? `\nSitemap: ${siteUrl}/${SITE_MAP}\n` : '';
  return `User-agent: *\nDisallow:\n${list}`;
}
