/**
 * `npm run topic -- "题目"`: what a proposed topic shares with the school's past work, by
 * the function that answers on the site. `--help` says what can be asked.
 */
import { enableCompileCache } from 'node:module';
import path from 'node:path';

enableCompileCache(path.resolve(import.meta.dirname, '../node_modules/.cache/tongban/compiled'));
const { runTopic } = await import('./topic/command.ts');
process.exitCode = await runTopic(process.argv.slice(2));
