/** Requests as anybody may write them, odd ones too, over TLS. */
import { Agent, request, type RequestOptions } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { createConnection, type Socket } from 'node:net';
import { connect } from 'node:tls';

export interface Asked {
  method?: string;
  /** As it goes over the wire, nothing is put right. */
  path: string;
  headers?: Record<string, string>;
}

export interface Told {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Connections at a time. */
const AT_ONCE = 16;
const trusting = { rejectUnauthorized: false } as const;

/** Does `work` with each, some at a time; nothing has to be kept, and `all` may be made on the way. */
export async function each<T>(all: Iterable<T>, work: (one: T) => Promise<void>): Promise<void> {
  const left = all[Symbol.iterator]();
  const line = async (): Promise<void> => {
    for (let next = left.next(); next.done !== true; next = left.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
}

/** Asks one and the same server; `close` it at the end. */
export class Visitor {
  readonly #port: number;
  readonly #from: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE, ...trusting });

  /** `from`: the address of this machine that the requests come from. */
  constructor(port: number, from = '127.0.0.1') {
    this.#port = port;
    this.#from = from;
  }

  ask({ method = 'GET', path, headers = {} }: Asked): Promise<Told> {
    const options: RequestOptions = {
      agent: this.#agent,
      host: '127.0.0.1',
      localAddress: this.#from,
      port: this.#port,
      method,
      path,
      headers: { Host: `localhost:${this.#port}`, ...headers },
    };
    return new Promise((done, fail) => {
      const asking = request(options, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part)).on('error', fail);
        answer.on('end', () =>
          done({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(parts),
          }),
        );
      });
      asking.on('error', fail).end();
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** The whole answer to bytes written by hand: another version of HTTP, or none. */
export function askRaw(port: number, text: string, encrypted = true): Promise<Buffer> {
  return new Promise((done, fail) => {
    const write = (): void => void socket.write(text);
    const socket: Socket = encrypted
      ? connect({ host: '127.0.0.1', port, ...trusting }, write)
      : createConnection({ host: '127.0.0.1', port }, write);
    const parts: Buffer[] = [];
    socket.on('data', (part: Buffer) => parts.push(part));
    socket.on('error', fail).on('close', () => done(Buffer.concat(parts)));
  });
}

/** What stands in an answer that came as plain bytes; without a head, all of it is body. */
export function parseRaw(bytes: Buffer): Told {
  const end = bytes.indexOf('\r\n\r\n');
  const head = bytes.subarray(0, Math.max(end, 0)).toString('latin1');
  const [first = '', ...lines] = head.split('\r\n');
  const status = /^HTTP\/1\.[01] (\d{3})/.exec(first)?.[1];
  if (status === undefined) return { status: 0, headers: {}, body: bytes };
  const headers = lines.map((line) => {
    const at = line.indexOf(':');
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
  });
  return {
    status: Number(status),
    headers: Object.fromEntries(headers) as IncomingHttpHeaders,
    body: bytes.subarray(end + 4),
  };
}
