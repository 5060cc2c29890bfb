/** What makes a site of the pages, once they are there. */
import type { PageText } from '../search/page-text.ts';
import type { Frame } from '../views/frame.ts';
import { writeBesidePages } from './beside-pages.ts';
import { writeHeaders } from './headers-file.ts';
import type { Groups } from './made-groups.ts';
import type { MadePage } from './made-pages.ts';
import type { Place } from './place.ts';
import type { Reading } from './reading.ts';
import { writeRobots } from './robots-file.ts';
import { writeCards } from './share/write-cards.ts';
import { siteAddress } from './settings.ts';
import type { SiteFiles } from './site-files.ts';
import { writeSiteMap } from './site-map.ts';
import type { Begun } from './standing/standing.ts';
import { writeArchives } from './write-archives.ts';
import { writeRecords } from './write-records.ts';
import { documentsOf, pageUrl, writeSearch } from './write-search.ts';

/** A page, and what it says of its own. */
export interface PageHere {
  page: MadePage;
  text: PageText | undefined;
}

/**
 * Writes what stands beside the pages.
 *
 * @param pages in the order in which they are made
 * @param groups of a site that has them already
 * @param room a folder for what is of no use afterwards
 * @param say prints a line
 */
export async function finishSite(
  { place, reading }: { place: Place; reading: Reading },
  groups: Groups,
  pages: readonly PageHere[],
  room: string,
  say: (line: string) => void,
): Promise<void> {
  const { settings } = place;
  const { site } = groups;
  const { catalogue, frame } = await reading.site();
  const { records: source } = await reading.content();
  const all = { catalogue, records: source };
  for (const line of await writeBesidePages(all, frame, groups, settings)) say(line);
  // Where pages name none, nobody would ask for one.
  const drawn = settings.cards && frame.cards !== undefined;
  const cards = drawn && (await groups.take('cards', () => writeCards(catalogue, site, settings)));
  for (const line of cards || []) say(line);
  for (const line of toldOfFollowing(frame)) say(line);
  const { audience, basePath } = settings;
  const address = siteAddress(settings, catalogue.school);
  if (audience === 'public' && address !== undefined) {
    const made = pages.map(({ page }) => page);
    await writeSiteMap(site, made, room, { address, basePath });
  }
  writeRobots(site, frame);
  const documents = documentsOf(
    catalogue,
    pages.flatMap(({ page, text }) =>
      page.textKey === undefined ? [] : [{ url: pageUrl(page.file), text }],
    ),
  );
  if (settings.search) say(await writeSearch(catalogue, documents, site, place.search));
  const records = writeRecords(catalogue, frame, documents, site);
  if (records > 0) say(`${records} 个开放数据文件`);
  // After these, for they hold pages with what stands beside them.
  const archives = await writeArchives(all, site, settings);
  if (archives > 0) say(`${archives} 个学期的归档压缩包`);
  writeHeaders(
    site,
    { audience, base: basePath },
    pages.flatMap(({ page }) => page.scripts),
  );
}

function toldOfFollowing(frame: Frame): string[] {
  if (frame.audience === 'school') return ['校内版没有订阅和网站地图，robots.txt 请搜索引擎不要收'];
  return frame.siteUrl === ''
    ? ['没有订阅和网站地图：它们里面要写全网址，请在 school.yml 写上 address，或者设 SITE_URL']
    : [];
}

/**
 * Writes down what the finished site was made of, for the next build to know it again.
 *
 * @returns whether everything stood still while it was made
 */
export async function finishStanding(
  begun: Begun | undefined,
  { place: { settings }, reading }: { place: Place; reading: Reading },
  { hashes }: SiteFiles,
): Promise<boolean> {
  if (begun === undefined) return false;
  const { school, faults } = await reading.content();
  const { today } = (await reading.site()).catalogue;
  const isSet = settings.today !== undefined || school?.today !== undefined;
  return begun.finish({ today, isSet, reminders: faults.length }, hashes);
}
