import { expect, test } from 'vitest';
import { bodyWithin } from '../../../src/body/html/body-within.ts';

const html = (text: string) => {
  const [node] = bodyWithin([{ type: 'html', html: text }], 'e1-');
  return node?.type === 'html' ? node.html : undefined;
};

test.each([
  ['a heading goes down a level, with its id', '<h2 id="一">一</h2>', '<h3 id="e1-一">一</h3>'],
  ['a link to a place on the page follows it', '<a href="#一">x</a>', '<a href="#e1-一">x</a>'],
  [
    'a link elsewhere stays',
    '<a href="https://a.example/#一">x</a>',
    '<a href="https://a.example/#一">x</a>',
  ],
  [
    'a description follows',
    '<a aria-describedby="f l">x</a>',
    '<a aria-describedby="e1-f e1-l">x</a>',
  ],
  [
    'text that looks like an attribute stays',
    '<p>写 id="x" 和 &#x3C;h2></p>',
    '<p>写 id="x" 和 &#x3C;h2></p>',
  ],
])('%s', (_, from, to) => {
  expect(html(from)).toBe(to);
});

test('so does what hangs below a component, however deep', () => {
  const inside = [{ type: 'html' as const, html: '<p id="a">x</p>' }];
  const part = { type: 'part' as const, props: {}, children: inside };
  const nodes = bodyWithin(
    [
      { type: 'component', name: 'Callout', props: { type: 'note' }, children: inside },
      {
        type: 'component',
        name: 'Observation',
        props: {},
        children: [part, { ...part, children: [part, part] }],
      },
    ],
    'e1-',
  );
  expect(JSON.stringify(nodes).match(/id=\\"e1-a\\"/g)).toHaveLength(4);
  expect(JSON.stringify(nodes)).not.toMatch(/id=\\"a\\"/);
});
