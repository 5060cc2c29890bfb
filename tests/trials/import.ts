/**
 * Documents and workbooks as LibreOffice writes them, brought into a school: no word that LibreOffice
 * finds in one is lost, and no row of a list.
 *
 * `npm run trial:import`; with a folder behind it, everything is left there to be looked at.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toHtml } from 'hast-util-to-html';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { runImport } from '../../bin/import/command.ts';
import { extendVocabularies } from '../../src/model/words/vocabulary.ts';
import { fieldTitles } from '../../src/yaml/key-names.ts';
import { schoolPlans } from '../unit/import/school-plans.ts';
import { readFolder } from '../read-school.ts';
import { smallSchool } from '../small-school.ts';
import { wordSources } from '../word-sources.ts';
import { trial } from './trial.ts';

const PATIENCE_MS = 300_000;
const DEBIAN = 'libreoffice-writer libreoffice-calc libreoffice-math';
/** Commas, quotation marks, UTF-8. */
const CSV = 'Text - txt - csv (StarCalc):44,34,76';
const SAMPLE = new URL('../../src/content/', import.meta.url);
/** Entries of the sample school, whose bodies have headings, lists, tables and quotations. */
const ENTRIES = [
  'lessons/2025-10-15-luxiantu',
  'lessons/2026-09-30-yueduquan',
  'papers/2026-01-16-houda-shijian',
  'reflections/2025-09-26-woting',
];

/** A label becomes a field and a name the id that it stands for. */
const MEANT = new Set(
  [
    ...fieldTitles(),
    ...Object.values(extendVocabularies()).flatMap((words) =>
      words.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    ),
    ...['李白白', '杜甫甫', '小山组', '学年第一学期'],
  ].map((word) => letters(word)),
);
/** What LibreOffice prints of a document and the importer leaves out on purpose: what was deleted or hidden. */
const LEFT_OUT = /删掉的话|这一句看不见/g;

await trial(
  [
    {
      command: 'soffice',
      version: ['--version'],
      debian: DEBIAN,
    },
  ],
  async ({ scratch, hold, say }) => {
    const folder = process.argv[2] ?? join(scratch, 'import');
    const [sources, content] = [join(folder, 'sources'), join(folder, 'content')];
    const documents = join(folder, 'documents');
    for (const dir of [sources, content, documents]) mkdirSync(dir, { recursive: true });
    for (const [file, text] of Object.entries(smallSchool())) {
      mkdirSync(join(content, file, '..'), { recursive: true });
      writeFileSync(join(content, file), text);
    }
    const all = writeSources(sources);
    convertAll(all, sources, documents);
    for (const [name, { to, kind }] of Object.entries(all)) {
      const before = new Set(filesIn(content));
      const report = join(folder, `${name}.md`);
      const said: string[] = [];
      const hear = (text: string): void => void said.push(text);
      await runImport(
        [join(documents, `${name}.${to}`), '--kind', kind, '--report', report],
        { say: hear, complain: hear },
        { CONTENT_DIR: content, CACHE_DIR: join(folder, 'cache') },
      );
      const made = filesIn(content).filter((file) => !before.has(file));
      const ours = [
        ...made.map((file) => readFileSync(join(content, file), 'utf8')),
        existsSync(report) ? readFileSync(report, 'utf8') : '',
      ].join('\n');
      const theirs = readFileSync(
        join(documents, `${name}.${to === 'xlsx' ? 'csv' : 'txt'}`),
        'utf8',
      );
      say(`${name}: ${made.length} files, ${letters(theirs).length} letters`);
      hold(`“${name}” is taken in`, made.length > 0 ? [] : said);
      hold(`no word of “${name}” is lost`, lost(theirs, ours));
    }
    const { faults } = await readFolder(content);
    hold(
      'what came of it stops no build',
      faults
        .filter(({ severity }) => severity === 'error')
        .map(({ file, message }) => `${file} ${message}`),
    );
  },
);

interface Kind {
  from: string;
  to: 'docx' | 'xlsx';
  kind: string;
  filter?: string;
}

/** What LibreOffice is given, and what each becomes. */
function writeSources(folder: string): Record<string, Kind> {
  const html = (markdown: string): string => {
    const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
    const hast = unified().use(remarkGfm).use(remarkRehype).runSync(tree);
    return `<!doctype html><meta charset="utf-8"><body>${toHtml(hast)}`;
  };
  const kinds: Record<string, Kind> = {};
  for (const [name, source] of Object.entries(wordSources)) {
    writeFileSync(join(folder, `${name}.fodt`), source);
    kinds[name] = { from: 'fodt', to: 'docx', kind: 'reflections' };
  }
  const web = { from: 'html', to: 'docx', filter: 'HTML (StarWriter)' } as const;
  for (const { name, text } of schoolPlans) {
    // A line for a paragraph, as in a document.
    const lines = text.split(/\n+/).join('\n\n');
    writeFileSync(join(folder, `${name}.html`), html(lines));
    kinds[name] = { ...web, kind: 'plans' };
  }
  for (const entry of ENTRIES) {
    const [, body = ''] = readFileSync(new URL(`${entry}.mdx`, SAMPLE), 'utf8')
      .split(/^---\n[\s\S]*?\n---\n/m)
      .slice(0, 2);
    const plain = body.replace(/<\/?[A-Z][^>]*>/g, '').replace(/!\[[^\]]*\]\([^)]*\)/g, '');
    const name = entry.replace('/', '-');
    writeFileSync(join(folder, `${name}.html`), html(`# ${name}\n\n${plain}`));
    kinds[name] = { ...web, kind: 'reflections' };
  }
  const list = [
    '姓名,学科,职称,入职,特长',
    ...Array.from(
      { length: 60 },
      (_, i) =>
        `王${'甲乙丙丁戊己庚辛壬癸'.charAt(i % 10)}${'一二三四五六'.charAt(i / 10)},语文、数学,一级,2010-09-${String((i % 28) + 1).padStart(2, '0')},朗诵`,
    ),
  ];
  writeFileSync(join(folder, '教师名单.csv'), list.join('\n'));
  kinds['教师名单'] = {
    from: 'csv',
    to: 'xlsx',
    kind: 'teachers',
    filter: CSV,
  };
  return kinds;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:mdx|yml)$/.test(file),
  );
}

/** Words of LibreOffice's that are nowhere in ours. */
function lost(theirs: string, ours: string): string[] {
  // What stands for a picture, and how a word is said, LibreOffice does not print.
  const all = letters(ours.replace(/!\[[^\]]*\]\([^)]*\)|（hé）/g, ''));
  return theirs
    .replace(LEFT_OUT, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1 && !all.includes(word) && !MEANT.has(word))
    .map((word) => `“${word}”`);
}

function letters(text: string): string {
  return text.replace(/[^\p{L}]/gu, '');
}

/** To what is brought in, and from there to the text that LibreOffice finds in it; one start for many files. */
function convertAll(all: Readonly<Record<string, Kind>>, sources: string, documents: string): void {
  const groups = Map.groupBy(Object.entries(all), ([, { from }]) => from);
  for (const [from, group] of groups) {
    const files = group.map(([name]) => join(sources, `${name}.${from}`));
    const [, { to, filter }] = group[0] ?? ['', { to: 'docx' as const, filter: undefined }];
    convert(files, to === 'docx' ? 'docx:MS Word 2007 XML' : to, documents, filter);
    const made = group.map(([name]) => join(documents, `${name}.${to}`));
    convert(made, to === 'xlsx' ? `csv:${CSV}` : 'txt:Text (encoded):UTF8', documents);
  }
}

function convert(files: readonly string[], to: string, folder: string, filter?: string): void {
  const profile = pathToFileURL(join(folder, '.profile')).href;
  const { status, stderr } = spawnSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=${profile}`,
      ...(filter === undefined ? [] : [`--infilter=${filter}`]),
      '--convert-to',
      to,
      '--outdir',
      folder,
      ...files,
    ],
    { timeout: PATIENCE_MS, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`soffice wrote no ${to}: ${stderr}`);
  const isSilent = /could not be loaded/.test(stderr);
  if (isSilent) throw new Error(`soffice lacks a part: apt-get install ${DEBIAN}`);
}
