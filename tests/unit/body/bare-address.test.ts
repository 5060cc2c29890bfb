/** Where an address begins and ends that stands bare in a text. */
import { describe, expect, test } from 'vitest';
import { html, told } from './helpers.ts';

const shown = (source: string): string[] =>
  [...html(source).matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, text = '']) => text);

describe('an address is a link as far as it goes', () => {
  test.each([
    ['见(https://a.example/x)。', ['https://a.example/x']],
    ['见https://a.example/x，好。', ['https://a.example/x']],
    ['见https://a.example。', ['https://a.example']],
    ['https://a.example/x很好', ['https://a.example/x']],
    ['（www.a.example）', ['www.a.example']],
    ['https://例子.中国/路径', ['https://例子.中国/路径']],
    ['看http://图书.例子.公司/书目/第2本.html。', ['http://图书.例子.公司/书目/第2本.html']],
    ['https://a.example/百科/中文_(语言)。', ['https://a.example/百科/中文_(语言)']],
    ['https://a.example/?q=候答&p=1', ['https://a.example/?q=候答&#x26;p=1']],
    [
      'https://a.example/2025年计划.pdf和https://b.example/',
      ['https://a.example/2025年计划.pdf', 'https://b.example/'],
    ],
    ['“https://a.example/x”', ['https://a.example/x']],
    ['https://a.example/x（旧）', ['https://a.example/x']],
    ['https://a.example:8080/a_b_c?x=1#y!', ['https://a.example:8080/a_b_c?x=1#y']],
    ['**https://a.example/x**', ['https://a.example/x']],
    ['写信到ban@school.example。', ['ban@school.example']],
  ])('%s', (source, addresses) => {
    expect(shown(source)).toEqual(addresses);
    expect(told(source)).toEqual([]);
  });
});

describe('what is none is text', () => {
  test.each([
    '网址从https://写起',
    '只写www.。',
    '写https://，不写http://。',
    'https://例子很好',
    'www.是什么',
    '`https://a.example`',
    'awww.a',
  ])('%s', (source) => {
    expect(shown(source)).toEqual([]);
    expect(told(source)).toEqual([]);
  });
});
