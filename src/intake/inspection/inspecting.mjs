// @ts-check
/** Started by `inspector.ts`, by its path, as a process of its own. Like `bin/check.mjs` it is no TypeScript. */
import { enableCompileCache } from 'node:module';
import path from 'node:path';

// What is to be kept compiled has to be imported after this.
enableCompileCache(
  path.resolve(import.meta.dirname, '../../../node_modules/.cache/tongban/compiled'),
);
const { answerTasks } = await import('./serve.ts');
const { work } = await import('./work.ts');

answerTasks(work);
