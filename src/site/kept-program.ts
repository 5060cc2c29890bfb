/**
 * Astro's program of a site, kept from one build to the next: the modules that draw its pages, and
 * the files beside them that no content decides about. Making it takes most of what a build of a
 * small school takes, and it is the same as long as nobody touches anything but the content.
 *
 * It is Astro's own program, run as Astro runs it; what that takes from the build around it (which
 * styles a page asks for) is written down beside it. `package.json` names one version of Astro.
 */
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer, PathWithRoute } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { askedWhile, fleeting, type Fleeting } from '../graph/fleeting.ts';
import { hashOf } from '../intake/hash.ts';
import { forgetFolder, isSealed, sealFolder } from '../intake/sealed-folder.ts';
import { makeFolder, wordsOf, writeWhole } from '../intake/whole-file.ts';
import { pathWithin } from '../model/paths/path-within.ts';
import type { SitePath } from './made-pages.ts';
import type { SiteFiles } from './site-files.ts';

const FOLDER = 'programs';
/** How the name of one that is not finished begins. */
const COMING = 'coming-';
/** Programs for other addresses, base paths or versions that stay for a while. */
const KEPT = 4;
const DAY_MS = 24 * 3_600_000;
const MODULES = 'modules';
const FILES = 'files';
const TOLD = 'program.json';
const ENTRY = /^prerender-entry.*\.mjs$/;

/** What Astro's program asks the build around it for. */
interface Told {
  /** Style sheets by page. */
  styles: [key: string, styles: unknown[]][];
  /** Scripts that integrations put on every page. */
  scripts: unknown[];
  origin: string;
  base: string;
  /** Whether the school lives with the program, so that all of its pages are ours. */
  isSchoolsProgram: boolean;
}

/** The parts of Astro's program that are used here. */
interface App {
  manifest: ConstructorParameters<typeof StaticPaths>[0]['manifest'];
  routeCache: NonNullable<ConstructorParameters<typeof StaticPaths>[0]['routeCache']>;
  getComponentByRoute: NonNullable<
    ConstructorParameters<typeof StaticPaths>[0]['getComponentByRoute']
  >;
  setInternals: (internals: object) => void;
  setOptions: (options: object) => void;
  getOptions: () => AstroOptions;
  render: (request: Request, options: { routeData: PathWithRoute['route'] }) => Promise<Response>;
}

interface AstroOptions {
  allPages: Record<
    string,
    { key: string; route: { route: string }; component: string; styles: unknown[] }
  >;
  origin: string;
  settings: { scripts: unknown[]; config: { base: string } };
}

/** Keeps the program while Astro builds with it; whether the next build may use it is said at the end, by `seal`. */
export class ProgramKeeper {
  readonly #coming: string | undefined;
  readonly #isSchoolsProgram: boolean;
  readonly #found: FoundPaths[] = [];
  readonly #asked = new Map<string, Fleeting[]>();
  #told: Told | undefined;

  /**
   * @param cacheDir absent where nothing shall be kept
   * @param isSchoolsProgram see {@link Told}
   */
  constructor(cacheDir: string | undefined, isSchoolsProgram: boolean) {
    // Under a name of its own until it is finished: others may be making the same one.
    this.#coming = cacheDir && pathWithin(cacheDir, FOLDER, `${COMING}${randomUUID()}`);
    this.#isSchoolsProgram = isSchoolsProgram;
  }

  /** Astro's own way of making pages, looked at. */
  around(usual: AstroPrerenderer, modules: string): AstroPrerenderer {
    return {
      ...usual,
      setup: async () => {
        await usual.setup?.();
        const { app } = usual as AstroPrerenderer & { app: App };
        const { allPages, origin, settings } = app.getOptions();
        this.#told = {
          styles: Object.values(allPages).map(({ key, styles }) => [key, styles]),
          scripts: settings.scripts,
          origin,
          base: settings.config.base,
          isSchoolsProgram: this.#isSchoolsProgram,
        };
        if (this.#coming === undefined) return;
        makeFolder(this.#coming);
        cpSync(modules, pathWithin(this.#coming, MODULES), { recursive: true });
      },
      getStaticPaths: async () => {
        // Astro puts it there for the others of its methods.
        const { app } = usual as AstroPrerenderer & { app: App };
        for (const route of app.manifest.routes) this.#found.push(await pathsOf(app, route));
        return this.#found.flatMap(({ paths }) => paths);
      },
      render: async (request, options) => {
        const { made, asks } = await askedWhile(() => usual.render(request, options));
        this.#asked.set(decodeURI(new URL(request.url).pathname), asks);
        return made;
      },
    };
  }

  /** What Astro has made, each file once. */
  get paths(): SitePath[] {
    const { base = '/', origin = '' } = this.#told ?? {};
    return sitePaths(this.#found).map(({ path: one }) => {
      const drawn = this.#asked.get(decodeURI(addressOf(one, base, origin).pathname)) ?? [];
      return { ...one, asks: together(one.asks, drawn) };
    });
  }

  /** @param names of the files in `site` that no content decides about */
  bring(site: SiteFiles, names: Iterable<string>): void {
    if (this.#coming === undefined) return;
    for (const name of names)
      cpSync(pathWithin(site.folder, name), pathWithin(this.#coming, FILES, name));
  }

  /**
   * Says that the program may be used again.
   *
   * @param promise all that it was made of
   */
  seal(cacheDir: string, promise: string): void {
    if (this.#coming === undefined || this.#told === undefined) return;
    writeWhole(pathWithin(this.#coming, TOLD), JSON.stringify(this.#told));
    const folder = folderOf(cacheDir, promise);
    if (!isSealed(folder, promise)) {
      forgetFolder(folder);
      renameSync(this.#coming, folder);
      sealFolder(folder, promise);
    }
    forgetUnused(cacheDir);
  }

  /** Nothing is left of what was not sealed. */
  leave(): void {
    if (this.#coming !== undefined) rmSync(this.#coming, { recursive: true, force: true });
  }
}

function folderOf(cacheDir: string, promise: string): string {
  return pathWithin(cacheDir, FOLDER, hashOf(promise).slice(0, 16));
}

/** The last ones that were made or used stay, and what others may be making now. */
function forgetUnused(cacheDir: string): void {
  const folder = pathWithin(cacheDir, FOLDER);
  const all = readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => pathWithin(folder, name))
    .map((place) => ({ place, at: statSync(place).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  const isComing = (place: string): boolean => path.basename(place).startsWith(COMING);
  const old = Date.now() - DAY_MS;
  const gone = [
    ...all.filter(({ place, at }) => isComing(place) && at < old),
    ...all.filter(({ place, at }) => !isComing(place) && at < old).slice(KEPT),
  ];
  for (const { place } of gone) forgetFolder(place);
}

/** A page that leads on to another address, or what else is not made by the program alone. */
export class OnlyAstroCan extends Error {
  override readonly name = 'OnlyAstroCan';
}

export class KeptProgram {
  readonly #app: App;
  readonly #told: Told;
  readonly #folder: string;

  private constructor(app: App, told: Told, folder: string) {
    this.#app = app;
    this.#told = told;
    this.#folder = folder;
  }

  /**
   * @param promise all that it was made of
   * @returns where it is kept; nothing where there is none, or not every byte of it is what it was
   */
  static find(cacheDir: string, promise: string): string | undefined {
    const folder = folderOf(cacheDir, promise);
    if (!isSealed(folder, promise)) return undefined;
    const now = new Date();
    utimesSync(folder, now, now);
    return folder;
  }

  /**
   * @param folder where it is kept
   * @param room a folder within the project, where modules find what is installed
   */
  static async start(folder: string, room: string): Promise<KeptProgram> {
    const modules = pathWithin(room, MODULES);
    cpSync(pathWithin(folder, MODULES), modules, { recursive: true });
    const entry = readdirSync(modules).find((name) => ENTRY.test(name)) ?? '';
    const { app } = (await import(pathToFileURL(pathWithin(modules, entry)).href)) as { app: App };
    const told = JSON.parse(wordsOf(pathWithin(folder, TOLD))) as Told;
    app.setInternals({
      pagesByKeys: new Map(told.styles.map(([key, styles]) => [key, { styles }])),
      entrySpecifierToBundleMap: new Map(),
    });
    const destination = { write: () => true };
    app.setOptions({
      settings: { scripts: told.scripts },
      logger: { options: { destination } },
    });
    return new KeptProgram(app, told, folder);
  }

  /** Files that no content decides about. */
  *files(): Generator<{ name: string; file: string }> {
    const folder = pathWithin(this.#folder, FILES);
    if (!existsSync(folder)) return;
    for (const file of filesIn(folder)) yield { name: nameOf(folder, file), file };
  }

  /** The routes of the program, in Astro's order. */
  get routes(): KeptRoute[] {
    return this.#app.manifest.routes.map((route) => ({
      id: idOf(route),
      // A page of the school's own may ask for anything at all.
      isOurs: this.#told.isSchoolsProgram || !route.routeData.component.startsWith('src/'),
      paths: async () =>
        sitePaths([await pathsOf(this.#app, route)]).map(({ path: one, route: own }) => ({
          path: one,
          make: () => this.#make(one, own),
        })),
    }));
  }

  /** Nothing where it answers nothing. */
  async #make(path: SitePath, route: PathWithRoute['route']): Promise<Buffer | undefined> {
    const { base, origin } = this.#told;
    const request = new Request(addressOf(path, base, origin));
    const response = await this.#app.render(request, { routeData: route });
    if (response.status >= 300 && response.status < 400) throw new OnlyAstroCan(path.pathname);
    return response.body === null ? undefined : Buffer.from(await response.arrayBuffer());
  }
}

type Route = App['manifest']['routes'][number];

/** Files of one route, with what was asked for to find them. */
interface FoundPaths {
  id: string;
  paths: PathWithRoute[];
  asks: Fleeting[];
}

export interface KeptRoute {
  id: string;
  /** Whether its page is of the program, and takes nothing but the catalogue. */
  isOurs: boolean;
  /** Everything it makes of the content as it is now. */
  paths: () => Promise<{ path: SitePath; make: () => Promise<Buffer | undefined> }[]>;
}

/** What either asks for. */
export function together(one: readonly Fleeting[], other: readonly Fleeting[]): Fleeting[] {
  return fleeting.filter((what) => one.includes(what) || other.includes(what));
}

function idOf({ routeData: { route, component } }: Route): string {
  return `${route} ${component}`;
}

async function pathsOf(app: App, route: Route): Promise<FoundPaths> {
  const own = {
    manifest: { ...app.manifest, routes: [route] },
    routeCache: app.routeCache,
    getComponentByRoute: (data: PathWithRoute['route']) => app.getComponentByRoute(data),
  };
  const { made: paths, asks } = await askedWhile(() => new StaticPaths(own).getAll());
  return { id: idOf(route), paths, asks };
}

function addressOf({ pathname, isPage }: SitePath, base: string, origin: string): URL {
  const own = pathname.replace(/^\/|\/$/g, '');
  const parts = own === '' ? [] : isPage ? [own, ''] : [own];
  return new URL(['.', ...parts].join('/'), new URL(base.replace(/\/?$/, '/'), origin));
}

/** Each file once: of two routes for one address Astro takes the first. */
function sitePaths(
  all: readonly FoundPaths[],
): { path: SitePath; route: PathWithRoute['route'] }[] {
  const byPath = new Map<string, { path: SitePath; route: PathWithRoute['route'] }>();
  for (const { id, paths, asks } of all) {
    for (const { pathname, route, cacheKey } of paths) {
      const plain = pathname.replace(/\/$/, '');
      if (byPath.has(plain)) continue;
      const isPage = route.type === 'page';
      const key = cacheKey === undefined ? {} : { key: cacheKey };
      const one = { file: fileOf(plain, isPage), route: id, pathname, isPage, asks, ...key };
      byPath.set(plain, { path: one, route });
    }
  }
  return [...byPath.values()];
}

/** As Astro names the file of a page or an endpoint. */
function fileOf(pathname: string, isPage: boolean): string {
  const name = pathname.replace(/^\//, '');
  if (!isPage) return name;
  if (name === '404' || name === '500') return `${name}.html`;
  return name === '' ? 'index.html' : `${name}/index.html`;
}

/** Plain files below a folder, in no order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => pathWithin(one.parentPath, one.name));
}

export function nameOf(folder: string, file: string): string {
  return path.relative(folder, file).replaceAll('\\', '/');
}
