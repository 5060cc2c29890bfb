/**
 * `npm run bench -- [build] --entries 1000 --runs 3`, `npm run bench -- check --runs 3` or
 * `npm run bench -- search` or `npm run bench -- overlap --entries 10000`: measures, and prints tables.
 */
import { parseArgs } from 'node:util';
import { benchBuild } from '../tests/bench/build.ts';
import { benchCheck } from '../tests/bench/check.ts';
import { benchQuality } from '../tests/bench/overlap/quality.ts';
import { benchSpeed } from '../tests/bench/overlap/speed.ts';
import { benchUnseen } from '../tests/bench/overlap/unseen/unseen.ts';
import { benchSearch } from '../tests/bench/search.ts';

const benches: Record<string, (args: string[]) => Promise<void>> = {
  build: (args) =>
    benchBuild({ entries: wholeNumber(args, 'entries', 1000), runs: wholeNumber(args, 'runs', 3) }),
  check: (args) => benchCheck({ sizes: [1000, 10_000], runs: wholeNumber(args, 'runs', 3) }),
  overlap: async (args) => {
    await benchQuality();
    await benchUnseen({ log: wholeNumber(args, 'log', 0) });
    await benchSpeed({ records: wholeNumber(args, 'entries', 10_000) });
  },
  search: (args) => {
    const entries = wholeNumber(args, 'entries', 0);
    return benchSearch({ sizes: entries === 0 ? [100, 1000, 3000] : [entries] });
  },
};

const [first, ...rest] = process.argv.slice(2);
const [name, args] =
  first === undefined || first.startsWith('-') ? ['build', process.argv.slice(2)] : [first, rest];
const bench = benches[name];
if (bench === undefined) stop(`“${name}” is not one of: ${Object.keys(benches).join(', ')}`);
await bench(args);

function wholeNumber(args: string[], name: 'entries' | 'runs' | 'log', usual: number): number {
  const { values } = parseArgs({
    args,
    options: { entries: { type: 'string' }, runs: { type: 'string' }, log: { type: 'string' } },
  });
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
