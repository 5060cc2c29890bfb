// @ts-check
/**
 * `npm run check`: reads a content directory by the reader of the build, without a build,
 * and tells every fault of every file. `--help` says what can be asked.
 *
 * Not in TypeScript, so that Node need not load what turns it into JavaScript: what this file
 * imports is kept compiled, but the first file of a program never is.
 */
import { enableCompileCache } from 'node:module';
import path from 'node:path';

// Half of what checking an unchanged school takes is Node compiling the program. Whatever is
// to be kept compiled has to be imported after this.
enableCompileCache(path.resolve(import.meta.dirname, '../node_modules/.cache/tongban/compiled'));
const { runCheck } = await import('./check/command.ts');
process.exitCode = await runCheck(process.argv.slice(2));
