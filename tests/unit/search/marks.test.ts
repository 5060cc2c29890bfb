import { describe, expect, test } from 'vitest';
import { phrasesOf } from '../../../src/search/phrase.ts';
import { excerptOf, placesOf, spansOf } from '../../../src/search/marks.ts';
import { unpacked } from '../../../src/search/traditional.ts';

const textsOf = (query: string) => phrasesOf(query).map(({ text }) => text);

/** Marked stretches in brackets. */
const show = (text: string, ...phrases: string[]) =>
  spansOf(text, placesOf(text, phrases.flatMap(textsOf)))
    .map((span) => (span.marked ? `[${span.text}]` : span.text))
    .join('');

describe('marking', () => {
  test.each([
    { text: '读图教学，图形', phrases: ['图'], shown: '读[图]教学，[图]形' },
    { text: '哈哈哈', phrases: ['哈哈'], shown: '[哈哈哈]' },
    { text: '小学 数学', phrases: ['学数'], shown: '小[学 数]学' },
    { text: '数学作业', phrases: ['数学', '学作'], shown: '[数学作]业' },
    { text: 'AI and MAIN', phrases: ['ai'], shown: '[AI] and MAIN' },
    { text: 'un Café', phrases: ['cafe'], shown: 'un [Café]' },
    { text: 'Growth  mindset', phrases: ['growth mindset'], shown: '[Growth]  [mindset]' },
    { text: '𠮷野家', phrases: ['𠮷'], shown: '[𠮷]野家' },
    { text: '3.5 与 3.56', phrases: ['3.5'], shown: '[3.5] 与 3.56' },
    { text: '沉默时，老师', phrases: ['时,老'], shown: '沉默[时，老]师' },
    { text: '2020—2022年', phrases: ['2020-2022'], shown: '[2020—2022]年' },
    { text: 'PISA2022', phrases: ['pis'], shown: '[PIS]A2022' },
    { text: '用 AI 备课', phrases: ['用AI备'], shown: '[用 AI 备]课' },
    { text: '无关', phrases: ['', '图'], shown: '无关' },
  ])('$text for $phrases', ({ text, phrases, shown }) => {
    expect(show(text, ...phrases)).toBe(shown);
  });
});

test('what is written in traditional characters is marked too', () => {
  const places = placesOf('臺灣的課堂', textsOf('课堂'), unpacked('臺台灣湾課课'));
  expect(spansOf('臺灣的課堂', places).at(-1)).toEqual({ text: '課堂', marked: true });
});

describe('excerpts', () => {
  const long = `${'前'.repeat(200)}候答${'后'.repeat(200)}`;
  test('stand around the first hit and say where they are cut', () => {
    const spans = excerptOf(long, placesOf(long, ['候答']), 90);
    const text = spans.map((span) => span.text).join('');
    expect(text).toMatch(/^…前+候答后+…$/);
    expect(text.length).toBeLessThanOrEqual(92);
    expect(spans.filter((span) => span.marked).map((span) => span.text)).toEqual(['候答']);
  });
  test('begin with the text where the hit is near', () => {
    const text = `开头候答${'后'.repeat(200)}`;
    expect(excerptOf(text, placesOf(text, ['候答']), 90)[0]).toEqual({
      text: '开头',
      marked: false,
    });
  });
  test('never cut a character of two units', () => {
    const text = '𠮷'.repeat(200);
    const shown = excerptOf(text, [{ from: 201, to: 202 }], 91)
      .map((span) => span.text)
      .join('');
    expect(shown.isWellFormed()).toBe(true);
  });
});
