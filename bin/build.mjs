// @ts-check
/**
 * `npm run build`: nothing, where the site that stands there is what a build would make, and else
 * Astro's build. `-- --verify` looks at every byte for that, `-- --force` builds in any case.
 *
 * Not in TypeScript, for the reason that `check.mjs` gives.
 */
import { createRequire, enableCompileCache } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

// Whatever is to be kept compiled has to be imported after this.
enableCompileCache(path.resolve(import.meta.dirname, '../node_modules/.cache/tongban/compiled'));
const { forAstro, isStanding } = await import('./build/command.ts');
const args = process.argv.slice(2);
if (!(await isStanding(args, process.env, console.log))) {
  const found = createRequire(import.meta.url).resolve('astro/package.json');
  const astro = path.join(path.dirname(found), 'bin/astro.mjs');
  // As if it had been started by itself.
  process.argv.splice(1, Infinity, astro, 'build', ...forAstro(args));
  await import(pathToFileURL(astro).href);
}
