/**
 * `npm run new -- reflections --title …`: writes the first version of a record, and asks for
 * what is missing when somebody sits at the terminal. `--help` says what can be given.
 */
import { enableCompileCache } from 'node:module';
import path from 'node:path';

enableCompileCache(path.resolve(import.meta.dirname, '../node_modules/.cache/tongban/compiled'));
const { runNew } = await import('./new/command.ts');
process.exitCode = await runNew(process.argv.slice(2));
