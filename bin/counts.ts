/**
 * `npm run counts`: every number of the site, from the files, by the functions that the pages
 * call. Whoever doubts a number can run it. `--help` says what can be asked.
 */
import { enableCompileCache } from 'node:module';
import path from 'node:path';

enableCompileCache(path.resolve(import.meta.dirname, '../node_modules/.cache/tongban/compiled'));
const { runCounts } = await import('./counts/command.ts');
process.exitCode = await runCounts(process.argv.slice(2));
