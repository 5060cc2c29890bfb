// @ts-check
/** Started by `reader.ts`, by its path, as a thread of its own. Like `bin/check.mjs` it is no TypeScript. */
import './quiet.mjs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';

// Compiling the parsers takes as long as reading fifty files; what is to be kept compiled has
// to be imported after this.
enableCompileCache(path.resolve(import.meta.dirname, '../../node_modules/.cache/tongban/compiled'));
const { loadSounds } = await import('../model/text/sounds.ts');
const { readRecord } = await import('./read-record.ts');
const { answerBatches } = await import('./thread.ts');

answerBatches(async (task, rules, names) => {
  const outcome = readRecord(task, rules, names);
  const isWrong = outcome.record.faults.some((one) => one.severity === 'error');
  // Once more, with an ear for what was meant: whatever was read before, a fault has the same hint.
  return isWrong && (await loadSounds()) ? readRecord(task, rules, names) : outcome;
});
