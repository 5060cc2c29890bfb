import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

describe.each(['/', '/teaching/'])('under %s', (base) => {
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
