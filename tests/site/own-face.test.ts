/** What a school's own file puts on every page, and what a build says of a day that was left in it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { accentShades } from '../../src/model/school/accent.ts';
import type { BuiltSite } from './build-site.ts';
import { ACCENT, ICP, ownFace, POLICE } from './own-face-school.ts';
import { attribute, readPages, textOf } from './page.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await ownFace();
});

test('the build goes on and says that the day stands still', () => {
  expect(site.status, site.output).toBe(0);
  expect(site.output).toContain('“固定的今天”（today）写定了 2026-06-01，网站上的日子不会往前走。');
  expect(site.output).toContain('sample: true');
});

test('the numbers stand at the foot of every page and lead where their rules want', () => {
  const pages = readPages(site.outDir).filter(({ html }) => html.includes('class="colophon"'));
  expect(pages.length).toBeGreaterThan(50);
  for (const { file, elements } of pages) {
    const links = elements
      .filter((one) => one.tagName === 'a' && /\/\/beian\./.test(attribute(one, 'href') ?? ''))
      .map((one) => [textOf(one).trim(), attribute(one, 'href'), attribute(one, 'rel')]);
    expect(links, file).toEqual([
      [ICP, 'https://beian.miit.gov.cn/', 'noreferrer'],
      [POLICE, 'https://beian.mps.gov.cn/#/query/webSearch?code=11010502030143', 'noreferrer'],
    ]);
  }
});

test('the colour is that of the school, lighter in the dark', () => {
  const { light, dark } = accentShades(ACCENT);
  const front = readFileSync(path.join(site.outDir, 'index.html'), 'utf8');
  expect(front).toContain(
    `@media screen{:root:root{--accent:var(--lit,${light.accent}) var(--dim,${dark.accent});`,
  );
});

test('the guide tells the fields of the file', () => {
  const guide = readPages(site.outDir).find(({ file }) => file === 'guide/fields/index.html');
  const names = (guide?.elements ?? []).filter(({ tagName }) => tagName === 'code').map(textOf);
  expect(names).toEqual(
    expect.arrayContaining(['icp', 'publicSecurity', 'logo', 'accent', 'sample']),
  );
});
