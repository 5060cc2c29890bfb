/**
 * Files are read in a thread of their own. What makes a parser hang or run out of memory
 * ends that thread and not the program: the file gets a fault, the others are read.
 */
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { fault } from '../model/faults/fault.ts';
import type { ReadingRules } from '../records/school.ts';
import type { Names } from '../records/called.ts';
import type { Outcome, Task } from './read-record.ts';
import { cpuOfOthers } from './thread-cpu.ts';
import { IDLE, type Batch } from './thread.ts';

/**
 * CPU time for one file: the longest honest one, 200 KB, takes a fifth of a second. On a machine
 * that is busy or asleep a thread gets no time, and nobody is blamed for that.
 */
const PATIENCE_MS = 2_000;
/** CPU time until the thread reads: loading the parsers takes half a second. */
const START_PATIENCE_MS = 20_000;
/** How often the thread is looked at. */
const LOOK_MS = 250;
/**
 * What waits for ever uses no time, so it has to be noticed by that: so many looks in a row, a
 * minute if the machine does not sleep, with less than a fiftieth of the processor.
 */
const STILL_LOOKS = 240;
const STILL_MS = 5;

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
  rules: ReadingRules,
  names: Names = new Map(),
): Promise<Result[]> {
  const thread = threads.get(script) ?? new Thread(script);
  threads.set(script, thread);
  const results: Result[] = tasks.map((task) => ({ outcome: gaveUp(task), final: false }));
  let left = tasks.map((task, at) => ({ task, at }));
  while (left.length > 0) {
    const attempt = await thread.attempt({ tasks: left.map((one) => one.task), rules, names });
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
      const used = cpuOfOthers();
      const stuck = stuckWatch(() => ({
        task: Atomics.load(this.#current, 0),
        cpuMs: used(),
      }));
      const watch = setInterval(() => {
        if (stuck()) failed(new Error('the reading thread does not answer'));
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

/**
 * Says at each look whether the thread has used up what it may for the task it is at.
 *
 * @param look which task it is, and how much CPU time the thread has used since some moment
 */
export function stuckWatch(look: () => { task: number; cpuMs: number }): () => boolean {
  let { task, cpuMs: began } = look();
  let last = began;
  let still = 0;
  return () => {
    const now = look();
    if (now.task !== task) {
      task = now.task;
      began = last;
      still = 0;
    }
    still = now.cpuMs - last < STILL_MS ? still + 1 : 0;
    last = now.cpuMs;
    const patience = task === IDLE ? START_PATIENCE_MS : PATIENCE_MS;
    return now.cpuMs - began > patience || still > STILL_LOOKS;
  };
}

function gaveUp({ file }: Task): Outcome {
  return {
    record: {
      uses: [],
      lines: {},
      faults: [
        fault('parser-gave-up', { file, line: 1 }, '机器读这个文件时停住了，没有读完。', {
          allowed: '两秒之内读得完的文件',
        }),
      ],
    },
  };
}
