import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pageText } from '../../../src/search/page-text.ts';
import { PageTexts } from '../../../src/site/page-texts.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'texts-'));
/** All that is remembered, in one text. */
const kept = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const page = (main: string, head = ''): string =>
  `<html><head>${head}</head><body><main id="main">${main}</main></body></html>`;
const one = page('<h1>题</h1><p>一</p>');
const arranging = '<main id="main" data-elsewhere><p>二</p></main>';

test('what is remembered is what is read', () => {
  const first = new PageTexts(folder);
  expect([one, arranging].map((html) => first.of(html).text)).toEqual([pageText(one), undefined]);
  first.keep();
  const before = kept();
  const later = new PageTexts(folder);
  // What stands around the main part does not matter.
  expect(later.of(page('<h1>题</h1><p>一</p>', '<title>别的</title>')).text).toEqual(pageText(one));
  expect(later.of(arranging).text).toBeUndefined();
  expect(later.at(later.of(one).key)).toEqual(pageText(one));
  expect(later.at('none')).toBe('forgotten');
  later.keep();
  expect(kept()).toBe(before);
});

test('what is no longer asked for is forgotten', () => {
  const texts = new PageTexts(folder);
  texts.of(page('<p>新</p>'));
  texts.keep();
  expect(kept()).not.toContain('题');
  expect(kept()).toContain('新');
});

test('a damaged file is as if it were not there', () => {
  const name = readdirSync(folder).find((one) =>
    readFileSync(path.join(folder, one)).includes('新'),
  );
  const file = path.join(folder, name ?? '');
  const whole = readFileSync(file, 'utf8');
  for (const damaged of [whole.slice(0, -5), whole.replace('新', '旧'), '', '{']) {
    writeFileSync(file, damaged);
    expect(new PageTexts(folder).of(page('<p>新</p>')).text?.blocks).toEqual([{ text: '新' }]);
  }
});
