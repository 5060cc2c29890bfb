/**
 * A build by the program that the last one has kept: what has changed is made anew, all else stays
 * as it stands in the target. Astro and Vite are not asked.
 */
import { askedWhile, type Fleeting } from '../graph/fleeting.ts';
import { readSchool } from '../intake/read-school.ts';
import { schemas } from '../records/kinds.ts';
import { ownValues } from '../records/own-fields.ts';
import { finishSite, finishStanding, type PageHere } from './finish-site.ts';
import { inUse, takenOnce } from './in-use.ts';
import { KeptProgram, OnlyAstroCan, together, type KeptRoute } from './kept-program.ts';
import { Groups } from './made-groups.ts';
import { keepMade, keptMade, pageMade, type Made, type MadePage } from './made-pages.ts';
import { PageTexts } from './page-texts.ts';
import { takePlace } from './place.ts';
import { Reading } from './reading.ts';
import { recordsLoader } from './records-loader.ts';
import { renewTarget } from './renew-target.ts';
import { takeRoom } from './room.ts';
import { siteAddress, type Settings } from './settings.ts';
import { SiteFiles } from './site-files.ts';
import type { Begun } from './standing/standing.ts';
import { changedSince, worldOf } from './world.ts';

/**
 * Builds the site, if there is a program for it. Where there is none nothing is written, and what
 * was taken is left for Astro's build in the same process.
 *
 * @param begun what was seen before
 * @param say prints a line
 * @returns whether the site is there
 * @throws as a build does: where content has faults, or the disk is full
 */
export async function renewSite(
  settings: Settings,
  begun: Begun,
  say: (line: string) => void,
): Promise<boolean> {
  // As Astro sets it, before anything is asked for it.
  process.env['NODE_ENV'] ??= 'production';
  const read = await readSchool(settings.contentDir, settings.schoolDir);
  const address = siteAddress(settings, 'school' in read ? read.school : undefined) ?? '';
  const { place, reading } = takenOnce(() => ({
    parts: { schemas, ownValues, recordsLoader },
    place: takePlace(settings, 'build', address),
    reading: new Reading(settings, false, say),
  }));
  const kept = KeptProgram.find(settings.cacheDir, begun.program(address));
  if (kept === undefined) return false;
  await reading.content();
  const room = takeRoom(settings);
  try {
    const program = await KeptProgram.start(kept, room.scratch);
    const site = new SiteFiles(room.site, begun.standing());
    const texts = new PageTexts(place.texts);
    const before = keptMade(place.pages);
    const world = await worldOf(inUse());
    const changed = changedSince(before, world);
    const { frame } = await reading.site();
    const made = await pagesOf(program, before, changed, site, texts, frame.siteUrl);
    for (const { name, file } of program.files()) site.copy(name, file);
    const beside = new Groups(site, before, changed);
    await finishSite(inUse(), beside, made.pages, room.scratch, say);
    await renewTarget(site, settings.outDir);
    texts.keep();
    const pages = made.pages.map(({ page }) => page);
    keepMade(place.pages, { pages, groups: beside.made, ...world });
    await finishStanding(begun, inUse(), site);
    say(`${made.pages.length} 个网页文件，重做了 ${made.anew} 个`);
    say(`网站在 ${settings.outDir}`);
    return true;
  } catch (error) {
    if (error instanceof OnlyAstroCan) return false;
    throw error;
  } finally {
    room.leave();
  }
}

/** @param changed of what is fleeting; absent where more has changed */
async function pagesOf(
  program: KeptProgram,
  before: Made | undefined,
  changed: ReadonlySet<Fleeting> | undefined,
  site: SiteFiles,
  texts: PageTexts,
  siteUrl: string,
): Promise<{ pages: PageHere[]; anew: number }> {
  const routes = Map.groupBy(before?.pages ?? [], ({ route }) => route);
  const files = new Map((before?.pages ?? []).map((page) => [page.file, page]));
  const taken = new Set<string>();
  const pages: PageHere[] = [];
  let anew = 0;
  const standing = (page: MadePage | undefined): PageHere | undefined => {
    if (page === undefined) return undefined;
    const text = page.textKey === undefined ? undefined : texts.at(page.textKey);
    return text !== 'forgotten' && site.stands(page.file, page.hash) ? { page, text } : undefined;
  };
  /** What none of its pages could show otherwise. */
  const wholeRoute = (route: KeptRoute): PageHere[] | undefined => {
    const own = routes.get(route.id);
    if (changed === undefined || own === undefined || !route.isOurs) return undefined;
    if (own.some(({ asks }) => asks.some((what) => changed.has(what)))) return undefined;
    const all = own.map(standing);
    return all.every((one) => one !== undefined) ? all : undefined;
  };
  for (const route of program.routes) {
    const whole = wholeRoute(route);
    if (whole !== undefined) {
      pages.push(...whole);
      for (const { page } of whole) taken.add(page.file);
      continue;
    }
    for (const { path, make } of await route.paths()) {
      if (taken.has(path.file)) continue;
      const known = files.get(path.file);
      const isSame = known?.key !== undefined && known.key === path.key;
      const here = isSame ? standing(known) : undefined;
      if (here !== undefined) {
        const asks = together(path.asks, here.page.asks);
        pages.push({ ...here, page: { ...here.page, ...path, asks } });
        taken.add(path.file);
        continue;
      }
      const { made: bytes, asks } = await askedWhile(make);
      if (bytes === undefined) continue;
      site.write(path.file, bytes);
      const hash = site.hashes.get(path.file) ?? '';
      const whole = { ...path, asks: together(path.asks, asks) };
      pages.push(pageMade(whole, bytes.toString(), hash, texts, siteUrl));
      taken.add(path.file);
      anew += 1;
    }
  }
  return { pages, anew };
}
