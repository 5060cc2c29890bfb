/**
 * Files are read in a thread of their own. What makes a parser hang or run out of memory
 * ends that thread and not the program: the file gets a problem, the others are read.
 */
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { problem } from '../model/problem.ts';
import type { PrivacyAllowance } from '../mdx/privacy.ts';
import type { Outcome, Task } from './read-record.ts';
import { IDLE, type Batch } from './thread.ts';

/** The longest honest file, 200 KB, takes a fifth of a second. */
const PATIENCE_MS = 2_000;
/** Loading the parsers takes half a second, on a busy machine a few. */
const START_PATIENCE_MS = 60_000;
/**
 * How often the thread is looked at. Patience is counted in looks, not by the clock, so
 * that a machine that was asleep blames nobody.
 */
const LOOK_MS = 250;

/**
 * The longest honest file takes 60 MB. What is thrown away at once needs no more room than a
 * few files take; with more of it, the thread is larger and no faster.
 */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 48 };
/**
 * Trees of files that are done with pile up fast. A heap that begins small is searched for
 * them again and again while it grows, by helper threads that take a third of all CPU.
 */
const FIRST_HEAP = '--initial-old-space-size=200';

/** How many files travel together: a message for each would cost more than some files do. */
export const BATCH_SIZE = 32;

export interface Result {
  outcome: Outcome;
  /** False where no parser could cope, which must not be remembered: the next machine may. */
  final: boolean;
}

/**
 * One result a task, in order.
 *
 * @param script absolute path of the thread's own file
 * @throws only where the thread cannot be started at all
 */
export async function readTasks(
  script: string,
  tasks: readonly Task[],
  allowed: readonly PrivacyAllowance[],
): Promise<Result[]> {
  const thread = threads.get(script) ?? new Thread(script);
  threads.set(script, thread);
  const results: Result[] = tasks.map((task) => ({ outcome: gaveUp(task), final: false }));
  let left = tasks.map((task, at) => ({ task, at }));
  while (left.length > 0) {
    const attempt = await thread.attempt({ tasks: left.map((one) => one.task), allowed });
    if ('stuckAt' in attempt) {
      left = left.filter((_, i) => i !== attempt.stuckAt);
      continue;
    }
    left.forEach(({ at }, i) => {
      const outcome = attempt.outcomes[i];
      if (outcome) results[at] = { outcome, final: true };
    });
    break;
  }
  return results;
}

const threads = new Map<string, Thread>();

/**
 * Ends the threads and gives their memory back: what follows in a build needs it more than
 * the next reading needs the third of a second a thread takes to start.
 */
export async function endThreads(): Promise<void> {
  const running = [...threads.values()];
  threads.clear();
  await Promise.all(running.map((thread) => thread.end()));
}

type Attempt = { outcomes: (Outcome | null)[] } | { stuckAt: number };

class Thread {
  readonly #script: string;
  readonly #current = new Int32Array(new SharedArrayBuffer(4));
  #worker: Worker | undefined;
  /** One batch at a time: what `current` counts must be clear. */
  #before: Promise<unknown> = Promise.resolve();

  constructor(script: string) {
    this.#script = script;
  }

  attempt(batch: Batch): Promise<Attempt> {
    const mine = this.#before.then(() => this.#send(batch));
    this.#before = mine.catch(() => undefined);
    return mine;
  }

  /** Queued like a batch, so that it never cuts one off; a later batch starts a new thread. */
  end(): Promise<void> {
    const ending = this.#before.then(async () => {
      const worker = this.#worker;
      this.#worker = undefined;
      await worker?.terminate();
    });
    this.#before = ending.catch(() => undefined);
    return ending;
  }

  #send(batch: Batch): Promise<Attempt> {
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    return new Promise((done, fail) => {
      let last = IDLE;
      let looks = 0;
      const watch = setInterval(() => {
        const now = Atomics.load(this.#current, 0);
        looks = now === last ? looks + 1 : 0;
        last = now;
        const patience = now === IDLE ? START_PATIENCE_MS : PATIENCE_MS;
        if (looks * LOOK_MS >= patience) failed(new Error('the reading thread does not answer'));
      }, LOOK_MS);

      const answered = (outcomes: (Outcome | null)[]): void => {
        leave();
        // A program that has nothing else to do may end.
        worker.unref();
        done({ outcomes });
      };
      const ended = (): void => failed(new Error('the reading thread has ended'));
      const failed = (error: Error): void => {
        const stuckAt = Atomics.load(this.#current, 0);
        leave();
        // What it may still say is nobody's concern any more.
        worker.on('error', () => undefined);
        this.#worker = undefined;
        worker.terminate().then(() => {
          if (stuckAt === IDLE) fail(error);
          else done({ stuckAt });
        }, fail);
      };
      const leave = (): void => {
        clearInterval(watch);
        worker.off('message', answered).off('error', failed).off('exit', ended);
      };
      worker.on('message', answered).on('error', failed).on('exit', ended);
      worker.postMessage(batch);
    });
  }

  #start(): Worker {
    Atomics.store(this.#current, 0, IDLE);
    // There is no such limit for one thread; those that run already are not touched by it.
    setFlagsFromString(FIRST_HEAP);
    return new Worker(this.#script, {
      workerData: this.#current,
      // Reading needs no setting and no secret of the machine.
      env: {},
      // Node prints its warnings itself; all else the thread keeps to itself (`quiet.mjs`).
      execArgv: ['--no-warnings'],
      resourceLimits: LIMITS,
    });
  }
}

function gaveUp({ file }: Task): Outcome {
  return {
    record: {
      uses: [],
      lines: {},
      problems: [
        problem('parser-gave-up', { file, line: 1 }, '机器读这个文件时停住了，没有读完。', {
          allowed: '两秒之内读得完的文件',
        }),
      ],
    },
  };
}
