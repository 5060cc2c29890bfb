/**
 * `npm run bench -- [build] --entries 1000 --runs 3`, `npm run bench -- check --runs 3` or
 * `npm run bench -- search`, `npm run bench -- overlap --entries 10000` or `npm run bench -- cards
 * --entries 1000`: measures, and prints tables.
 *
 * `peers --entries 1000` builds the same school by Hugo, Eleventy and stock Astro too; `--only
 * hugo,tongban` leaves some out.
 *
 * `search --pages dist` asks the search of a built site; `--made` and `--markdown FOLDER` build
 * schools for it, of made-up sentences or of what `search --fetch FOLDER` has got.
 */
import { parseArgs } from 'node:util';
import { benchBuild } from '../tests/bench/build.ts';
import { benchCards } from '../tests/bench/cards.ts';
import { benchCheck } from '../tests/bench/check.ts';
import { benchQuality } from '../tests/bench/overlap/quality.ts';
import { benchSpeed } from '../tests/bench/overlap/speed.ts';
import { benchTrials } from '../tests/bench/overlap/trials-told.ts';
import { benchMadeSchools, benchSite } from '../tests/bench/search-site.ts';
import { benchPeers } from '../tests/bench/peers.ts';
import { benchSearch } from '../tests/bench/search.ts';
import { fetchTexts } from '../tests/bench/search/fetch-texts.ts';

const benches: Record<string, (args: string[]) => Promise<void>> = {
  build: (args) =>
    benchBuild({ entries: wholeNumber(args, 'entries', 1000), runs: wholeNumber(args, 'runs', 3) }),
  check: (args) => benchCheck({ sizes: [1000, 10_000], runs: wholeNumber(args, 'runs', 3) }),
  peers: (args) =>
    benchPeers({ entries: wholeNumber(args, 'entries', 1000), only: listed(args, 'only') }),
  cards: (args) => benchCards({ entries: wholeNumber(args, 'entries', 1000) }),
  overlap: async (args) => {
    await benchQuality();
    await benchTrials({ log: wholeNumber(args, 'log', 0) });
    await benchSpeed({ records: wholeNumber(args, 'entries', 10_000) });
  },
  search: benchSearches,
};

const [first, ...rest] = process.argv.slice(2);
const [name, args] =
  first === undefined || first.startsWith('-') ? ['build', process.argv.slice(2)] : [first, rest];
const bench = benches[name];
if (bench === undefined) stop(`“${name}” is not one of: ${Object.keys(benches).join(', ')}`);
await bench(args);

function benchSearches(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      entries: { type: 'string' },
      pages: { type: 'string' },
      made: { type: 'boolean' },
      markdown: { type: 'string' },
      beside: { type: 'string' },
      fetch: { type: 'string' },
    },
  });
  const entries = wholeNumberIn(values, 'entries', 0);
  const sizes = entries === 0 ? [100, 1000, 3000] : [entries];
  if (values.fetch !== undefined) return fetchTexts(values.fetch);
  if (values.pages !== undefined) return benchSite(values.pages);
  if (values.markdown !== undefined) return benchMadeSchools(sizes, values.markdown);
  return values.made === true ? benchMadeSchools(sizes) : benchSearch(sizes, values.beside);
}

function wholeNumber(args: string[], name: 'entries' | 'runs' | 'log', usual: number): number {
  const { values } = parseArgs({
    args,
    options: {
      entries: { type: 'string' },
      runs: { type: 'string' },
      log: { type: 'string' },
      only: { type: 'string' },
    },
  });
  return wholeNumberIn(values, name, usual);
}

function listed(args: string[], name: 'only'): string[] {
  const { values } = parseArgs({
    args,
    options: { entries: { type: 'string' }, only: { type: 'string' } },
  });
  return values[name]?.split(',') ?? [];
}

function wholeNumberIn(
  values: Readonly<Record<string, string | boolean | undefined>>,
  name: 'entries' | 'runs' | 'log',
  usual: number,
): number {
  if (values[name] === undefined) return usual;
  const number = Number(values[name]);
  return Number.isInteger(number) && number > 0
    ? number
    : stop(`--${name} wants a whole number above 0`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
