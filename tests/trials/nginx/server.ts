/** Debian's nginx with a configuration of its own, in a folder of its own, on ports that are free. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { blocksOf, filled } from './blocks.ts';

export interface SiteToServe {
  /** Files of the docs that hold the blocks. */
  doc: string;
  /** Which of its blocks, by the end of the name each gives itself. */
  blocks: readonly string[];
  /** What stands in the docs in angle brackets. */
  names: Readonly<Record<string, string>>;
}

export interface RunningNginx {
  /** Port of the encrypted door; every site has `localhost` as its name. */
  port: number;
  /** Port of the door that only leads to the other, where the docs have one. */
  plainPort: number;
  close: () => Promise<void>;
}

/** Somebody else may take a port between our asking for a free one and nginx's taking it. */
const ATTEMPTS = 5;
const MIME_TYPES = '/etc/nginx/mime.types';

/** `home` stands for `/`: the docs' `/etc/nginx/…` and `/srv/…` are folders below it. */
export async function startNginx(home: string, site: SiteToServe): Promise<RunningNginx> {
  await prepare(home);
  for (let attempt = 1; ; attempt += 1) {
    const [port, plainPort] = await Promise.all([freePort(), freePort()]);
    await configure(home, site, port, plainPort);
    const nginx = await start(home);
    if (typeof nginx !== 'string') return { port, plainPort, close: () => stop(nginx) };
    if (!nginx.includes('Address already in use') || attempt === ATTEMPTS) throw new Error(nginx);
  }
}

async function prepare(home: string): Promise<void> {
  for (const folder of ['etc/nginx/snippets', 'etc/nginx/sites-available', 'temp']) {
    await mkdir(join(home, folder), { recursive: true });
  }
  await copyFile(MIME_TYPES, join(home, 'etc/nginx/mime.types'));
  const [certificate, key] = [join(home, 'certificate.pem'), join(home, 'key.pem')];
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  const subject = ['-nodes', '-days', '2', '-subj', '/CN=localhost'];
  execFileSync('openssl', [...request, ...subject, '-keyout', key, '-out', certificate], {
    stdio: 'ignore',
  });
}

async function configure(
  home: string,
  { doc, blocks, names }: SiteToServe,
  port: number,
  plainPort: number,
): Promise<void> {
  const all = blocksOf(doc);
  const here = (text: string): string =>
    text
      .replace(/(?<=[\s"])\/(?=(?:etc\/nginx|srv)\/)/g, `${home}/`)
      .replace(/listen 443\b/g, `listen 127.0.0.1:${port}`)
      .replace(/listen 80\b/g, `listen 127.0.0.1:${plainPort}`);
  const known = {
    host: 'localhost',
    certificate: join(home, 'certificate.pem'),
    key: join(home, 'key.pem'),
    ...names,
  };
  for (const wanted of blocks) {
    const [name, block] = [...all].find(([one]) => one.endsWith(wanted)) ?? [];
    if (name === undefined || block === undefined) throw new Error(`${doc} has no ${wanted}`);
    const file = join(home, filled(name, known));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, here(filled(block, known)));
  }
  await writeFile(join(home, 'etc/nginx/nginx.conf'), main(home));
}

/** What Debian's own nginx.conf says, and that nothing lies outside of `home`. */
function main(home: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${home}/nginx.pid;
error_log stderr notice;
events { worker_connections 512; }
http {
  sendfile on;
  tcp_nopush on;
  types_hash_max_size 2048;
  include mime.types;
  default_type application/octet-stream;
  access_log off;
  gzip on;
  ${temporary.map((one) => `${one}_temp_path ${home}/temp/${one};`).join('\n  ')}
  include sites-available/*.conf;
}
`;
}

/** The running program once its doors are open, or what it said when it would not start. */
function start(home: string): Promise<ChildProcess | string> {
  const conf = join(home, 'etc/nginx/nginx.conf');
  // `-e` keeps it from trying the machine's own log first.
  const nginx = spawn('nginx', ['-e', 'stderr', '-p', home, '-c', conf], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((done, fail) => {
    let said = '';
    const ended = (): void => done(said);
    nginx.once('error', fail).once('close', ended);
    nginx.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      // Said after it has opened its doors.
      if (!said.includes('start worker process')) return;
      nginx.off('close', ended);
      done(nginx);
    });
  });
}

function stop(nginx: ChildProcess): Promise<void> {
  return new Promise((done) => {
    nginx.once('close', () => done());
    nginx.kill('SIGTERM');
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}
