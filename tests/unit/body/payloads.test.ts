/** Some thousand attacks through the reader: what it lets through is text. */
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../src/body/read-body.ts';
import { dangersIn } from '../../security/dangers.ts';
import { layOut } from '../../security/lay-out.ts';
import { payloads } from '../../security/payloads.ts';
import { place } from './helpers.ts';

const all = payloads();
const families = [...Map.groupBy(all, (one) => one.family)];

test('there are more than three thousand of them, and no two alike', () => {
  expect(all.length).toBeGreaterThan(3_000);
  expect(new Set(all.map((one) => `${one.math} ${one.source}`)).size).toBeGreaterThan(3_000);
});

describe('none comes out as anything but text', () => {
  test.each(families)('%s', (_, own) => {
    let accepted = 0;
    for (const { source, math = false } of own) {
      const { body, faults } = readBody(source, { ...place, math });
      expect(
        faults.some(({ severity }) => severity === 'error'),
        source,
      ).toBe(body === undefined);
      if (body === undefined) continue;
      accepted += 1;
      expect(dangersIn(layOut(body.nodes)), source).toEqual([]);
    }
    expect(accepted).toBeLessThan(own.length);
  });
});

describe('the eye that looks is open', () => {
  test('most of the attacks would be seen, were they written out as they are', () => {
    for (const family of ['tag and handler', 'script element', 'mutation', 'style']) {
      const own = all.filter((one) => one.family === family && !/^\\|^`|&[#l]/.test(one.source));
      const seen = own.filter(({ source }) => dangersIn(source).length > 0);
      expect(seen.length / own.length, family).toBeGreaterThan(0.85);
    }
  });

  test.each([
    '<a href="javascript:x">a</a>',
    '<a href=" java\nscript:x">a</a>',
    '<a href="//evil.example">a</a>',
    '<a href="/\\evil.example">a</a>',
    '<a href="https://a@evil.example">a</a>',
    '<a href="data:text/html,x">a</a>',
    '<p onclick="x">a</p>',
    '<p style="x">a</p>',
    '<p id="forms">a</p>',
    '<img src="https://evil.example/x.png" alt="">',
    '<img src="../x.png" alt="">',
    '<img src="./x.png" srcset="y 2x" alt="">',
    '<math><mi href="javascript:x">a</mi></math>',
    '<math><annotation-xml encoding="text/html"><p>a</p></annotation-xml></math>',
    '<math><mtext><img src="./x.png" alt="" onerror="x"></mtext></math>',
    '<template><script>x</script></template>',
    '<svg></svg>',
    '<input>',
    '<!-- x -->',
    '<h1>a</h1>',
  ])('%s', (html) => {
    expect(dangersIn(html)).not.toEqual([]);
  });

  test.each([
    '<p>a <a href="https://a.cn/?q=1#x" rel="noopener noreferrer" title="t">b</a></p>',
    '<a href="/lessons/x/#s-一">a</a> <a href="#s-x">b</a> <a href="mailto:a@b.cn">c</a>',
    '<figure class="figure"><img src="./a.png" alt="x"></figure>',
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi mathvariant="normal">x</mi></math>',
  ])('%s is sound', (html) => {
    expect(dangersIn(html)).toEqual([]);
  });
});
