/** What people write for a colleague: 沈知微, 沈知微老师, 沈老师, 知微老师, 许主任. */

/** Surnames of two characters that are still in use; all others have one. */
const LONG_SURNAMES = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 令狐 百里 呼延'.split(
    ' ',
  ),
);
const TITLES = ['老师', '教师'];

/** @param posts names of the posts held: 教导主任 makes 许主任 */
export function personWords(name: string, posts: readonly string[]): string[] {
  const surname = surnameOf(name);
  const titles = [...TITLES, ...posts.map((post) => [...post].slice(-2).join(''))];
  const given = name.slice(surname?.length ?? name.length);
  // A given name of one character is never said by itself.
  const called = [name, surname ?? '', given.length > 1 ? given : ''].filter((one) => one !== '');
  return [name, ...called.flatMap((one) => titles.map((title) => one + title))];
}

/** Only of a name in Chinese characters, of two to four of them. */
function surnameOf(name: string): string | undefined {
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return undefined;
  const characters = [...name];
  const long = characters.slice(0, 2).join('');
  return characters.length > 2 && LONG_SURNAMES.has(long) ? long : characters[0];
}
