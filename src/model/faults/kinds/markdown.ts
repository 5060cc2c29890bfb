/** What is no fault to a machine and still not what the writer meant: signs that mean nothing, words that are lost. */
import type { FaultKind } from './kind.ts';

export const markdownFaults = {
  'mark-unread': {
    severity: 'warning',
    title: '像是一种排版记号，其实不是',
    mend: '请照提示改成认得的写法。',
    example: {
      bad: '##第一次\n-甲\n[文字]（https://a.example）',
      good: '## 第一次\n- 甲\n[文字](https://a.example)',
    },
  },
  'lines-joined': {
    severity: 'warning',
    title: '几行会连成一段',
    mend: '两行之间空一行，或在前一行末尾写一个反斜杠 \\。',
    example: { bad: '（1）读题\n（2）画图', good: '（1）读题\n\n（2）画图' },
  },
  'block-open': {
    severity: 'error',
    title: '代码块或公式没有结束',
    mend: '请在它的最后补上一行同样的记号。',
    example: { bad: '```\nprint(1)', good: '```\nprint(1)\n```' },
  },
  'cell-lost': {
    severity: 'warning',
    title: '表格这一行多出了格子',
    mend: '请让每行的格数和表头一样；格子里要写竖线时，写成 \\|。',
    example: {
      bad: '| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 | 三 |',
      good: '| 甲 | 乙 |\n| --- | --- |\n| 一 | 二、三 |',
    },
  },
  'note-lost': {
    severity: 'warning',
    title: '脚注没有人引用',
    mend: '请在正文里写上 [^名字] 引用它，或把注的内容写进正文。',
    example: {
      bad: '[^1]: 秒表记的。（正文里没有 [^1]）',
      good: '候答不到一秒。[^1]\n\n[^1]: 秒表记的。',
    },
  },
  'note-unknown': {
    severity: 'warning',
    title: '脚注没有内容',
    mend: '请另起一段写上“[^名字]: 注的内容”，或删去这个记号。',
    example: {
      bad: '候答不到一秒。[^1]（后面没有 [^1]: …）',
      good: '候答不到一秒。[^1]\n\n[^1]: 秒表记的。',
    },
  },
  'heading-empty': {
    severity: 'warning',
    title: '小标题没有文字',
    mend: '请补上小标题的文字，或删去这一行。',
    example: { bad: '##', good: '## 第一次是怎样上的' },
  },
  'address-space': {
    severity: 'warning',
    title: '地址里有空格，不会成为链接或图片',
    mend: '图片请改名，名字里不留空格；网址里的空格请写成 %20。',
    example: { bad: '![板书](./ban shu.png)', good: '![板书](./ban-shu.png)' },
  },
  'address-own': {
    severity: 'warning',
    title: '用完整的网址链接本站',
    mend: '请从 / 写起。写了完整的网址，换了地址或在另一个版本里就会走到别处去。',
    example: {
      bad: '[那节课](https://jiaoyan.school.example/lessons/a/)',
      good: '[那节课](/lessons/a/)',
    },
  },
  'heading-unknown': {
    severity: 'warning',
    title: '另一篇里没有这个小标题',
    mend: '请打开那一篇，照抄小标题的文字；或删去 # 和后面的部分。',
    example: {
      bad: '[导入](/lessons/2025-10-15-daodu/#导人)',
      good: '[导入](/lessons/2025-10-15-daodu/#导入)',
    },
  },
  'frontmatter-twice': {
    severity: 'warning',
    title: '信息栏写了两遍',
    mend: '只有文件开头的那一份算数。请删去正文里的这一份。',
    example: {
      bad: '---\ntitle: 图书角\n---\n\n---\ntitle: 图书角\n---',
      good: '---\ntitle: 图书角\n---',
    },
  },
  'comment-in-field': {
    severity: 'warning',
    title: '填写项里 # 后面的文字不会发布',
    mend: '空格后面的 # 表示“以下是备注”。是内容的一部分时，请把整项内容放进英文引号里。',
    example: { bad: 'title: 图书角 #1 又空了', good: "title: '图书角 #1 又空了'" },
  },
  'text-garbled': {
    severity: 'warning',
    title: '像是乱码',
    mend: '请找到原来的文件，另存为 UTF-8 再复制过来，或把这几个字重新打一遍。',
    example: { bad: '锟斤拷', good: '图书角' },
  },
  'date-far': {
    severity: 'warning',
    title: '日子离得太远',
    mend: '请核对年、月、日；确实是那一天的，可以不改。',
    example: { bad: 'date: 2205-09-19', good: 'date: 2025-09-19' },
  },
} as const satisfies Record<string, FaultKind>;
