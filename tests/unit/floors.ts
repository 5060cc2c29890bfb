/**
 * Who may import whom. Each folder of `src/` is a floor of the house; the table names
 * all the floors it may stand on, and being a table without loops it leaves no way for
 * two of them to import each other.
 */
import ts from 'typescript';

const below = {
  model: [],
  // What a record is: of each kind its schema, its words, its first draft, and all of them in one list.
  records: ['model'],
  'house-style': ['model'],
  privacy: ['model'],
  yaml: ['model', 'records', 'house-style'],
  body: ['model', 'records', 'house-style'],
  graph: ['model', 'records'],
  // Forms in which others take and cite what stands here.
  publish: ['model', 'records', 'graph'],
  counts: ['model', 'records', 'graph'],
  checks: ['model', 'records', 'graph', 'counts'],
  views: ['model', 'records', 'graph', 'counts', 'publish'],
  // Files become records here.
  intake: ['model', 'records', 'house-style', 'privacy', 'yaml', 'body', 'graph', 'checks'],
  // Draws, and knows neither files nor typefaces.
  share: ['model', 'views'],
  search: ['model', 'records', 'body', 'graph', 'counts', 'views', 'intake'],
  // Documents for Word, made in a browser of what a page has laid out.
  office: [],
  // What a writer's browser and the importer both know of a text on its way.
  packet: ['model'],
  // Texts of Word, WPS and web pages become the text of an entry, in a browser and without one.
  foreign: ['model', 'body'],
  // Compares a proposal with past work, in a browser too; cuts words as the search does.
  overlap: ['model', 'graph', 'search'],
  // Runs on a server that trusts nobody: it needs little, so that there is little to read.
  gate: ['model', 'records', 'yaml', 'overlap'],
  write: ['model', 'records', 'house-style', 'yaml', 'body', 'graph', 'checks', 'intake'],
  // The writing desk: what it is told when the site is built, and what it does in a browser.
  desk: [
    'model',
    'packet',
    'records',
    'house-style',
    'privacy',
    'yaml',
    'body',
    'graph',
    'checks',
    'intake',
    'write',
  ],
  // What schools have already, and what colleagues send: lists, Word files, packets.
  import: [
    'model',
    'records',
    'packet',
    'house-style',
    'yaml',
    'body',
    'graph',
    'checks',
    'intake',
    'office',
    'foreign',
    'write',
    'desk',
  ],
  // The wiring into Astro.
  site: [
    'model',
    'records',
    'body',
    'graph',
    'counts',
    'publish',
    'views',
    'share',
    'intake',
    'search',
    'overlap',
    'write',
    'desk',
  ],
  styles: [],
  components: [
    'model',
    'records',
    'body',
    'graph',
    'counts',
    'publish',
    'views',
    'search',
    'overlap',
    'office',
    'foreign',
    'packet',
    'desk',
    'styles',
  ],
  // Layouts stand beside the pages: they may ask the site for what frames every page.
  layouts: ['model', 'records', 'graph', 'publish', 'views', 'site', 'styles', 'components'],
  pages: 'everything',
  // Doors from outside.
  'content.config.ts': 'everything',
} as const satisfies Record<string, readonly string[] | 'everything'>;

/**
 * The folder of a kind reaches over three floors, and the name of a file says on which it stands,
 * so that whoever needs to know what a record is never gets what its page says.
 */
const ofKind = {
  'schema.ts': 'records',
  'kind.ts': 'records',
  'template.ts': 'records',
  'checks.ts': 'checks',
  'page.ts': 'views',
  'sheet.ts': 'views',
} as const satisfies Record<string, keyof typeof below>;

/** The rooms of `src/model`, and on which of them each stands; what lies beside them may be known by all. */
const roomsOfModel = {
  text: [],
  paths: ['text'],
  calendar: [],
  words: [],
  fields: ['words'],
  school: ['fields'],
  addresses: ['text', 'fields'],
  faults: ['text', 'fields', 'addresses'],
} as const satisfies Record<string, readonly string[]>;

const DOORS = ['pages', 'content.config.ts'];

/** Where Astro's content layer is known. */
const CONTENT_LAYER = 'src/content.config.ts';
/** Where any other module of Astro's is known, besides what has the right to all. */
const ASTRO = /^src\/(?:site|components|layouts|pages)\/|^src\/content\.config\.ts$/;
/** Where the file system is known. */
const FILES = /^src\/(?:intake|site)\/|^src\/search\/(?:write-index|make-part)\.ts$/;

/** One line for each import that breaks a rule. `sources`: path from the project's root, with `/` → text. */
export function trespasses(sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([file, text]) =>
    importsOf(file, text).flatMap((target) => {
      const why = objection(file, target);
      return why === undefined ? [] : [`${file} → ${target}: ${why}`];
    }),
  );
}

function objection(file: string, target: string): string | undefined {
  if (target === 'astro:content') {
    return file === CONTENT_LAYER ? undefined : 'only content.config.ts knows the content layer';
  }
  if (/^astro(?:$|[:/])/.test(target)) {
    return ASTRO.test(file) ? undefined : 'plain code knows no Astro';
  }
  if (/^(?:node:)?fs(?:$|\/)/.test(target)) {
    return FILES.test(file) ? undefined : 'plain code knows no file system';
  }
  if (/^(?:bin|tests)\//.test(target)) return 'the house does not lean on its doors';
  if (!target.startsWith('src/')) return undefined;
  const from = floorOf(file);
  const to = floorOf(target);
  if (from === to) return from === 'model' ? objectionInModel(file, target) : undefined;
  if (!isFloor(from)) return `“${from}” is no floor; add it to the table`;
  if (DOORS.includes(to)) return 'nothing comes in through a door';
  const allowed: readonly string[] | 'everything' = below[from];
  if (allowed === 'everything' || allowed.includes(to)) return undefined;
  return `${from} does not stand on ${to}`;
}

function objectionInModel(file: string, target: string): string | undefined {
  const [from, to] = [roomOfModel(file), roomOfModel(target)];
  if (to === undefined || from === to) return undefined;
  if (from === undefined) return 'what lies beside the rooms of model stands on none of them';
  if (!Object.hasOwn(roomsOfModel, from))
    return `“${from}” is no room of model; add it to the table`;
  const allowed: readonly string[] = roomsOfModel[from as keyof typeof roomsOfModel];
  return allowed.includes(to) ? undefined : `model/${from} does not stand on model/${to}`;
}

function roomOfModel(file: string): string | undefined {
  const [, , room, name] = file.split('/');
  return name === undefined ? undefined : room;
}

function isFloor(name: string): name is keyof typeof below {
  return Object.hasOwn(below, name);
}

/** The face of a component for entries stands in its folder, and looks like all that is laid out. */
const FACE = /^src\/body\/components\/[^/]+\/face\.ts$/;

function floorOf(file: string): string {
  if (FACE.test(file)) return 'components';
  const [, floor = file, kind, name] = file.split('/');
  if (floor !== 'records' || name === undefined || kind === 'shared') return floor;
  return Object.hasOwn(ofKind, name) ? ofKind[name as keyof typeof ofKind] : `a kind's ${name}`;
}

/** Relative imports as paths from the root, others as written; type imports and `import()` count too. */
export function importsOf(file: string, text: string): string[] {
  const code = file.endsWith('.astro') ? scriptsOf(text) : text;
  const { importedFiles } = ts.preProcessFile(code, true, true);
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? resolved(file, fileName) : fileName,
  );
}

/** The frontmatter of a component and what stands in its `<script>`s. */
export function scriptsOf(astro: string): string {
  const frontmatter = /^\s*---\n(.*?)\n---/s.exec(astro)?.[1] ?? '';
  const scripts = [...astro.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(
    (one) => one[1] ?? '',
  );
  return [frontmatter, ...scripts].join('\n;\n');
}

function resolved(from: string, to: string): string {
  return new URL(to, `file:///${from}`).pathname.slice(1);
}
