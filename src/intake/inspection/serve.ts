/** The inner side of the process in which pictures and attachments are looked into. */
import { Worker } from 'node:worker_threads';
import { pathWithin } from '../../model/paths/path-within.ts';
import type { Answer, Limits, Task } from './task.ts';

/** The first message: what ends the process from now on is the fault of a task. */
export const READY = 'ready';

/** No task is being worked at. */
const IDLE = 0;

/**
 * Answers tasks one after the other. A second thread, which no decoder can keep busy, holds
 * the process to its limits: the decoders run in native code that nothing inside can stop.
 */
export function answerTasks(handle: (task: Task) => Promise<Answer>): void {
  const current = new Int32Array(new SharedArrayBuffer(4));
  const limits = JSON.parse(process.argv[2] ?? '{}') as Limits;
  const watch = pathWithin(import.meta.dirname, 'watch.mjs');
  new Worker(watch, { workerData: { current, limits, idle: IDLE }, execArgv: [], env: {} }).unref();

  let count = IDLE;
  process.on('message', (task: Task) => {
    count += 1;
    Atomics.store(current, 0, count);
    void handle(task)
      .catch((): Answer => ({}))
      .then((answer) => {
        Atomics.store(current, 0, IDLE);
        process.send?.(answer);
      });
  });
  // Whoever asked is gone.
  process.on('disconnect', () => process.exit());
  process.send?.(READY);
}
