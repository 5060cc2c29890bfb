import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pageText } from '../../../src/search/page-text.ts';
import { PageTexts } from '../../../src/site/page-texts.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'texts-'));
const file = path.join(folder, 'texts.json');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const page = (main: string, head = ''): string =>
  `<html><head>${head}</head><body><main id="main">${main}</main></body></html>`;
const one = page('<h1>题</h1><p>一</p>');
const arranging = '<main id="main" data-elsewhere><p>二</p></main>';

test('what is remembered is what is read', () => {
  const first = new PageTexts(file);
  expect([one, arranging].map((html) => first.of(html))).toEqual([pageText(one), undefined]);
  first.keep();
  const kept = readFileSync(file, 'utf8');
  const later = new PageTexts(file);
  // What stands around the main part does not matter.
  expect(later.of(page('<h1>题</h1><p>一</p>', '<title>别的</title>'))).toEqual(pageText(one));
  expect(later.of(arranging)).toBeUndefined();
  later.keep();
  expect(readFileSync(file, 'utf8')).toBe(kept);
});

test('what is no longer asked for is forgotten', () => {
  const texts = new PageTexts(file);
  texts.of(page('<p>新</p>'));
  texts.keep();
  expect(readFileSync(file, 'utf8')).not.toContain('题');
});

test('a damaged file is as if it were not there', () => {
  const whole = readFileSync(file, 'utf8');
  for (const damaged of [whole.slice(0, -5), whole.replace('新', '旧'), '', '{']) {
    writeFileSync(file, damaged);
    expect(new PageTexts(file).of(page('<p>新</p>'))?.blocks).toEqual([{ text: '新' }]);
  }
});
