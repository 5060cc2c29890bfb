/** Tags of HTML: those that may be written, and what to write instead of the others. */

/** Tags of HTML that Markdown has no mark for. They take no attributes. */
export const rawTags = ['br', 'sub', 'sup', 'kbd', 'u', 'mark', 'details', 'summary'] as const;
export type RawTag = (typeof rawTags)[number];

export function isRawTag(name: string): name is RawTag {
  return (rawTags as readonly string[]).includes(name);
}

/** What to write where people reach for HTML. */
const instead: Record<string, string> = {
  img: '图片请写成 ![文字说明](./文件名.png)。',
  image: '图片请写成 ![文字说明](./文件名.png)。',
  a: '链接请写成 [文字](https://…)。',
  b: '加粗请写成 **文字**。',
  strong: '加粗请写成 **文字**。',
  i: '强调请写成 *文字*。',
  em: '强调请写成 *文字*。',
  s: '删除线请写成 ~~文字~~。',
  del: '删除线请写成 ~~文字~~。',
  code: '代码请放进反引号里。',
  table: '表格请用竖线写，见投稿指南。',
  ul: '列表请每行以“- ”开头。',
  ol: '列表请每行以“1. ”开头。',
  hr: '分隔线请单独写一行 ---。',
  p: '段落之间空一行就可以，不用标签。',
  div: '段落之间空一行就可以，不用标签。',
  span: '请直接写文字，不用标签。',
  font: '请直接写文字，字体和颜色由网站统一安排。',
  center: '请直接写文字，位置由网站统一安排。',
  video: '视频请放到学校的视频平台上，在这里写链接。',
  audio: '录音请放到学校的平台上，在这里写链接。',
  iframe: '不能嵌入别的网页，请写链接。',
};

export function insteadOf(tag: string): string | undefined {
  const name = tag.toLowerCase();
  if (/^h[1-6]$/.test(name)) return '小标题请写成“## 标题”。';
  return Object.hasOwn(instead, name) ? instead[name] : undefined;
}
