/**
 * Documents of Word as LibreOffice writes them, and what becomes of them here: no word that
 * LibreOffice itself finds in one is lost, and what is kept for the tests is what it writes.
 *
 * `npm run trial:word`; with a folder behind it, the documents are left there.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromWord } from '../../src/foreign/from-word.ts';
import { lettersOf, readMended } from '../unit/foreign/mended.ts';
import { wordSources } from '../word-sources.ts';
import { trial } from './trial.ts';

const PATIENCE_MS = 300_000;
const KEPT = new URL('../unit/foreign/documents/', import.meta.url);

/** What LibreOffice prints of a document and we leave out on purpose: what was deleted or hidden. */
const LEFT_OUT = /删掉的话|这一句看不见/g;
/** Sounds, which it does not print. */
const SOUNDS = /（hé）/g;

await trial(
  [
    { command: 'soffice', version: ['--version'], debian: 'libreoffice-writer' },
    // Without it formulas are left out of a document, and nothing is said.
    { command: 'lomath', version: ['--version'], debian: 'libreoffice-math' },
  ],
  async ({ scratch, hold, say }) => {
    const folder = process.argv[2] ?? join(scratch, 'word');
    mkdirSync(folder, { recursive: true });
    for (const [name, source] of Object.entries(wordSources)) {
      writeFileSync(join(folder, `${name}.fodt`), source);
      convert(join(folder, `${name}.fodt`), 'docx', folder);
      convert(join(folder, `${name}.docx`), 'txt:Text (encoded):UTF8', folder);
      const made = await taken(join(folder, `${name}.docx`));
      const kept = await taken(new URL(`${name}.docx`, KEPT));
      const theirs = readFileSync(join(folder, `${name}.txt`), 'utf8').replace(LEFT_OUT, '');
      const { errors, body } = readMended(made.markdown, made.math);
      const read = (body?.text ?? []).map(({ text }) => text).join('');
      say(`${name}: ${read.length} characters, ${made.changes.length} changes told`);
      hold(
        `every word of “${name}” is on the page`,
        lost(theirs, `${made.title ?? ''}${read.replace(SOUNDS, '')}`),
      );
      hold(
        `“${name}” can be read`,
        errors.map(({ message }) => message),
      );
      hold(
        `“${name}” is what the tests keep`,
        made.markdown === kept.markdown ? [] : [made.markdown],
      );
    }
  },
);

async function taken(file: string | URL) {
  return fromWord(new Uint8Array(readFileSync(file)), { whole: true });
}

/** Words of LibreOffice's that are not among ours. */
function lost(theirs: string, ours: string): string[] {
  const all = lettersOf(ours);
  return theirs
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1 && !all.includes(word))
    .map((word) => `“${word}”`);
}

function convert(file: string, to: string, folder: string): void {
  const profile = pathToFileURL(join(folder, '.profile')).href;
  const { status, stderr } = spawnSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=${profile}`,
      '--convert-to',
      to,
      '--outdir',
      folder,
      file,
    ],
    { timeout: PATIENCE_MS, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`soffice wrote no ${to} of ${file}: ${stderr}`);
}
