import { describe, expect, test } from 'vitest';
import { pageText } from '../../../src/search/page-text.ts';

const page = (main: string): string =>
  `<!doctype html><html><head><title>头</title><style>main > p { color: red }</style></head>
  <body><nav>导航</nav><main id="main">${main}</main><footer>页脚</footer></body></html>`;

const read = (main: string) => {
  const text = pageText(page(main));
  if (text === undefined) throw new Error('no text');
  return text;
};
const texts = (main: string): string[] => read(main).blocks.map(({ text }) => text);

describe('the text of a page', () => {
  test('is what stands in its main part, the first heading as its title', () => {
    expect(read('<h1>题</h1><p>一段</p>')).toEqual({
      title: '题',
      headings: [],
      blocks: [{ text: '一段' }],
    });
  });

  test('is named by what comes first where there is no first heading', () => {
    expect(read('<p>前</p><h2 id="a">甲</h2>').title).toBe('甲');
    expect(read(`<p>${'长'.repeat(50)}</p><p>后</p>`).title).toBe('长'.repeat(30));
    expect(read('<img src="a" alt="">').title).toBe('');
  });

  test('stands under the heading before it that has an address', () => {
    expect(
      read(
        '<h1>题</h1><p>前</p><h2 id="a">甲</h2><p>一</p><h3>无名</h3><p>二</p><h2 id="b">乙</h2><p>三</p>',
      ),
    ).toEqual({
      title: '题',
      headings: [
        { id: 'a', text: '甲' },
        { id: 'b', text: '乙' },
      ],
      blocks: [
        { text: '前' },
        { text: '一', under: 'a' },
        { text: '无名', under: 'a' },
        { text: '二', under: 'a' },
        { text: '三', under: 'b' },
      ],
    });
  });

  test('is read across what only marks a stretch of it, and ends where a block ends', () => {
    expect(texts('<p>一<b>二</b><a href="/x/">三</a>四</p><p>五</p>')).toEqual(['一二三四', '五']);
    expect(texts('<ul><li>一</li><li>二</li></ul>')).toEqual(['一', '二']);
    expect(texts('<p>一<br>二</p>')).toEqual(['一二']);
    expect(texts('<p>前<ul><li>一<li>二</ul>后</p>')).toEqual(['前', '一', '二', '后']);
  });

  test('keeps apart what stands in a row with white space alone between', () => {
    expect(texts('<p><span>陆小满</span> <span>五（2）班</span></p>')).toEqual([
      '陆小满',
      '五（2）班',
    ]);
  });

  test('has white space where it is seen, and none where a line of Chinese was wrapped', () => {
    expect(texts('<p>在课\n      堂上，\n  说 growth\n mindset</p>')).toEqual([
      '在课堂上，说 growth mindset',
    ]);
  });

  test('of what is set as it was typed is read line by line', () => {
    expect(texts('<pre><code>title: 候答\nauthors:\n  - <b>li</b>-bai</code></pre>')).toEqual([
      'title: 候答',
      'authors:',
      '- li-bai',
    ]);
  });

  test('holds characters as they are meant', () => {
    expect(texts('<p>&lt;main&gt; &amp; A&#x42;&nbsp;&ldquo;好&rdquo;</p>')).toEqual([
      '<main> & AB “好”',
    ]);
  });

  test.each([
    ['marked', '<p>前<span data-elsewhere>别处<b>也是</b></span>后</p>', ['前', '后']],
    [
      'marked whole',
      '<section data-elsewhere><h2 id="x">标</h2><p>别处</p></section><p>后</p>',
      ['后'],
    ],
    ['hidden', '<p hidden>藏</p><p>后</p>', ['后']],
    ['only heard', '<p><span class="tag visually-hidden">读</span>后</p>', ['后']],
    [
      'a program',
      '<script>let a = "<p>程</p>";</script><style>p::after{content:"</p>"}</style><p>后</p>',
      ['后'],
    ],
    ['a drawing', '<svg viewBox="0 0 1 1"><text>图</text></svg><p>后</p>', ['后']],
    ['a picture', '<p><img src="a.png" alt="图上有">后</p>', ['后']],
    [
      'a control',
      '<label>找<input value="值"></label><select><option>项</option></select>',
      ['找'],
    ],
    [
      'the source of a formula',
      '<p><math><semantics><mi>x</mi><annotation>x</annotation></semantics></math>后</p>',
      ['x后'],
    ],
  ])('leaves out what is %s', (_, main, expected) => {
    expect(texts(main)).toEqual(expected);
  });

  test('has a caption, cells and the words of a link', () => {
    const table =
      '<table><caption>表一</caption><tr><th scope="col">班</th><td>甲</td></tr></table>';
    expect(
      texts(
        `<figure><img src="a" alt=""><figcaption>图一</figcaption></figure>${table}<p><a href="/x">去</a></p>`,
      ),
    ).toEqual(['图一', '表一', '班', '甲', '去']);
  });

  test('ends with its main part, whatever an attribute holds', () => {
    const html = '<meta content="<main>假</main>"><main><h1>真</h1></main><main><p>二</p></main>';
    expect(pageText(html)).toEqual({ title: '真', headings: [], blocks: [] });
    const closing = page('<h1>真</h1><p title="</main>">一</p><p data-elsewhere>二</p><p>三</p>');
    expect(pageText(closing)?.blocks).toEqual([{ text: '一' }, { text: '三' }]);
  });
});

test('a page that only arranges others says nothing of its own', () => {
  expect(pageText('<main data-elsewhere><h1>一</h1><p>二</p></main>')).toBeUndefined();
  expect(
    pageText('<main id="main" class="sheet" data-elsewhere><h1>一</h1></main>'),
  ).toBeUndefined();
  expect(pageText('<p>没有</p>')).toBeUndefined();
});
