/** Firefox driven by WebDriver BiDi, which it speaks itself: a window without a screen, as little of it as a trial needs. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Window {
  goTo: (address: string) => Promise<void>;
  /** The value of an expression in the page, which is waited for where it is a promise. */
  value: <T>(expression: string) => Promise<T>;
  /** Asks until an expression is true. @throws where it never is */
  until: (expression: string) => Promise<void>;
  /** Types into what has the focus; `\uE015` is the arrow down, `\uE007` Enter. */
  type: (keys: string) => Promise<void>;
  close: () => Promise<void>;
}

/** Only to give up. */
const PATIENCE_MS = 60_000;

/** @param scratch a folder for its profile */
export async function openFirefox(command: string, scratch: string): Promise<Window> {
  const program = spawn(
    command,
    ['--headless', '--no-remote', '--profile', scratch, '--remote-debugging-port=0'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const connection = new Connection(await listening(program));
  await connection.opened();
  await connection.send('session.new', { capabilities: {} });
  const { contexts } = (await connection.send('browsingContext.getTree', {})) as {
    contexts: { context: string }[];
  };
  const context = contexts[0]?.context ?? '';
  const value = async <T>(expression: string): Promise<T> => {
    const answer = (await connection.send('script.evaluate', {
      // As JSON, since BiDi spells values in a way of its own.
      expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
      target: { context },
      awaitPromise: true,
    })) as { type: string; result?: { value: string }; exceptionDetails?: { text: string } };
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? expression);
    return JSON.parse(answer.result?.value ?? 'null') as T;
  };
  return {
    goTo: async (address) => {
      await connection.send('browsingContext.navigate', {
        context,
        url: address,
        wait: 'complete',
      });
    },
    value,
    until: async (expression) => {
      for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
        // A page on its way to another has nothing to say.
        if (await value<boolean>(expression).catch(() => false)) return;
      }
      throw new Error(`never came true: ${expression}`);
    },
    type: async (keys) => {
      const actions = [...keys].flatMap((key) => [
        { type: 'keyDown', value: key },
        { type: 'keyUp', value: key },
      ]);
      await connection.send('input.performActions', {
        context,
        actions: [{ type: 'key', id: 'keyboard', actions }],
      });
    },
    close: async () => {
      const ended = once(program, 'exit');
      await connection.send('browser.close', {}).catch(() => program.kill());
      await ended;
    },
  };
}

/** The address it listens on, which it tells on its error output. */
async function listening(program: ChildProcess): Promise<string> {
  let told = '';
  return new Promise((resolve, reject) => {
    program.stderr?.on('data', (data: Buffer) => {
      told += data.toString();
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(told)?.[1];
      if (address !== undefined) resolve(`${address}/session`);
    });
    program.once('exit', () => {
      reject(new Error(`Firefox ended before it listened: ${told}`));
    });
  });
}

class Connection {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #number = 0;

  constructor(address: string) {
    this.#socket = new WebSocket(address);
    this.#socket.addEventListener('message', ({ data }) => {
      const answer = JSON.parse(String(data)) as Answer;
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
    });
  }

  async opened(): Promise<void> {
    await once(this.#socket, 'open');
  }

  /** @throws with what Firefox says is wrong, or where it says nothing */
  async send(method: string, params: object): Promise<unknown> {
    const id = (this.#number += 1);
    const answer = await new Promise<Answer>((resolve, reject) => {
      AbortSignal.timeout(PATIENCE_MS).addEventListener('abort', () => {
        reject(new Error(`${method} was not answered`));
      });
      this.#waiting.set(id, resolve);
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
    if (answer.type === 'error') throw new Error(`${method}: ${answer.message ?? ''}`);
    return answer.result;
  }
}

interface Answer {
  id?: number;
  type: string;
  result?: unknown;
  message?: string;
}
