/** The inner side of the thread in which files are read; `reader.ts` is the outer one. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadingRules } from '../records/school.ts';
import type { Names } from '../records/called.ts';
import type { Outcome, Task } from './read-record.ts';

export interface Batch {
  tasks: readonly Task[];
  rules: ReadingRules;
  names: Names;
}

export const IDLE = -1;

/** Reads batch after batch. A task whose reading throws has `null` for its outcome. */
export function answerBatches(
  read: (task: Task, rules: ReadingRules, names: Names) => Promise<Outcome>,
): void {
  // One number that both sides see: which task of the batch is being read, or `IDLE`.
  const current = workerData as Int32Array;
  const answer = async ({ tasks, rules, names }: Batch): Promise<void> => {
    const outcomes: (Outcome | null)[] = [];
    for (const [i, task] of tasks.entries()) {
      Atomics.store(current, 0, i);
      outcomes.push(await read(task, rules, names).catch(() => null));
    }
    Atomics.store(current, 0, IDLE);
    parentPort?.postMessage(outcomes);
  };
  parentPort?.on('message', (batch: Batch) => void answer(batch));
}
