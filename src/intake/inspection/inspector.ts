/**
 * Pictures and attachments are looked into by a process of their own. Decoders are native
 * code: one that hangs or crashes takes its process with it, and no thread could be ended.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { pathWithin } from '../../model/paths/path-within.ts';
import { RememberedVerdicts } from './remembered.ts';
import { READY } from './serve.ts';
import type { Answer, Limits, Size, Task, Verdict } from './task.ts';

/**
 * The largest honest picture, 15 MB with as many pixels as are taken, needs about a third of
 * this on a slow machine.
 */
const LIMITS: Limits = { cpuMs: 20_000, memoryMb: 2_048 };
/** The machine's settings that loading a native library may need; no other reaches the process. */
const PASSED_ON = ['SystemRoot', 'PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH'];
const SCRIPT = 'src/intake/inspection/inspecting.mjs';

export interface InspectorOptions {
  /** Tongban's own folder, where the inspector's sources stand. */
  programDir: string;
  cacheDir: string;
  /** The process, if it is not the project's own. */
  script?: string;
  limits?: Limits;
}

export class Inspector {
  readonly #options: InspectorOptions;
  readonly #remembered: RememberedVerdicts;
  #process: ChildProcess | undefined;
  /** Whether it has begun to work. */
  #ready = false;
  /** One task at a time: whose fault an end is must be clear. */
  #before: Promise<unknown> = Promise.resolve();

  constructor(options: InspectorOptions) {
    this.#options = options;
    this.#remembered = new RememberedVerdicts(options);
  }

  /**
   * What there is to say about a file.
   *
   * @param hash of its bytes; what was seen before is not looked at again
   * @returns nothing where the process ended over it
   * @throws only where the process cannot be started at all
   */
  async look(task: Exclude<Task, { kind: 'prepare' }>, hash: string): Promise<Verdict | undefined> {
    const kind = task.kind === 'picture' ? task.kind : task.ending;
    const known = this.#remembered.recall(kind, hash);
    if (known !== undefined) return known;
    const verdict = (await this.#ask(task))?.verdict;
    if (verdict !== undefined) this.#remembered.remember(kind, hash, verdict);
    return verdict;
  }

  /**
   * Makes the files of a picture's sizes in a folder.
   *
   * @param name what their names begin with
   * @returns their names, or nothing where a decoder failed
   */
  async prepare(
    file: string,
    sizes: readonly Size[],
    into: string,
    name: string,
  ): Promise<string[] | undefined> {
    return (await this.#ask({ kind: 'prepare', file, sizes, into, name }))?.made;
  }

  /** Ends the process, which keeps what it was told. A later task starts a new one. */
  async end(): Promise<void> {
    await this.#before;
    this.#process?.kill();
    this.#process = undefined;
    this.#remembered.save();
  }

  #ask(task: Task): Promise<Answer | undefined> {
    const mine = this.#before.then(() => this.#send(task));
    this.#before = mine.catch(() => undefined);
    return mine;
  }

  #send(task: Task): Promise<Answer | undefined> {
    const child = (this.#process ??= this.#start());
    child.ref();
    child.channel?.ref();
    return new Promise((done, fail) => {
      const leave = (): void => {
        child.off('message', answered).off('exit', ended).off('error', failed);
      };
      const answered = (answer: Answer | typeof READY): void => {
        if (answer === READY) {
          this.#ready = true;
          return;
        }
        leave();
        // A program that has nothing else to do may end.
        child.unref();
        child.channel?.unref();
        done(answer);
      };
      const ended = (): void => {
        leave();
        this.#process = undefined;
        if (this.#ready) done(undefined);
        else fail(new Error(`${this.#script} could not be started`));
      };
      const failed = (error: Error): void => {
        leave();
        this.#process = undefined;
        fail(error);
      };
      child.on('message', answered).on('exit', ended).on('error', failed);
      child.send(task);
    });
  }

  get #script(): string {
    return this.#options.script ?? pathWithin(this.#options.programDir, SCRIPT);
  }

  #start(): ChildProcess {
    this.#ready = false;
    return fork(this.#script, [JSON.stringify(this.#options.limits ?? LIMITS)], {
      env: Object.fromEntries(
        PASSED_ON.flatMap((name) => {
          const value = process.env[name];
          return value === undefined ? [] : [[name, value]];
        }),
      ),
      execArgv: ['--max-old-space-size=512'],
      // What a decoder prints is no part of any report.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }
}
