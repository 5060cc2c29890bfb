/**
 * `node bin/content-policy.ts [dist]`: the Content-Security-Policy under which the built
 * site works, for the configuration of a web server.
 */
import { existsSync } from 'node:fs';
import { argv } from 'node:process';
import { pathWithin } from '../src/model/paths/path-within.ts';
import { contentPolicy } from '../src/site/content-policy.ts';

const folder = argv[2] ?? 'dist';
if (!existsSync(pathWithin(folder, 'index.html'))) {
  console.error(`“${folder}”里还没有建好的网站。请先运行 npm run build。`);
  process.exit(2);
}
console.log(contentPolicy(folder));
