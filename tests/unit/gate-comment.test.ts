/** `bin/gate-comment.ts` against a host of our own that answers as GitHub does. */
import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gateResultOf } from '../../src/gate/gate-result.ts';
import { writtenFolder } from '../written-folder.ts';

const script = path.resolve(import.meta.dirname, '../../bin/gate-comment.ts');
const MARK = '<!-- tongban-gate -->';
const sound = JSON.stringify(gateResultOf('content', [], [], 12));

interface Asked {
  method: string;
  url: string;
  body: string;
  authorization: string;
}

let server: Server;
let asked: Asked[] = [];
/** What the host has, by the part of the address after the repository. */
let pulls: object[] = [];
let files: object[] = [];
let comments: object[] = [];

beforeEach(async () => {
  asked = [];
  pulls = [
    { number: 5, head: { sha: 'older' } },
    { number: 7, head: { sha: 'abc' } },
  ];
  files = [{ filename: 'src/content/papers/a.mdx' }];
  comments = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      asked.push({ method, url, body, authorization: headers.authorization ?? '' });
      const address = new URL(url, 'http://host.example');
      const page = Number(address.searchParams.get('page') ?? 1);
      const known: Record<string, object[]> = {
        '/repos/hill/jiaoyan/pulls': pulls,
        '/repos/hill/jiaoyan/pulls/7/files': files,
        '/repos/hill/jiaoyan/issues/7/comments': comments,
      };
      const rows = known[address.pathname];
      if (method === 'GET' && rows === undefined) response.writeHead(404);
      response.end(
        JSON.stringify(method === 'GET' ? rows?.slice((page - 1) * 100, page * 100) : {}),
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterEach(() => server.close());

const written = (): Asked[] => asked.filter(({ method }) => method !== 'GET');
const bodyOf = (one: Asked | undefined): string =>
  (JSON.parse(one?.body ?? '{}') as { body?: string }).body ?? '';

async function tell(result: string): Promise<{ status: number; output: string }> {
  const folder = await writtenFolder({ 'result.json': result });
  return run(path.join(folder, 'result.json'));
}

function run(file: string): Promise<{ status: number; output: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((done) => {
    execFile(
      process.execPath,
      [script, '--result', file],
      {
        env: {
          GITHUB_API_URL: `http://127.0.0.1:${port}`,
          GITHUB_REPOSITORY: 'hill/jiaoyan',
          TOKEN: 'a-token',
          HEAD: 'du-fu:二月/草稿&state=all',
          HEAD_SHA: 'abc',
          RUN_URL: 'https://github.com/hill/jiaoyan/actions/runs/1',
        },
      },
      (error, stdout, stderr) => {
        done({ status: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
      },
    );
  });
}

test('the comment goes under the pull request whose head is the commit that was checked', async () => {
  expect(await tell(sound)).toMatchObject({ status: 0 });
  expect(written()).toMatchObject([
    {
      method: 'POST',
      url: '/repos/hill/jiaoyan/issues/7/comments',
      authorization: 'Bearer a-token',
    },
  ]);
  expect(bodyOf(written()[0])).toMatch(/^<!-- tongban-gate -->\n内容检查通过，一共看了 12 篇。/);
  const [first] = asked;
  const query = new URL(first?.url ?? '', 'http://host.example').searchParams;
  expect(query.get('head')).toBe('du-fu:二月/草稿&state=all');
  expect(query.getAll('state')).toEqual(['open']);
});

test('the second time the first comment is brought up to date, even behind a hundred others', async () => {
  comments = [
    ...Array.from({ length: 120 }, (_, id) => ({ id: id + 1, body: '谢谢', user: { login: 'a' } })),
    { id: 500, body: `${MARK}\n别人写的`, user: { login: 'stranger' } },
    { id: 501, body: `${MARK}\n上次写的`, user: { login: 'github-actions[bot]' } },
  ];
  await tell(sound);
  expect(written().map(({ method, url }) => [method, url])).toEqual([
    ['PATCH', '/repos/hill/jiaoyan/issues/comments/501'],
  ]);
});

test('a pull request that has moved on hears nothing of an old commit', async () => {
  pulls = [{ number: 7, head: { sha: 'newer' } }];
  expect((await tell(sound)).output).toContain('这一次不留言');
  expect(written()).toEqual([]);
});

test('what a result keeps silent about is asked of the host', async () => {
  files = [
    ...Array.from({ length: 150 }, (_, i) => ({ filename: `src/content/papers/a${i}.mdx` })),
    { filename: 'src/content/papers/b.mdx', previous_filename: '.github/workflows/check.yml' },
  ];
  await tell(sound);
  const body = bodyOf(written()[0]);
  expect(body).toContain('`.github/workflows/check.yml`，请拆成两个合并请求');
  expect(body).toContain('检查的结果不能作数');
});

test.each(['', '{"version":1}', 'x'.repeat(3_000_000), JSON.stringify({ body: '@everyone' })])(
  'a result that is none is not shown (%#)',
  async (result) => {
    await tell(result);
    expect(bodyOf(written()[0])).toContain('检查没有跑完');
    expect(bodyOf(written()[0])).not.toContain('everyone');
  },
);

test('a link in place of the result is not followed', async () => {
  const folder = await writtenFolder({ 'elsewhere.json': sound });
  await symlink(path.join(folder, 'elsewhere.json'), path.join(folder, 'result.json'));
  await run(path.join(folder, 'result.json'));
  expect(bodyOf(written()[0])).toContain('检查没有跑完');
});

test('a pull request for the program alone is left in peace', async () => {
  files = [{ filename: 'bin/check.mjs' }];
  await tell(JSON.stringify(gateResultOf('maintenance', ['bin/check.mjs'], [], 0)));
  expect(written()).toEqual([]);
});

test('a host that says no ends the run with a failure that does not show the token', async () => {
  files = [{}];
  const { status, output } = await tell(sound);
  expect(status).not.toBe(0);
  expect(output).not.toContain('a-token');
  expect(written()).toEqual([]);
});
