/**
 * Markdown as it is written in Chinese elsewhere: how much of it is taken in once it is mended, and
 * whether it then says what cmark-gfm, GitHub's own program, makes of the original.
 *
 *     npm run trial:markdown                 the public repositories of `sources.ts`
 *     npm run trial:markdown -- some/folder  a folder of one's own
 */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { readFile as readRecord } from '../../src/intake/read-file.ts';
import { fixText } from '../../src/write/fix.ts';
import { layOut } from '../security/lay-out.ts';
import { countsOf, differencesOf, kinds, type Difference } from './markdown/gist.ts';
import { filesIn, fetched } from './markdown/sources.ts';
import { trial } from './trial.ts';

const CMARK = 'cmark-gfm';
const EXTENSIONS = ['table', 'strikethrough', 'autolink', 'tasklist', 'footnotes'];
/** What a school's file may have at most. */
const MAX_BYTES = 200 * 1024;
/** As long as the others are longer, a handful decides nothing. */
const LEAST_FILES = 300;
const LEAST_ACCEPTED = 0.85;
/** Share of the files that may differ in one respect: each such file is named. */
const MOST_DIFFERENT = 0.03;

const FORMULA = /\$\$[^$]+\$\$|\$[^$\n]*[\\^_{][^$\n]*\$/g;

const HEAD = [
  '---',
  'title: 一篇别处来的文章',
  'date: 2026-03-02',
  'authors: [li-bai]',
  'summary: 这一篇是从别处拿来的，看看机器读不读得懂，改过以后说的还是不是原来的话。',
  'topics: [waiting]',
  'kind: essay',
  'consent: not-needed',
  '---',
  '',
].join('\n');

interface Outcome {
  file: string;
  asItWas: boolean;
  mended: boolean;
  /** Why it is not taken in. */
  refusal: string;
  /** A second mending changes something. */
  restless: boolean;
  differences: Difference[];
}

const folder = process.argv[2];

const isError = ({ severity }: { severity: string }): boolean => severity === 'error';

await trial(
  [
    { command: CMARK, version: ['--version'], debian: CMARK },
    { command: 'git', version: ['--version'], debian: 'git' },
  ],
  async ({ hold, say }) => {
    const files = folder === undefined ? await fetched(say) : await filesIn(folder);
    const outcomes: Outcome[] = [];
    for (const file of files) {
      const bytes = await readFile(file);
      const text = bytes.toString('utf8');
      const isText = bytes.length <= MAX_BYTES && Buffer.from(text).equals(bytes);
      if (isText && /\p{Script=Han}{4}/u.test(text)) outcomes.push(outcomeOf(file, text));
    }
    report(outcomes, hold, say);
  },
);

function outcomeOf(file: string, text: string): Outcome {
  // Files of other generators have a head of their own.
  const body = text.replace(/^\uFEFF/, '').replace(/^---\r?\n[^]*?\r?\n---[ \t]*\r?\n/, '');
  const hasFormulas = body.search(FORMULA) >= 0;
  const head = hasFormulas ? HEAD.replace('kind:', 'math: true\nkind:') : HEAD;
  const mended = fixText('reflections', head + body);
  const before = readRecord('reflections', file, head + body);
  const after = readRecord('reflections', file, mended);
  const refusal = after.faults.find(({ severity }) => severity === 'error');
  // The other program knows no formulas: without them both are given the same.
  const shared = hasFormulas ? body.replace(FORMULA, '') : body;
  const { body: read } = readRecord('reflections', file, fixText('reflections', HEAD + shared));
  return {
    file,
    asItWas: before.body !== undefined && !before.faults.some(isError),
    mended: after.body !== undefined && refusal === undefined,
    refusal:
      refusal === undefined ? '' : `${refusal.line}: ${refusal.message} ${refusal.found ?? ''}`,
    restless: fixText('reflections', mended) !== mended,
    differences:
      read === undefined
        ? []
        : differencesOf(countsOf(cmark(shared)), countsOf(layOut(read.nodes))),
  };
}

function cmark(source: string): string {
  const options = ['--unsafe', ...EXTENSIONS.flatMap((name) => ['-e', name])];
  const { stdout, status } = spawnSync(CMARK, options, {
    input: source,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`${CMARK} ended with ${status}`);
  return stdout;
}

function report(
  outcomes: readonly Outcome[],
  hold: (what: string, faults: readonly string[]) => void,
  say: (line: string) => void,
): void {
  const share = (list: readonly unknown[]): string =>
    `${list.length} of ${outcomes.length} (${((list.length / outcomes.length) * 100).toFixed(1)} %)`;
  const accepted = outcomes.filter(({ mended }) => mended);
  const refused = outcomes.filter(({ mended }) => !mended);
  say(`taken in as it is: ${share(outcomes.filter(({ asItWas }) => asItWas))}`);
  say(`taken in once mended: ${share(accepted)}`);
  for (const { file, refusal } of refused) say(`not taken in: ${file}:${refusal}`);
  hold(
    `at least ${LEAST_FILES} files with Chinese in them`,
    wanting(outcomes.length >= LEAST_FILES, `only ${outcomes.length}`),
  );
  hold(
    `${LEAST_ACCEPTED * 100} % are taken in once mended`,
    wanting(accepted.length >= outcomes.length * LEAST_ACCEPTED, share(accepted)),
  );
  hold(
    'a second mending changes nothing',
    outcomes.filter(({ restless }) => restless).map(({ file }) => file),
  );
  for (const kind of kinds) {
    const different = outcomes.flatMap(({ file, differences }) =>
      differences.filter((one) => one.kind === kind).map((one) => `${file}: ${one.told}`),
    );
    say(`${kind}: ${different.length} files say less than ${CMARK} makes of them`);
    for (const line of different) say(`  ${line}`);
    hold(
      `${kind} stay, but for ${MOST_DIFFERENT * 100} % of the files`,
      different.length <= accepted.length * MOST_DIFFERENT ? [] : different,
    );
  }
}

function wanting(holds: boolean, what: string): string[] {
  return holds ? [] : [what];
}
