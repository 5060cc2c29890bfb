/** Formulas: those of teachers are taken as they are, those that reach for more are told. */
import { describe, expect, test } from 'vitest';
import { faultOfMarkup } from '../../../src/body/formula/check-markup.ts';
import { toNodes } from '../../../src/body/html/render.ts';
import { displayFormulas, inlineFormulas } from '../../formulas/honest.ts';
import { hostileFormulas } from '../../formulas/hostile.ts';
import { html, faultsOf } from './helpers.ts';

const inLine = (formula: string) => `看 $${formula}$ 这里。`;
const onItsOwn = (formula: string) => `上面。\n\n$$\n${formula}\n$$\n\n下面。`;

describe('the formulas of teachers', () => {
  test.each(inlineFormulas)('%s', (formula) => {
    expect(faultsOf(inLine(formula), true)).toEqual([]);
    expect(html(inLine(formula), true)).toContain('<math ');
  });
  test.each(displayFormulas)('%s', (formula) => {
    expect(faultsOf(onItsOwn(formula), true)).toEqual([]);
    expect(html(onItsOwn(formula), true)).toContain('<math ');
  });
});

describe('formulas that reach for more are told', () => {
  const told = hostileFormulas.filter(({ refused }) => refused);
  test.each(told.map(({ what, formula }) => [what, formula]))('%s: %s', (_, formula) => {
    for (const source of [inLine(formula), onItsOwn(formula)]) {
      // What is not seen is told of the text as such, too.
      const [fault, ...others] = faultsOf(source, true).filter(
        ({ id }) => id !== 'control-character',
      );
      expect(others).toEqual([]);
      expect(fault?.id).toMatch(/^(?:formula-(?:unknown|command|length)|body-.*)$/);
      expect(fault?.hint).toMatch(/\p{Script=Han}/u);
    }
  });

  test('at their own line, with the length that was written and what may be', () => {
    const [fault] = faultsOf('字。\n\n$$\na\n\\quad \\hspace{-3cm}b\n$$', true);
    expect(fault).toMatchObject({
      id: 'formula-length',
      line: 14,
      column: 7,
      message: '公式里的 \\hspace 写了 -8.54em 的长度，会伸到公式外面去。',
      allowed: expect.stringContaining('-1em 到 20em') as string,
    });
  });

  test('with the command that was meant', () => {
    expect(faultsOf('$\\farc{1}{2}$', true)[0]).toMatchObject({
      id: 'formula-unknown',
      hint: '请核对拼写，是不是想写 \\frac？',
    });
    expect(faultsOf('$\\begin{algined}a\\end{algined}$', true)[0]?.hint).toContain('{aligned}');
    expect(faultsOf('$50%$', true)[0]?.hint).toContain('\\%');
  });
});

describe('what KaTeX makes is looked at, whatever made it', () => {
  const math = (inside: string) => `<span class="katex"><math>${inside}</math></span>`;
  test.each([
    ['an element', '<script></script>'],
    ['an address', '<mrow href="https://evil.example"></mrow>'],
    ['a style', '<mrow style="position:fixed"></mrow>'],
    ['a class', '<mrow class="masthead"></mrow>'],
    ['an event', '<mrow onclick="x"></mrow>'],
    ['a width without bounds', '<mspace width="21em"/>'],
    ['a step back', '<mspace width="-1.1em"/>'],
    ['a share of the page', '<mpadded lspace="-1width"></mpadded>'],
    ['a shift', '<mpadded voffset="2em"></mpadded>'],
    ['a shift in centimetres', '<mpadded voffset="1cm"></mpadded>'],
    ['a unit nobody knows', '<mspace width="3vw"/>'],
    ['a thick line', '<mfrac linethickness="1em"></mfrac>'],
    ['a size within a size', '<mstyle mathsize="2em"><mstyle mathsize="2em"></mstyle></mstyle>'],
    ['a width made large by its size', '<mstyle mathsize="2em"><mspace width="11em"/></mstyle>'],
    ['the seam', '<mi>\0</mi>'],
    ['a character of direction', '<mi>\u202e</mi>'],
    ['a tag', '<mi>\u{e0041}</mi>'],
    ['a character that is none', '<mi>\uffff</mi>'],
    ['half a character', '<mi>\ud800</mi>'],
    ['an escape', '<mi>\u001b[31m</mi>'],
    ['half an element', '<mi'],
  ])('%s is found', (_, inside) => {
    expect(faultOfMarkup(math(inside))).toBeDefined();
    expect(faultOfMarkup(math('<mi>x</mi>'))).toBeUndefined();
  });

  test('a seam that was forged all the same stops the text', () => {
    const forged = { type: 'raw' as const, value: 'a\0b' };
    expect(() => toNodes([forged])).toThrow();
  });
});
