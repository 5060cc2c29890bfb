/** What a head would lose or say wrongly without a word: remarks, a second head, other encodings, days, places. */
import { describe, expect, test } from 'vitest';
import { decodePlain } from '../../../src/intake/plain-text.ts';
import { readFile } from '../../../src/intake/read-file.ts';
import { readFiles } from '../../read-school.ts';
import { longText, mdx, paperFields, reflectionFields, smallSchool } from '../../small-school.ts';

const told = (text: string, collection: 'papers' | 'topics' = 'papers') =>
  readFile(collection, 'a', text).faults.map(({ id, line }) => [id, line]);
const withLine = (from: RegExp, to: string): string => mdx(paperFields, '字。').replace(from, to);

describe('a remark in a field that the writer most likely meant', () => {
  test.each([
    ['in a text', withLine(/title: .*/, 'title: 图书角 #1 又空了'), [['comment-in-field', 2]]],
    [
      'in a summary',
      withLine(/summary: .*/, 'summary: 第一次 #引语 没有说'),
      [['comment-in-field', 5]],
    ],
    [
      'in a list',
      withLine(/title: /, 'keywords:\n  - 候答 #2\n  - 倾听\n  - 等待\ntitle: '),
      [['comment-in-field', 3]],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text).filter(([id]) => id === 'comment-in-field')).toEqual(expected);
  });

  test.each([
    ['in quotes', withLine(/title: .*/, "title: '图书角 #1 又空了'")],
    ['behind quotes', withLine(/title: .*/, "title: '图书角' # 待定")],
    ['without a space', withLine(/title: .*/, 'title: 图书角#1又空了')],
    ['on a line of its own', withLine(/title: /, '# 题目待定\ntitle: ')],
    ['behind a day', withLine(/date: .*/, 'date: 2026-01-05 # 星期一')],
    ['behind ids', withLine(/authors: .*/, 'authors: [du-fu] # 还有别人')],
  ])('a remark %s is one', (_, text) => {
    expect(told(text).filter(([id]) => id === 'comment-in-field')).toEqual([]);
  });

  test('a list on one line that a remark cuts off is told as that', () => {
    const [fault] = readFile(
      'papers',
      'a',
      withLine(/title: /, 'keywords: [候答 #2, 倾听]\ntitle: '),
    ).faults;
    expect(fault).toMatchObject({ id: 'yaml-invalid', line: 2 });
    expect(fault?.message).toContain('#');
  });
});

describe('a head that was pasted twice', () => {
  test.each([
    ['at once', '---\ntitle: 又一份\nauthors:\n  - li-bai\n---\n\n字。', 11],
    ['below an empty line', '\n\n---\ntitle: 又一份\n# 说明\ndate: 2026-01-05\n---\n字。', 13],
  ])('%s', (_, body, line) => {
    expect(told(mdx(paperFields, body))).toContainEqual(['frontmatter-twice', line]);
  });

  test.each([
    ['a rule', '---\n\n字。'],
    ['two rules', '---\n\n字。\n\n---\n\n字。'],
    ['words between rules', '---\n一句话: 没有别的\n---\n字。'],
  ])('%s is none', (_, body) => {
    expect(told(mdx(paperFields, body)).map(([id]) => id)).not.toContain('frontmatter-twice');
  });
});

describe('garbled text', () => {
  const utf8AsGbk = (text: string): string => new TextDecoder('gb18030').decode(Buffer.from(text));
  const asCp1252 = (text: string): string =>
    new TextDecoder('windows-1252').decode(Buffer.from(text));

  test.each([
    ['a mark for what is lost', '字\uFFFD字'],
    ['what becomes of that', '锟斤拷锟斤拷'],
    ['UTF-8 as the Windows of the West reads it', asCp1252('今天的课，很好。')],
    ['UTF-8 as the Windows of China reads it', utf8AsGbk('今天的课上，生A停了四秒。他说：“好。”')],
    ['signs of two bytes', 'CafÃ© Ã¥'],
    ['a sign of three bytes', 'ï¼š'],
  ])('%s', (_, words) => {
    const [fault, ...more] = readFile('papers', 'a', mdx(paperFields, `好。\n\n${words}`)).faults;
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ id: 'text-garbled', line: 13, severity: 'warning' });
  });

  test.each([
    ['French and German', 'Café, naïve, Übung, Åse, Ça va? Âge'],
    ['rare characters', '锛是一种元素，銆字少见，鈥也是'],
    ['pinyin', 'nǐ hǎo, lǜ, àiqíng, ēn'],
    ['prices and degrees', '£5、¥3、20°C、½、×、÷、±1'],
    ['quotation marks', '“好”‘好’—…•€™'],
  ])('%s is none', (_, words) => {
    expect(told(mdx(paperFields, words))).toEqual([]);
  });

  test('a file of GBK is told how to save it', () => {
    // 今天的课 in GBK.
    const bytes = Buffer.from([0xbd, 0xf1, 0xcc, 0xec, 0xb5, 0xc4, 0xbf, 0xce]);
    const decoded = decodePlain(bytes, 'a.mdx');
    expect(decoded).toMatchObject({ fault: { id: 'file-not-utf8' } });
    if ('fault' in decoded) {
      expect(decoded.fault.message).toContain('GBK');
      expect(decoded.fault.hint).toMatch(/记事本.*另存为.*UTF-8/);
    }
  });

  test('bytes of nothing known are not called GBK', () => {
    const decoded = decodePlain(Buffer.from([0xff, 0xfe, 0x00, 0x80]), 'a.mdx');
    expect('fault' in decoded && decoded.fault.message).not.toContain('GBK');
  });
});

describe('beside other records', () => {
  const faultsWith = async (fields: object, body: string) =>
    (
      await readFiles(
        smallSchool({
          'reflections/one.mdx': mdx({ ...reflectionFields, ...fields }, `${longText}\n\n${body}`),
          'papers/survey.mdx': mdx(paperFields, '## 怎样数的\n\n字。\n\n##### 小小的\n\n字。'),
        }),
      )
    ).faults.map(({ id, line, allowed }) => [id, line, allowed]);

  test.each([
    ['[它](/papers/survey/#怎样数的)', []],
    ['[它](/papers/survey/#小小的)', []],
    ['[它](../papers/survey.mdx#怎样数的)', []],
    ['[它](/papers/survey/)', []],
    ['[它](/papers/survey/#怎么数的)', ['heading-unknown']],
    ['[它](../papers/survey.mdx#没有)', ['heading-unknown']],
  ])('a heading of another entry: %s', async (body, ids) => {
    const faults = await faultsWith({}, body);
    expect(faults.map(([id]) => id)).toEqual(ids);
  });

  test.each([
    ['[它](https://hill.example/papers/survey/)', [['address-own', 11, '/papers/survey/']]],
    [
      '见https://hill.example/papers/survey/#怎样数的。',
      [['address-own', 11, '/papers/survey/#怎样数的']],
    ],
    ['[首页](https://hill.example/)', []],
    ['[别处](https://hill.example.org/papers/survey/)', []],
    ['[别处](https://other.example/papers/survey/)', []],
  ])("the site's own address: %s", async (body, expected) => {
    expect(await faultsWith({}, body)).toEqual(expected);
  });

  test.each([
    ['2205-10-10', true],
    ['2015-10-10', true],
    ['2026-06-02', true],
    ['2026-06-01', false],
    ['2025-10-10', false],
    ['2021-03-01', false],
  ])('a day far away: %s', async (date, isFar) => {
    const faults = await faultsWith({ date }, '');
    expect(faults.map(([id]) => id)).toEqual(isFar ? ['date-far'] : []);
  });
});
