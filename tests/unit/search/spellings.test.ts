/** One thing, written in the ways in which people write it: each finds what is written in any other. */
import { expect, test } from 'vitest';
import { fold } from '../../../src/search/fold.ts';
import { phrasesOf } from '../../../src/search/phrase.ts';
import { simplifiedTable } from '../../../src/search/simplified-table.ts';
import { tokensIn } from '../../../src/search/tokens.ts';

const simplified = simplifiedTable();

/** Whether the tokens of every phrase follow one another in the text, as Pagefind is asked for them. */
function isFound(query: string, text: string): boolean {
  const tokens = ` ${tokensIn(fold(text, simplified).text).join(' ')} `;
  const phrases = phrasesOf(query, simplified);
  return (
    phrases.length > 0 &&
    phrases.every(({ tokens: own, isBegun }) =>
      tokens.includes(` ${own.join(' ')}${isBegun ? '' : ' '}`),
    )
  );
}

const alike = {
  'dots in a name':
    '瓦·阿·苏霍姆林斯基 瓦•阿•苏霍姆林斯基 瓦・阿・苏霍姆林斯基 瓦‧阿‧苏霍姆林斯基 瓦∙阿∙苏霍姆林斯基 瓦⋅阿⋅苏霍姆林斯基 瓦阿苏霍姆林斯基',
  'dashes and tildes between figures':
    '3-6岁儿童 3—6岁儿童 3–6岁儿童 3——6岁儿童 3~6岁儿童 3～6岁儿童 3〜6岁儿童 3−6岁儿童 ３－６岁儿童 3‑6岁儿童',
  'the width of letters and marks': 'AI工具（试用） ＡＩ工具(试用) ai工具（试用)',
  'traditional characters': '课堂观察记录 課堂觀察記錄',
  'a decimal point': '2.5倍 ２．５倍 2．5倍',
  'quotation marks within':
    '把“问题”变成 把「问题」变成 把"问题"变成 把『问题』变成 把‘问题’变成 把＂问题＂变成 把〝问题〞变成',
  accents: 'café课 cafe课 CAFÉ课',
} satisfies Record<string, string>;

const cases = Object.entries(alike).map(([what, spellings]) => ({
  what,
  spellings: spellings.split(' '),
}));

test.each(cases)('$what', ({ spellings }) => {
  for (const written of spellings) {
    for (const asked of spellings) {
      expect(isFound(asked, `前文${written}后文`), `${asked} in ${written}`).toBe(true);
    }
  }
});

test.each(['“”', '""', '「」', '『』', '‘’', "''", '«»', '＂＂', '„”', '〝〞', '＇＇', '‹›', '”“'])(
  'between %s stands one phrase with its spaces',
  (marks) => {
    const [open = '', close = ''] = [...marks];
    const query = `${open}growth mindset${close}`;
    expect(phrasesOf(query)).toHaveLength(1);
    expect(isFound(query, 'a growth mindset')).toBe(true);
    expect(isFound(query, 'mindset of growth')).toBe(false);
    expect(phrasesOf(`教研 ${query} 反思`)).toHaveLength(3);
  },
);

test('figures that are no range are none', () => {
  expect(isFound('36岁儿童', '3-6岁儿童')).toBe(false);
  expect(isFound('25倍', '2.5倍')).toBe(false);
});

test('the last word of letters may be only begun, one in quotation marks may not', () => {
  expect(isFound('growth mind', 'growth mindset')).toBe(true);
  expect(isFound('“growth mind”', 'growth mindset')).toBe(false);
});
