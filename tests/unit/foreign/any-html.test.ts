import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHtml } from '../../../src/foreign/from-html.ts';
import { lettersOf, readMended } from './mended.ts';

/** Signs that mean something to Markdown, to MDX, to the house style or to a hand that types. */
const signs = fc.constantFrom(
  ...'\\`*_~[]{}<>!&|$#+-=.:()/@^"\'、。，；：！？“”（）《》【】＃＞＊～｜—…·• \n\u00a0\u3000\u200b',
  ...[
    '**',
    '__',
    '~~',
    '``',
    '```',
    '---',
    '===',
    '- ',
    '1. ',
    '12) ',
    '> ',
    '# ',
    '##',
    '[^1]',
    '[!NOTE]',
    '$5',
    '&lt;',
    '&#8238;',
    '<b>',
    '</p>',
    '{/*',
    'https://a.cn/b_c',
    'www.甲.cn',
    'http://u:p@h.cn/',
    'x@y.cn',
    'import ',
    'export default ',
    ':::',
    '[TOC]',
    '一、',
    '（一）',
    '（1）',
    '①',
    '● ',
  ],
);
const words = fc.constantFrom('甲', '乙丙', '教学', '背影', 'a', 'Bc', '3', '7');
const text = fc.array(fc.oneof(words, signs), { maxLength: 12 }).map((parts) => parts.join(''));

const INLINE = [
  'b',
  'i',
  's',
  'u',
  'sub',
  'sup',
  'code',
  'span',
  'mark',
  'a',
  'font',
  'strong',
  'label',
];
const BLOCK = [
  'p',
  'div',
  'h1',
  'h2',
  'h5',
  'ul',
  'ol',
  'li',
  'blockquote',
  'pre',
  'table',
  'section',
  'dl',
  'dd',
  'figure',
  'center',
];
const attributes = fc.constantFrom(
  '',
  '',
  '',
  ' style="font-weight:bold"',
  ' style="mso-list:l0 level1 lfo1"',
  ' style="mso-list:l0 level3 lfo2"',
  ' href="https://example.cn/a b(c)"',
  ' href="javascript:alert(1)"',
  ' href="lessons/a"',
  ' style="color:#f00"',
  ' onclick="x()"',
);

function escaped(written: string): string {
  return written.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

interface Made {
  html: string;
  said: string;
}

/** Letters of which the page has fewer than came in; the name of a column may stand there more often. */
function lost(said: string, read: string): string[] {
  const left = [...lettersOf(read)];
  return [...lettersOf(said)].filter((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const { node } = fc.letrec<{ node: Made }>((tie) => {
  const leaf = text.map((written) => ({ html: escaped(written), said: written }));
  const below = fc.array(tie('node'), { maxLength: 4 });
  const wrap = (name: string, more: string, parts: readonly Made[]): Made => ({
    html: `<${name}${more}>${parts.map(({ html }) => html).join('')}</${name}>`,
    said: parts.map(({ said }) => said).join(''),
  });
  const tags = fc
    .tuple(
      fc.constantFrom(...INLINE, ...BLOCK.filter((name) => name !== 'table')),
      attributes,
      below,
    )
    .map(([name, more, parts]) => wrap(name, more, parts));
  const table = fc
    .array(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), tie('node')), {
        minLength: 1,
        maxLength: 3,
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((rows): Made => ({
      html: `<table>${rows.map((row) => `<tr>${row.map(([across, { html }]) => `<td colspan="${across}">${html}</td>`).join('')}</tr>`).join('')}</table>`,
      said: rows.flatMap((row) => row.map(([, { said }]) => said)).join(''),
    }));
  const empty = fc
    .constantFrom('<br>', '<hr>', '<!-- a -->', '<o:p></o:p>')
    .map((html) => ({ html, said: '' }));
  return {
    node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tags, table, empty),
  };
});
const page = fc.array(node, { maxLength: 6 }).map((parts) => ({
  html: parts.map(({ html }) => html).join('\n'),
  said: parts.map(({ said }) => said).join(''),
}));

/** Met by chance, once. */
const MET = ['1. <br>import ', 'https://a.cn/b_c\\|Bc', 'ahttps://a.cn/b_c7http://u:p@h.cn/'].map(
  (said) => ({
    html: `<table><tr><td>${said}</td></tr></table>`,
    said: said.replace('<br>', ''),
  }),
);

test.each([false, true])(
  'whatever HTML comes in, the entry can be read and says every word (math: %s)',
  (math) => {
    fc.assert(
      fc.property(page, ({ html, said }) => {
        const { markdown } = fromHtml(html, { math });
        const { errors, body } = readMended(markdown, math);
        expect(errors, markdown).toEqual([]);
        const read = (body?.text ?? []).map((block) => block.text).join('');
        expect(lost(said, read), markdown).toEqual([]);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 400), examples: MET.map((one) => [one]) },
    );
  },
);
