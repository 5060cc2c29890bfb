/**
 * What can be wrong with a record, and how that is told to a teacher.
 *
 * Every check returns plain `Problem`s; nothing here prints or throws. The table
 * below is the one place that knows the sentences, so that the build, the checker
 * and the writer's guide say the same.
 */

export type Severity = 'error' | 'warning';

export interface Problem {
  /** Key of {@link problemKinds}; stable, so that a message can be looked up in the guide. */
  id: ProblemId;
  severity: Severity;
  /** Path relative to the content directory, with `/` on every system. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 units. */
  column?: number;
  /** One whole sentence in Chinese. */
  message: string;
  /** What stands there, as written. */
  found?: string;
  /** What may stand there, in words or as a list. */
  allowed?: string;
  /** What to do next, the nearest match included. */
  hint?: string;
}

interface ProblemKind {
  severity: Severity;
  /** What this kind of problem is called in the guide. */
  title: string;
  /** How to mend it, when the place of discovery knows nothing more precise. */
  mend: string;
}

export const problemKinds = {
  // The file itself
  'file-not-plain': {
    severity: 'error',
    title: '不是普通文件',
    mend: '请直接放入文件本身，不要用链接。',
  },
  'file-too-large': {
    severity: 'error',
    title: '文件太大',
    mend: '请把长文拆成几篇，图片另存为文件放在旁边。',
  },
  'file-not-utf8': {
    severity: 'error',
    title: '文字编码不是 UTF-8',
    mend: '请在编辑器里选择“另存为 UTF-8”。',
  },
  'file-name': {
    severity: 'error',
    title: '文件名不合规',
    mend: '文件名只用小写字母、数字和连字符，例如 2025-09-19-tushujiao.mdx。',
  },
  'file-unexpected': {
    severity: 'error',
    title: '这里不该有这个文件',
    mend: '请把它移到说明里列出的文件夹，或删去。',
  },
  'control-character': {
    severity: 'error',
    title: '含有看不见的控制字符',
    mend: '请删去这个字符，重新输入附近的文字。',
  },
  'read-failed': {
    severity: 'error',
    title: '文件读不出来',
    mend: '请检查文件是否完整。',
  },

  // Frontmatter
  'frontmatter-missing': {
    severity: 'error',
    title: '缺少开头的信息栏',
    mend: '文件第一行写三个短横 ---，填好各项后再写一行 ---，正文写在后面。',
  },
  'yaml-invalid': {
    severity: 'error',
    title: '信息栏的格式有误',
    mend: '每项写成“名称: 内容”，冒号用英文半角，冒号后空一格。',
  },
  'yaml-forbidden': {
    severity: 'error',
    title: '信息栏用了不接受的写法',
    mend: '请把内容直接写出来，不用锚点、别名、标签或合并键。',
  },
  'field-unknown': {
    severity: 'error',
    title: '没有这个栏目',
    mend: '请改成已有的栏目名，或删去这一行。',
  },
  'field-missing': { severity: 'error', title: '缺少必填的栏目', mend: '请补上这一项。' },
  'field-type': { severity: 'error', title: '栏目内容的类型不对', mend: '请按要求的形式填写。' },
  'field-length': {
    severity: 'error',
    title: '栏目内容太长、太短或个数不对',
    mend: '请增减到允许的范围。',
  },
  'field-format': { severity: 'error', title: '栏目内容的写法不对', mend: '请按要求的写法填写。' },
  'field-rule': { severity: 'error', title: '栏目之间对不上', mend: '请核对这几项。' },
  'term-unknown': {
    severity: 'error',
    title: '词表里没有这个词',
    mend: '请从词表里选一个；确实需要新词时，请维护者加到 school.yml。',
  },
  'reference-unknown': {
    severity: 'error',
    title: '提到的条目不存在',
    mend: '请核对编号；还没有的，请先建好再引用。',
  },
  'id-taken': {
    severity: 'error',
    title: '编号重复',
    mend: '每篇的文件名（编号）在同一文件夹里只能用一次，曾用名也不能与别篇相同。',
  },
  'date-order': { severity: 'error', title: '日期先后不对', mend: '请核对日期。' },

  // Body
  'body-short': {
    severity: 'error',
    title: '正文太短',
    mend: '请把经过、想法和下一步写得具体些。',
  },
  'body-syntax': {
    severity: 'error',
    title: '正文有解析不了的写法',
    mend: '文字里要用 < 或 { 时，请写成 &lt; 或 &#123;。',
  },
  'body-too-complex': {
    severity: 'error',
    title: '正文嵌套太深或符号太密',
    mend: '请把这一段写得简单些。',
  },
  'code-forbidden': {
    severity: 'error',
    title: '正文里不能写程序',
    mend: '文字里要用花括号时，请写成 &#123; 和 &#125;，或把这段放进反引号里。',
  },
  'tag-unknown': {
    severity: 'error',
    title: '没有这种标签或组件',
    mend: '请用允许的组件；只是想打出尖括号时，请写成 &lt;。',
  },
  'attribute-invalid': {
    severity: 'error',
    title: '组件的属性不对',
    mend: '属性请写成 名称="内容"。',
  },
  'component-content': {
    severity: 'error',
    title: '组件里的内容不合要求',
    mend: '请照该组件的示例书写。',
  },
  'address-forbidden': {
    severity: 'error',
    title: '不接受这种网址',
    mend: '链接只用 https、http、mailto 或站内相对地址。',
  },
  'image-forbidden': {
    severity: 'error',
    title: '不接受这张图片',
    mend: '图片请用 PNG、JPEG、WebP 或 AVIF，放在文章旁边。',
  },
  'image-missing': {
    severity: 'error',
    title: '找不到图片',
    mend: '请核对文件名，并把图片一起提交。',
  },
  'image-alt': { severity: 'error', title: '图片缺少文字说明', mend: '请写一句话说明图里有什么。' },
  'link-unknown': {
    severity: 'error',
    title: '站内链接没有对应的条目',
    mend: '请核对条目的编号。',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemId = keyof typeof problemKinds;

export interface Place {
  file: string;
  line: number;
  column?: number;
}

/** Makes a problem of a known kind; `mend` of the kind stands in where no better hint is given. */
export function problem(
  id: ProblemId,
  place: Place,
  message: string,
  detail: { found?: string; allowed?: string; hint?: string } = {},
): Problem {
  const kind: ProblemKind = problemKinds[id];
  return {
    id,
    severity: kind.severity,
    file: place.file,
    line: place.line,
    ...(place.column === undefined ? {} : { column: place.column }),
    message,
    ...(detail.found === undefined ? {} : { found: detail.found }),
    ...(detail.allowed === undefined ? {} : { allowed: detail.allowed }),
    hint: detail.hint ?? kind.mend,
  };
}

/** Order in which problems are told: by file, then by place, then by kind. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
