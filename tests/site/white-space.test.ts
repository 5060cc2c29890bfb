import { expect, inject, test } from 'vitest';
import { writtenFolder } from '../written-folder.ts';
import { readPages } from './page.ts';
import { schoolEdition } from './school-edition.ts';
import { doubledIn, holesIn, untidyCopies } from './white-space.ts';

const told = (outDir: string, find: typeof holesIn) =>
  readPages(outDir).flatMap((page) => find(page).map((one) => `${page.address} ${one}`));

test('beside Chinese punctuation nothing leaves a hole in a text of the sample site', () => {
  expect(told(inject('site').outDir, holesIn)).toEqual([]);
});

test('a line that is copied has neither breaks nor white space at its ends', () => {
  expect(told(inject('site').outDir, untidyCopies)).toEqual([]);
});

test('nor on a page that only colleagues see', async () => {
  const { outDir } = await schoolEdition();
  expect(told(outDir, holesIn)).toEqual([]);
  expect(told(outDir, doubledIn)).toEqual([]);
});

test('no mark stands twice, as around a title that was quoted already', () => {
  expect(told(inject('site').outDir, doubledIn)).toEqual([]);
});

test('the check sees all three, and leaves alone what is typed so', async () => {
  const outDir = await writtenFolder({
    'index.html': `<body><main>
      <p>（
        <a href="/">陆小满</a>， 见《甲》 ）</p>
      <p title="《《甲》">陆小满上《《桥》》</p>
      <p>一段，<b>两段</b> 三段： <i>x</i></p><pre>（ 照打 ）</pre>
      <button data-copy="one">复制</button><span id="one">
        题
      </span><button data-copy="two">复制</button><pre id="two">
a
b</pre></main></body>`,
  });
  expect(told(outDir, holesIn)).toEqual([
    '/ （ 陆小满， 见《甲',
    '/ （ 陆小满， 见《甲》 ）',
    '/ 小满， 见《甲》 ）',
  ]);
  expect(told(outDir, untidyCopies)).toHaveLength(1);
  expect(told(outDir, doubledIn)).toEqual([
    '/ 陆小满上《《桥》》',
    '/ 陆小满上《《桥》》',
    '/ 《《甲》',
  ]);
});
