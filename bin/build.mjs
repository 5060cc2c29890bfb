// @ts-check
/**
 * `npm run build`: nothing, where the site that stands there is what a build would make; where only
 * the content is another, what has changed, by the program of the last build; and else Astro's
 * build. `-- --verify` looks at every byte for that, `-- --force` builds in any case.
 *
 * Not in TypeScript, for the reason that `check.mjs` gives.
 */
import { createRequire, enableCompileCache } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

// Whatever is to be kept compiled has to be imported after this.
enableCompileCache(path.resolve(import.meta.dirname, '../node_modules/.cache/tongban/compiled'));
const { forAstro, isDone } = await import('./build/command.ts');
const args = process.argv.slice(2);

/** What stops a build is told in words; where the words are not ours, with the place in the program. */
async function isDoneOrStopped() {
  try {
    return await isDone(args, process.env, console.log);
  } catch (error) {
    console.error(error instanceof Error ? error.stack : error);
    process.exit(1);
  }
}

if (!(await isDoneOrStopped())) {
  const found = createRequire(import.meta.url).resolve('astro/package.json');
  const astro = path.join(path.dirname(found), 'bin/astro.mjs');
  // As if it had been started by itself.
  process.argv.splice(1, Infinity, astro, 'build', ...forAstro(args));
  await import(pathToFileURL(astro).href);
}
