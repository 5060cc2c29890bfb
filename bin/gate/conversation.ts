/**
 * The conversation under a pull request on GitHub. What the host answers is looked at
 * before it is used: titles, names and paths in it are a stranger's.
 */
import * as z from 'zod';

export interface Host {
  /** `https://api.github.com`, without a slash at the end. */
  api: string;
  /** `owner/name` */
  repository: string;
  token: string;
}

const PER_PAGE = 100;
/** The host lists 3,000 files of a pull request and no more. */
const MAX_PAGES = 30;

const pull = z.object({ number: z.int().positive(), head: z.object({ sha: z.string() }) });
const file = z.object({ filename: z.string(), previous_filename: z.string().optional() });
const comment = z.object({
  id: z.int().positive(),
  body: z.string().nullish(),
  user: z.object({ login: z.string() }).nullish(),
});

/**
 * Number of the open pull request that has this very commit as its head, or nothing when
 * it has moved on or was closed.
 *
 * @param head `owner:branch` of the side that asks
 */
export async function pullRequestOf(
  host: Host,
  head: string,
  sha: string,
): Promise<number | undefined> {
  const query = `state=open&head=${encodeURIComponent(head)}`;
  const pulls = await list(host, `pulls?${query}`, pull);
  return pulls.find((one) => one.head.sha === sha)?.number;
}

/** Every path it touches, both ends of a move included. */
export async function pathsOf(host: Host, number: number): Promise<string[]> {
  const files = await list(host, `pulls/${number}/files`, file);
  return files.flatMap((one) => [one.filename, one.previous_filename ?? one.filename]);
}

/** One comment that is kept up to date, rather than one more at every push. */
export async function say(host: Host, number: number, mark: string, text: string): Promise<void> {
  const comments = await list(host, `issues/${number}/comments`, comment);
  const ours = comments.find(
    ({ body, user }) => user?.login === 'github-actions[bot]' && body?.startsWith(mark) === true,
  );
  // Nothing to say, and nothing said before.
  if (text === '' && ours === undefined) return;
  const body = `${mark}\n${text === '' ? '这次修改不再涉及内容。' : text}`;
  if (ours === undefined) await ask(host, 'POST', `issues/${number}/comments`, { body });
  else await ask(host, 'PATCH', `issues/comments/${ours.id}`, { body });
}

async function list<T>(host: Host, address: string, of: z.ZodType<T>): Promise<T[]> {
  const all: T[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const joint = address.includes('?') ? '&' : '?';
    const answer = await ask(host, 'GET', `${address}${joint}per_page=${PER_PAGE}&page=${page}`);
    const rows = z.array(of).parse(answer);
    all.push(...rows);
    if (rows.length < PER_PAGE) break;
  }
  return all;
}

async function ask(host: Host, method: string, address: string, body?: object): Promise<unknown> {
  const response = await fetch(`${host.api}/repos/${host.repository}/${address}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${host.token}`,
      'content-type': 'application/json',
      'user-agent': 'tongban-gate',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  });
  if (!response.ok) throw new Error(`${method} ${address.split('?')[0]}: ${response.status}`);
  return response.json();
}
