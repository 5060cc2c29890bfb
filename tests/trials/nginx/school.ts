/** The school's edition behind a password: not one byte of it without. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildSite } from '../../site/build-site.ts';
import { filesOf } from '../../site/page.ts';
import type { Trial } from '../trial.ts';
import { askRaw, each, parseRaw, Visitor, type Told } from './ask.ts';
import { attemptsOn, rawAttemptsOn } from './attempts.ts';
import { faultsInBrowser } from './browse.ts';
import { betrayal, signature } from './own-pages.ts';
import { DOC, expectedOf, misspelt, namesOf, policiesOf } from './public.ts';
import { startNginx, type RunningNginx } from './server.ts';
import { kindsMissing, wronglyServed } from './served.ts';

const NAME = 'shen-zhiwei';
const PASSWORD = 'Luxiantu-2026-候答';
const authorization = `Basic ${Buffer.from(`${NAME}:${PASSWORD}`).toString('base64')}`;
/** `Authorization` is asked for; the others are nginx's word that it does not take such a request. */
const REFUSALS = [401, 400, 403, 405];

export async function trySchool(t: Trial, browser: Browser): Promise<void> {
  const { outDir, status, output } = await buildSite({
    env: { AUDIENCE: 'school', ARCHIVE: 'all' },
  });
  if (status !== 0) throw new Error(output);
  const home = await mkdtemp(join(t.scratch, 'school-'));
  const root = join(home, 'srv/school/tongban');
  await mkdir(dirname(root), { recursive: true });
  await cp(outDir, root, { recursive: true });
  const hash = execFileSync('openssl', ['passwd', '-6', '-stdin'], {
    input: PASSWORD,
    encoding: 'utf8',
  }).trim();
  const policies = policiesOf(outDir);
  const nginx = await startNginx(home, {
    doc: DOC,
    blocks: ['<site>-headers.conf', '-search-headers.conf', '-types.conf', '-school.conf'],
    names: { site: 'tongban', ...namesOf(policies), network: '127.0.0.1' },
  });
  await writeFile(join(home, 'etc/nginx/tongban.users'), `${NAME}:${hash}\n`);
  const visitor = new Visitor(nginx.port);
  const headers = { Authorization: authorization };
  try {
    const place = { base: '/', expected: expectedOf(policies, 'private, no-cache'), headers };
    t.hold('the school’s edition with the password: every file comes, as what it is', [
      ...kindsMissing(outDir),
      ...(await wronglyServed(visitor, outDir, place)),
      ...(await misspelt(visitor, outDir, place)),
    ]);
    const address = `https://localhost:${nginx.port}/`;
    const credentials = { username: NAME, password: PASSWORD };
    t.hold('… in a browser', await faultsInBrowser(browser, address, credentials));
    await tryWithout(t, { nginx, visitor, outDir, hash });
    await tryOtherDoors(t, nginx, outDir);
  } finally {
    visitor.close();
    await nginx.close();
  }
}

async function tryWithout(
  t: Trial,
  place: { nginx: RunningNginx; visitor: Visitor; outDir: string; hash: string },
): Promise<void> {
  const { nginx, visitor, outDir, hash } = place;
  const sign = signature();
  const key = { name: NAME, password: PASSWORD, hash };
  const leaks: string[] = [];
  const statuses = new Map<number, number>();
  let bytes = 0;
  const look = (what: string, told: Told, method = 'GET'): void => {
    bytes += told.body.length;
    statuses.set(told.status, (statuses.get(told.status) ?? 0) + 1);
    // HTTP/0.9 has no status; its one page is that of 401 all the same.
    const status = told.status === 0 ? 401 : told.status;
    const why = betrayal({ ...told, status }, { sign, method, allowed: REFUSALS });
    if (why !== undefined) leaks.push(`${what}: ${why}`);
  };

  // What is told to whoever may see it is what the others must not be told.
  const overlooked: string[] = [];
  const open: { path: string; etag: string }[] = [];
  await each(filesOf(outDir), async (file) => {
    const path = `/${encodeURI(file)}`;
    const told = await visitor.ask({ path, headers: { Authorization: authorization } });
    if (betrayal(told, { sign, allowed: REFUSALS }) === undefined) overlooked.push(path);
    open.push({ path, etag: told.headers.etag ?? '"none"' });
  });
  const thoroughly = new Set(
    process.argv.includes('--all') ? open.map(({ path }) => path) : sample(open),
  );
  function* everyAttempt() {
    for (const { path, etag } of open) {
      const attempts = attemptsOn(path, etag, key);
      yield* thoroughly.has(path) ? attempts : attempts.filter(({ what }) => PLAIN.has(what));
    }
  }
  await each(everyAttempt(), async (attempt) => {
    look(`${attempt.path}, ${attempt.what}`, await visitor.ask(attempt), attempt.method);
  });
  await each(
    open.filter(({ path }) => thoroughly.has(path)).flatMap(({ path }) => rawAttemptsOn(path)),
    async ({ what, text }) => look(`${what} ${text}`, parseRaw(await askRaw(nginx.port, text))),
  );

  const tried = [...statuses.values()].reduce((sum, count) => sum + count, 0);
  const counts = [...statuses].map(([status, count]) => `${status || 'none'} × ${count}`);
  t.say(
    `${tried} requests for ${open.length} files without the password: ${counts.join(', ')}; ` +
      `${bytes} bytes of refusals, ${leaks.length} leaks`,
  );
  t.hold('without the password nothing comes but nginx’s own refusal', leaks);
  t.hold('the trial would see it if a file came', overlooked);
}

/** What is tried on every file; the rest only on some, unless `--all` is asked for. */
const PLAIN: ReadonlySet<string> = new Set(['as it is', 'the folder', 'a wrong password']);
/** Of the files that are served alike. */
const EVERY = 25;

/** One file of each folder and ending, and every so many of the others. */
function sample(open: readonly { path: string }[]): string[] {
  const kinds = new Map(
    open.map(({ path }) => [`${path.split('/')[1]} ${path.slice(path.lastIndexOf('.'))}`, path]),
  );
  return [...kinds.values(), ...open.filter((_, i) => i % EVERY === 0).map(({ path }) => path)];
}

/** The door without encryption, and the whole server from a network that is not the school's. */
async function tryOtherDoors(t: Trial, nginx: RunningNginx, outDir: string): Promise<void> {
  const sign = signature();
  const plain: string[] = [];
  const strangers: string[] = [];
  const elsewhere = new Visitor(nginx.port, '127.0.0.2');
  const headers = { Authorization: authorization };
  await each(filesOf(outDir), async (file) => {
    const path = `/${encodeURI(file)}`;
    const text = `GET ${path} HTTP/1.0\r\nAuthorization: ${authorization}\r\n\r\n`;
    const led = parseRaw(await askRaw(nginx.plainPort, text, false));
    const { location, ...rest } = led.headers;
    if (location !== `https://localhost${path}`) plain.push(`${path} leads to ${location}`);
    const told = betrayal({ ...led, headers: rest }, { sign, allowed: [301] });
    if (told !== undefined) plain.push(`${path}: ${told}`);
    const why = betrayal(await elsewhere.ask({ path, headers }), { sign, allowed: [403] });
    if (why !== undefined) strangers.push(`${path}: ${why}`);
  });
  elsewhere.close();
  const unencrypted = parseRaw(await askRaw(nginx.port, 'GET / HTTP/1.0\r\n\r\n', false));
  const why = betrayal(unencrypted, { sign, allowed: [400] });
  t.hold('the door without encryption leads to the other and gives nothing', [
    ...plain,
    ...(why === undefined ? [] : [`unencrypted at the encrypted door: ${why}`]),
  ]);
  t.hold('from another network nothing comes, with the password neither', strangers);
}
