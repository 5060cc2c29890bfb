/** What can be wrong with the text of an entry. */
import type { FaultKind } from './kind.ts';

export const bodyFaults = {
  'line-lost': {
    severity: 'error',
    title: '一行话当成了链接的出处',
    mend: '记谁说了什么，请去掉方括号、用全角冒号；是链接的，请写完整的网址。',
    example: { bad: '[生A]: 我会', good: '生A：我会' },
  },
  'template-left': {
    severity: 'error',
    title: '模板里的话还没有换掉',
    mend: '请用自己的话换掉它，用不上的就删去；还没写完、先不想发布的，请加一行 visibility: private，作为草稿。',
    example: {
      bad: '从哪件事里来的，为什么值得研究？',
      good: '上学期三次听课，都看到孩子在第二问上停住。',
    },
  },
  'body-short': {
    severity: 'error',
    title: '正文太短',
    mend: '请把经过、想法和下一步写得具体些。',
    example: { bad: '今天的课很好。', good: '今天的课上，生A停了四秒才开口。我原想……' },
  },
  'body-syntax': {
    severity: 'error',
    title: '正文有解析不了的写法',
    mend: '文字里要用 < 或 { 时，请写成 &lt; 或 &#123;。',
    example: { bad: '3<5', good: '3&lt;5' },
  },
  'formula-unknown': {
    severity: 'error',
    title: '公式里没有这个命令',
    mend: '请核对命令的拼写。',
    example: { bad: '$\\farc{1}{2}$', good: '$\\frac{1}{2}$' },
  },
  'formula-command': {
    severity: 'error',
    title: '公式里用了不接受的命令',
    mend: '公式里只写公式：不定义命令，不引网址，不把内容移到公式外面。',
    example: { bad: '$\\def\\x{速度} \\x = 3$', good: '$\\text{速度} = 3$' },
  },
  'formula-length': {
    severity: 'error',
    title: '公式里的长度或字号太大',
    mend: '请把长度写小些：往右不超过 20em，往左不超过 1em。',
    example: { bad: '$a\\hspace{-5cm}b$', good: '$a\\quad b$' },
  },
  'body-too-complex': {
    severity: 'error',
    title: '正文嵌套太深或符号太密',
    mend: '请把这一段写得简单些。',
    example: { bad: '> > > > > > > > > 引用', good: '> 引用' },
  },
  'code-forbidden': {
    severity: 'error',
    title: '正文里不能写程序',
    mend: '文字里要用花括号时，请写成 &#123; 和 &#125;，或把这段放进反引号里。',
    example: { bad: '集合 {1, 2}', good: '集合 &#123;1, 2&#125;' },
  },
  'tag-unknown': {
    severity: 'error',
    title: '没有这种标签或组件',
    mend: '请用允许的组件；只是想打出尖括号时，请写成 &lt;。',
    example: { bad: '<Calout type="note">', good: '<Callout type="note">' },
  },
  'attribute-invalid': {
    severity: 'error',
    title: '组件的属性不对',
    mend: '属性请写成 名称="内容"。',
    example: { bad: '<Callout kind="note">', good: '<Callout type="note">' },
  },
  'component-content': {
    severity: 'error',
    title: '组件里的内容不合要求',
    mend: '请照该组件的示例书写。',
    example: {
      bad: '<Dialogue>\n桥为什么会塌？\n</Dialogue>',
      good: '<Dialogue>\n师：桥为什么会塌？\n</Dialogue>',
    },
  },
  'address-forbidden': {
    severity: 'error',
    title: '不接受这种网址',
    mend: '链接只用 https、http、mailto 或站内相对地址。',
    example: { bad: '[课件](file:///D:/课件.pptx)', good: '[课件](https://school.example/kejian)' },
  },
  'image-forbidden': {
    severity: 'error',
    title: '不接受这张图片',
    mend: '图片请用 PNG、JPEG、WebP 或 AVIF，放在文章旁边。',
    example: {
      bad: '<Figure src="./banshu.svg" alt="板书" />',
      good: '<Figure src="./banshu.png" alt="板书" />',
    },
  },
  'image-broken': {
    severity: 'error',
    title: '图片是坏的',
    mend: '请从相机、手机或原来的软件再导出一次，自己先打开看看，再复制过来；传到一半断开的文件看着在，打不开。',
    example: { bad: 'banshu.jpg（只传了一半）', good: 'banshu.jpg（打得开，下半边不是灰的）' },
  },
  'image-missing': {
    severity: 'error',
    title: '找不到图片',
    mend: '请核对文件名，并把图片一起提交。',
    example: {
      bad: '<Figure src="./banshu.png" …（没有一起提交）',
      good: '把 banshu.png 放在文章旁边，一起提交',
    },
  },
  'image-alt': {
    severity: 'error',
    title: '图片缺少文字说明',
    mend: '请写一句话说明图里有什么。',
    example: { bad: '![](./banshu.png)', good: '![黑板上画着四站路线图](./banshu.png)' },
  },
  'resource-missing': {
    severity: 'error',
    title: '找不到要给大家的文件',
    mend: '请核对文件名，把文件和这一篇放在同一个文件夹，一起提交。',
    example: {
      bad: 'file: jiludan.pdf（没有一起提交）',
      good: '把 jiludan.pdf 放在文章旁边，一起提交',
    },
  },
  'resource-forbidden': {
    severity: 'error',
    title: '不接受这个文件',
    mend: '文件请用 csv、txt、pdf、docx、xlsx 或 pptx，不带宏，不超过 5 MB。',
    example: { bad: 'file: jiludan.docx（里面有宏）', good: 'file: jiludan.pdf' },
  },
  'resource-unseen': {
    severity: 'warning',
    title: '检查看不进这个文件',
    mend: '不改也可以合并，但请审核的同事亲手打开看一看；能另存为没有密码的普通文件，就更好。',
    example: { bad: 'file: shijuan.pdf（设了密码）', good: 'file: shijuan.pdf（没有密码）' },
  },
  'link-unknown': {
    severity: 'error',
    title: '站内链接没有对应的条目',
    mend: '请核对条目的代号。',
    example: {
      bad: '<EntryLink to="lessons/luxiantu" />',
      good: '<EntryLink to="lessons/2025-10-15-luxiantu" />',
    },
  },
} as const satisfies Record<string, FaultKind>;
