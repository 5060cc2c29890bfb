/** `npm run dev`: search and pictures work there, and a fault is shown on the page while the site goes on. */
import { spawn, type ChildProcess } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { inherited, makeScratch, projectRoot } from '../site/build-site.ts';
import { longText, mdx, reflectionFields, smallSchool } from '../small-school.ts';
import { writtenFolder } from '../written-folder.ts';
import { openChromium } from './browser.ts';

let browser: Browser;
let page: Page;
let server: ChildProcess;
let contentDir: string;
let url: string;

beforeAll(async () => {
  browser = await openChromium(inject('chromium'));
  page = await browser.newPage();
  contentDir = await writtenFolder(smallSchool());
  const astro = join(projectRoot, 'node_modules/astro/bin/astro.mjs');
  // Any free port, and beside a server that its developer may have running.
  server = spawn(process.execPath, [astro, 'dev', '--port', '0', '--ignore-lock'], {
    cwd: projectRoot,
    env: {
      ...inherited(),
      ASTRO_TELEMETRY_DISABLED: '1',
      CONTENT_DIR: contentDir,
      CACHE_DIR: await makeScratch(),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  url = await addressSaidBy(server);
});

afterAll(async () => {
  await browser.close();
  const ended = new Promise((done) => server.once('close', done));
  server.kill();
  await ended;
});

const write = (file: string, text: string) => writeFile(join(contentDir, file), text);
/** The page as the server gives it now; the browser's own reloads do not come between. */
const served = (path: string) => fetch(url + path).then((response) => response.text());

test('pages and search are there without a build', async () => {
  expect(await served('reflections/one/')).toContain('放不下的一件事');
  await page.goto(`${url}search/?q=${encodeURIComponent('放不下')}`);
  await page.locator('[data-result]').first().waitFor();
  expect(await page.locator('[data-result] h3').allInnerTexts()).toContain('放不下的一件事');
});

test('what is written appears by itself in the open page, and then in the search', async () => {
  // Before its script has called the server, a page cannot be told of anything.
  const listening = page.waitForEvent('websocket').then((one) => one.waitForEvent('framereceived'));
  await page.goto(`${url}reflections/one/`);
  await listening;
  await write('reflections/one.mdx', mdx({ ...reflectionFields, title: '后来想通了' }, longText));
  await expect.poll(() => page.title().catch(() => '')).toContain('后来想通了');

  const another = await browser.newPage();
  const found = async () => {
    await another.goto(`${url}search/?q=${encodeURIComponent('想通')}`);
    await another.locator('[data-result-count]').waitFor();
    return another.locator('[data-result] h3').allInnerTexts();
  };
  await expect.poll(found).toContain('后来想通了');
  await another.close();
});

test('a fault is shown with file, line and the way out; the other pages go on; mended, it is gone', async () => {
  const broken = mdx(
    { ...reflectionFields, authors: ['li-bo'] },
    `${longText}\n\n{process.env.HOME}`,
  );
  await write('reflections/one.mdx', broken);
  await expect.poll(() => served('reflections/one/')).toContain('li-bo');
  const panel = await served('reflections/one/');
  expect(panel).toContain('是不是想写 li-bai（李白白）？');
  for (const line of [4, 11]) expect(panel).toContain(`reflections/one.mdx:${line}`);
  expect(await served('lessons/river/')).toContain('三年级《小河》：等一等');

  await write('reflections/one.mdx', mdx(reflectionFields, longText));
  await expect.poll(() => served('reflections/one/')).toContain('放不下的一件事');
  expect(await served('reflections/one/')).not.toContain('li-bo');
});

test('a panel tells of this page by itself, and of the other files apart', async () => {
  const broken = mdx({ ...reflectionFields, authors: ['li-bo'] }, longText);
  await write('reflections/one.mdx', broken);
  await expect.poll(() => served('lessons/river/')).toMatch(/别的文件还有\s*1\s*处要改/);
  expect(await served('lessons/river/')).not.toContain('这一篇还有');
  expect(await served('reflections/one/')).toMatch(/这一篇还有\s*1\s*处要改/);
  await write('reflections/one.mdx', mdx(reflectionFields, longText));
  await expect.poll(() => served('lessons/river/')).not.toMatch(/还有\s*\d+\s*处要改/);
});

test('a draft is shown with a mark, on its page and in lists', async () => {
  await write('reflections/one.mdx', mdx({ ...reflectionFields, visibility: 'private' }, longText));
  await expect.poll(() => served('reflections/one/')).toContain('只有你在这台电脑上看得到');
  expect(await served('reflections/')).toMatch(/草稿[^]*放不下的一件事/);
  expect(await served('lessons/river/')).not.toContain('只有你在这台电脑上看得到');
  await write('reflections/one.mdx', mdx(reflectionFields, longText));
});

test('a school.yml that cannot be read is told of on the page, and the school is back once it can', async () => {
  const school = smallSchool()['school.yml'] ?? '';
  await write('school.yml', school.replace('shortName', 'shortNmae'));
  await expect.poll(() => served('')).toContain('school.yml:2');
  await write('school.yml', school);
  await expect.poll(() => served('')).toContain('小山学校');
});

/** It says where it is once it listens. */
function addressSaidBy(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += stripVTControlCharacters(chunk.toString());
      const address = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (address !== undefined) done(address);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('close', () => fail(new Error(`The server has ended:\n${said}`)));
  });
}
