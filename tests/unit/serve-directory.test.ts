import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveDirectory, type RunningServer } from '../../bin/serve-directory.ts';

const dir = mkdtempSync(join(tmpdir(), 'tongban-serve-'));
mkdirSync(join(dir, 'lessons/x'), { recursive: true });
writeFileSync(join(dir, 'index.html'), 'front');
writeFileSync(join(dir, 'lessons/x/index.html'), 'lesson');
writeFileSync(join(dir, '404.html'), 'lost');
afterAll(() => {
  rmSync(dir, { recursive: true });
});

describe.each(['/', '/teaching/', '/教研/'])('under %s', (base) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await serveDirectory({ dir, base });
  });
  afterAll(() => server.close());

  test.each([
    ['', 200, 'front', ''],
    ['lessons/x/', 200, 'lesson', 'lessons/x/'],
    ['lessons/x/?a=1', 200, 'lesson', 'lessons/x/?a=1'],
    ['lessons/x?a=1', 200, 'lesson', 'lessons/x/?a=1'],
    ['nope/', 404, 'lost', 'nope/'],
    ['%E0%A4%A', 404, 'lost', '%E0%A4%A'],
    ['..%2F..%2Fetc/passwd', 404, 'lost', '..%2F..%2Fetc/passwd'],
  ])('“%s” answers %i with %s', async (path, status, text, finally_) => {
    const response = await fetch(server.url + path);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(text);
    expect(response.url).toBe(server.url + finally_);
  });
});

/** As typed on the wire: `fetch` tidies a path before it sends it. */
function answerTo(url: string, path: string): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((done, fail) => {
    get({ hostname, port, path }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, text });
      });
    }).on('error', fail);
  });
}

test('what lies beside the folder is not served, nor what a link in it leads to', async () => {
  // Begins with the folder's own path, as `dist-school` begins with `dist`.
  const beside = `${dir}-school`;
  mkdirSync(beside);
  writeFileSync(join(beside, 'index.html'), 'secret');
  symlinkSync(beside, join(dir, 'linked'), 'junction');
  const name = basename(beside);
  const server = await serveDirectory({ dir });
  try {
    for (const path of [
      `/../${name}/index.html`,
      `/../${name}/`,
      `/../${name}`,
      `/lessons/../../${name}/index.html`,
      `/%2e%2e/${name}/index.html`,
      `/..%2f${name}/index.html`,
      `/%2e%2e%2f${name}%2findex.html`,
      `/..%5c${name}%5cindex.html`,
      `/..\\${name}\\index.html`,
      `//../${name}/index.html`,
      `/linked/`,
      `/linked/index.html`,
      `/linked`,
      '/index.html%00',
    ]) {
      const { status, text } = await answerTo(server.url, path);
      expect(`${path} ${status} ${text}`).toBe(`${path} 404 lost`);
    }
    expect(await answerTo(server.url, '/lessons/x/')).toEqual({ status: 200, text: 'lesson' });
  } finally {
    await server.close();
    rmSync(join(dir, 'linked'));
    rmSync(beside, { recursive: true });
  }
});

test('outside the base path there is nothing but the way in', async () => {
  const server = await serveDirectory({ dir, base: 'teaching' });
  expect((await fetch(new URL('/lessons/x/', server.url))).status).toBe(404);
  expect((await fetch(new URL('/', server.url))).url).toBe(server.url);
  await server.close();
});

test('a port that is taken leaves the next one', async () => {
  const first = await serveDirectory({ dir });
  const port = Number(new URL(first.url).port);
  const second = await serveDirectory({ dir, port });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  await Promise.all([first.close(), second.close()]);
});
