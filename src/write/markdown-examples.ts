/** The marks of Markdown that teachers ask for, for the guide. */
export interface MarkdownExample {
  id: string;
  title: string;
  note?: string;
  example: string;
  /** False where what comes of it would be taken for a part of the guide itself. */
  shown?: false;
  /** Needs `math: true`. */
  math?: true;
}

export const markdownExamples: readonly MarkdownExample[] = [
  {
    id: 'headings',
    title: '小标题',
    note: '两个井号加一个空格是二级，三个是三级。文章的标题写在信息栏里，正文从二级写起。',
    example: '## 第一次是怎样上的\n\n### 导入的五分钟',
    shown: false,
  },
  {
    id: 'emphasis',
    title: '重点、删去的话',
    example: '孩子开口以前，我数到了**第七秒**。~~当时我以为他不会。~~',
  },
  {
    id: 'lists',
    title: '列表',
    example: '- 先读一遍，画出不懂的词\n- 同桌互相讲\n\n1. 备课\n2. 上课\n3. 评课',
  },
  {
    id: 'quotes',
    title: '引用',
    example: '> 教然后知困。\n\n出自《学记》。',
  },
  {
    id: 'tables',
    title: '表格',
    note: '一行一条，格子用竖线隔开，第二行写横线。',
    example:
      '| 环节 | 原设计 | 实际 |\n| --- | --- | --- |\n| 导入 | 5分钟 | 9分钟 |\n| 试教 | 20分钟 | 14分钟 |',
  },
  {
    id: 'notes',
    title: '脚注',
    note: '注的内容写在哪里都行，显示在文末。',
    example: '候答时间不到一秒。[^1]\n\n[^1]: 三节课的平均数，用秒表记的。',
    shown: false,
  },
  {
    id: 'links',
    title: '校外的链接',
    example: '见[课程标准](https://www.moe.gov.cn/)。',
  },
  {
    id: 'math',
    title: '公式',
    note: '用公式时，在信息栏里加一行 math: true。公式里只写公式：不定义命令，不写网址；百分号写成 \\%。',
    example: '错因的比例是 $\\frac{7}{32}$。',
    math: true,
  },
  {
    id: 'brackets',
    title: '尖括号和花括号',
    note: '这两种符号有别的用处。文字里要打出来，请这样写；忘了也不要紧，检查时会告诉你在第几行、怎样改。',
    example: '当 a &lt; b 时，集合写成 &#123;1, 2&#125;。',
  },
];
