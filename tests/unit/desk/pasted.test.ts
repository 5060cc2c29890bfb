import { expect, test } from 'vitest';
import { pastedIn } from '../../../src/components/write/text/pasted.ts';
import { pictureMark, pictureName } from '../../../src/components/write/text/picture-name.ts';
import { picturesInRtf } from '../../../src/components/write/text/rtf-pictures.ts';
import { readBody } from '../../../src/body/read-body.ts';
import { fromWordClipboard } from '../../clipboard.ts';

function clipboard(of: Record<string, string>, files: { type: string; name: string }[] = []) {
  return { getData: (type: string) => of[type] ?? '', files } as unknown as DataTransfer;
}

test.each([
  ['words', { 'text/plain': '甲' }, 'plain'],
  ['words in a window', { 'text/plain': '甲', 'text/html': '<meta><span>甲</span>' }, 'plain'],
  ['Word', { 'text/plain': '甲', 'text/html': fromWordClipboard }, 'html'],
  [
    'Markdown out of an editor',
    { 'text/plain': '# 甲\n\n- 乙\n- 丙', 'text/html': '<div><b># 甲</b><span>- 乙</span></div>' },
    'plain',
  ],
  [
    'a page that reads like Markdown',
    { 'text/plain': '1. 甲\n2. 乙', 'text/html': '<ol><li>甲<li>乙</ol>' },
    'html',
  ],
])('%s', (_, of, kind) => {
  expect(pastedIn(clipboard(of)).kind).toBe(kind);
});

test('a screenshot is a picture; what Word draws of its words is none', () => {
  const files = [{ type: 'image/png', name: 'image.png' }];
  expect(pastedIn(clipboard({}, files)).kind).toBe('pictures');
  expect(
    pastedIn(clipboard({ 'text/plain': '甲', 'text/html': '<p><b>甲</b></p>' }, files)).kind,
  ).toBe('html');
});

test('the next picture has a name that neither the text nor the draft has', () => {
  expect(pictureName('', [], 'webp')).toBe('tu-1.webp');
  expect(pictureName('![a](./tu-4.png)', ['tu-2.webp', 'banshu.jpg'], 'jpg')).toBe('tu-5.jpg');
});

test.each(['板书', 'a [b] *c* `d` {e} <f> "g" \\h_', '第一行\n第二行'])(
  'a picture is read with the words it was given: %s',
  (words) => {
    const mark = pictureMark('tu-1.webp', words, words);
    const { body, faults } = readBody(mark, { file: '', firstLine: 1, math: false });
    const said = words.replace('\n', ' ');
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(body?.nodes).toMatchObject([
      { name: 'Figure', props: { src: './tu-1.webp', alt: said, caption: said } },
    ]);
  },
);

test('pictures out of RTF, in their order', async () => {
  const hex = '89504e470d0a1a0a0000000d49484452';
  const rtf = String.raw`{\rtf1 {\*\shppict{\pict{\*\picprop\shplid1{\sp{\sn a}{\sv b}}}\picscalex100\pngblip
${hex}
${hex}}}{\nonshppict{\pict\wmetafile8 ${hex}}}{\pict\jpegblip ffd8ffe000104a46494600010100000100}{\pict\emfblip ${hex}}}`;
  const found = picturesInRtf(rtf);
  expect(found.map((one) => one?.type)).toEqual(['image/png', 'image/jpeg', undefined]);
  expect(await found[0]?.arrayBuffer().then(({ byteLength }) => byteLength)).toBe(32);
});
