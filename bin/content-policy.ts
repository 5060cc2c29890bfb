/**
 * `node bin/content-policy.ts [dist] [--search]`: the Content-Security-Policy under which the
 * built site works, for the configuration of a web server; with `--search` that of the search's
 * page and of scripts, under which all the rest works too.
 */
import { existsSync } from 'node:fs';
import { argv } from 'node:process';
import { pathWithin } from '../src/model/paths/path-within.ts';
import { contentPolicies } from '../src/site/content-policy.ts';

const SEARCH = '--search';
const given = argv.slice(2);
const [folder = 'dist'] = given.filter((one) => one !== SEARCH);
if (!existsSync(pathWithin(folder, 'index.html'))) {
  console.error(`“${folder}”里还没有建好的网站。请先运行 npm run build。`);
  process.exit(2);
}
const { pages, search } = contentPolicies(folder);
console.log(given.includes(SEARCH) ? search : pages);
