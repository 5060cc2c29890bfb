/**
 * `npm run import -- FILE…`: lists, Word files, plans and packets become files of the school, in the
 * content folder or on a branch. `--help` says what can be given.
 */
import { enableCompileCache } from 'node:module';
import path from 'node:path';

enableCompileCache(path.resolve(import.meta.dirname, '../node_modules/.cache/tongban/compiled'));
const { runImport } = await import('./import/command.ts');
process.exitCode = await runImport(process.argv.slice(2));
