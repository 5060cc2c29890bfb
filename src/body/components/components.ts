/**
 * The components a teacher may use. Their attributes are declared once, here: the guard
 * checks against these schemas and the guide's tables and examples are made from them.
 */
import { z } from 'zod';
import { address, addresses } from '../../model/address-field.ts';
import { line } from '../../model/fields.ts';
import { calloutKinds } from '../body.ts';

const heading = line(60)
  .optional()
  .meta({ title: '标题', description: '显示在这一块上方的一行字，可以不写。' });

export const calloutSchema = z.strictObject({
  type: z.enum(calloutKinds).meta({
    title: '种类',
    description: 'note 说明、tip 建议、question 待讨论的问题、caution 需要留意。',
  }),
  title: heading,
});

export const figureSchema = z.strictObject({
  // Judged where the picture of Markdown is, `![…](…)`, which has the same faults.
  src: line(200).register(addresses, { address: 'picture' }).meta({
    title: '图片',
    description: '文章旁边的 ./文件名.png，或学校图库的 /images/文件名.png。',
  }),
  alt: line(200).meta({
    title: '文字说明',
    description: '用一句话说出图里有什么，给看不到图的人听。',
  }),
  caption: line(120)
    .optional()
    .meta({ title: '图注', description: '显示在图下面的一行字，可以不写。' }),
});

export const dialogueSchema = z.strictObject({ title: heading });

export const observationSchema = z.strictObject({ title: heading });

export const compareSchema = z.strictObject({
  before: line(20).meta({ title: '左边的名称', description: '前一种做法叫什么，例如“原设计”。' }),
  after: line(20).meta({ title: '右边的名称', description: '后一种做法叫什么，例如“改后”。' }),
});

export const entryLinkSchema = z.strictObject({
  to: address('entry').meta({
    title: '条目',
    description: '写成“类别/编号”，例如 lessons/2025-10-15-daodu。',
  }),
});

export interface Component {
  title: string;
  description: string;
  schema: z.ZodObject;
  /** A sound use of it, shown in the guide and in messages. */
  example: string;
}

export const components = {
  Callout: {
    title: '提示框',
    description: '把一段话框出来，里面可以写段落、列表和图片。',
    schema: calloutSchema,
    example: '<Callout type="question" title="想请大家议一议">\n学生先读还是先说？\n</Callout>',
  },
  Figure: {
    title: '图片',
    description: '一张带文字说明的图片。',
    schema: figureSchema,
    example: '<Figure src="./banshu.png" alt="黑板上的板书" caption="第一课时的板书" />',
  },
  Dialogue: {
    title: '课堂对话',
    description: '一行一句，写成“谁：说了什么”；整行放在（）里的是动作或情景。',
    schema: dialogueSchema,
    example:
      '<Dialogue title="导入">\n师：你们看到了什么？\n生A：一座图书馆。\n（学生翻书。）\n</Dialogue>',
  },
  Observation: {
    title: '观察记录',
    description: '一条一行，写成“时间 | 看到的 | 想到的”，“想到的”可以不写。',
    schema: observationSchema,
    example:
      '<Observation title="区角活动">\n- 9:05 | 生A把积木排成一列 | 在比长短？\n- 9:12 | 生B来帮忙\n</Observation>',
  },
  Compare: {
    title: '前后对照',
    description: '左右两栏，中间用单独一行 --- 隔开。',
    schema: compareSchema,
    example: '<Compare before="原设计" after="改后">\n先讲后练。\n\n---\n\n先试后讲。\n</Compare>',
  },
  EntryLink: {
    title: '站内条目',
    description: '链到站内的另一篇，中间的文字不写时显示那一篇的标题。',
    schema: entryLinkSchema,
    example: '<EntryLink to="lessons/2025-10-15-daodu">那节导读课</EntryLink>',
  },
} as const satisfies Record<string, Component>;

export type ComponentName = keyof typeof components;

export function isComponent(name: string): name is ComponentName {
  return Object.hasOwn(components, name);
}

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
