/** The one thing the parser could not read, in words a teacher can use. */
import { fault, type Fault } from '../../model/faults/fault.ts';
import { componentNamed } from '../components/registry.ts';
import { insteadOf, isRawTag } from '../guard/raw-tags.ts';
import {
  isParserError,
  offsetAt,
  openTag,
  pointOf,
  type ParserError,
  type Point,
} from './parser-error.ts';

interface Told {
  message: string;
  hint: string;
  at?: Point | undefined;
}

const WRITE_LESS_THAN = '只是想打小于号时，请写成 &lt;，或在 < 后面空一格。';

/**
 * The fault that stands for what the parser threw at `source`. Anything it does not throw on purpose
 * means the text was too much for it.
 *
 * @param isMended whether `--fix` mends it
 */
export function syntaxFault(
  error: unknown,
  source: string,
  place: { file: string; firstLine: number },
  isMended = false,
): Fault {
  if (!isParserError(error)) {
    return fault(
      'body-too-complex',
      { file: place.file, line: place.firstLine },
      '这篇正文机器没有办法可靠地读懂。',
    );
  }
  const thrown = pointOf(error);
  const { message, hint, at = thrown } = tell(error, source, thrown);
  const line = Math.min(at?.line ?? 1, source.split('\n').length);
  const column = at?.column ?? 1;
  return fault(
    'body-syntax',
    { file: place.file, line: line + place.firstLine - 1, column },
    message,
    {
      found: excerpt(source, { line, column }),
      allowed: '成对的标签，或写成 &lt; 和 &#123; 的符号',
      hint,
      isMended,
    },
  );
}

/** The line around a point, as much of it as finds the place again. */
export function excerpt(source: string, { line, column }: Point): string {
  const start = offsetAt(source, { line, column: 1 });
  const from = start + Math.max(0, column - 1 - 20);
  const [text = ''] = source.slice(from, from + 60).split('\n', 1);
  return text.trim();
}

function tell(error: ParserError, source: string, thrown: Point | undefined): Told {
  const { reason, ruleId, source: from } = error;
  const character = /^Unexpected character `(.+?)`? \(/.exec(reason)?.[1] ?? '';
  if (ruleId === 'end-tag-mismatch') return tellUnclosed(error, source);
  if (ruleId === 'unexpected-closing-slash') {
    return {
      message: '这里有一个结束标签，前面没有对应的开始标签。',
      hint: '请补上开始标签，或删去这个结束标签。',
    };
  }
  const stray = strayLessThan(source, thrown);
  if (ruleId === 'unexpected-lazy') {
    if (stray !== undefined) return stray;
    return {
      message: '引用或列表里的标签没有写完就换了行。',
      hint: '请把整个标签写在一行里，或让下一行与上一行同样缩进。',
    };
  }
  if (from === 'micromark-extension-mdx-expression') {
    const hint = '请把 { 写成 \\{ 或 &#123;；要写公式时，请在信息栏加一行 math: true。';
    return { message: '花括号 { 没有和 } 配成对。', hint, at: unmatchedBrace(source, thrown) };
  }
  if (ruleId === 'unexpected-eof' && reason.includes('attribute value')) {
    return {
      message: '标签的属性缺少结尾的引号。',
      hint: '请补上英文双引号，写成 名称="内容"。',
      at: lastTag(source, thrown),
    };
  }
  if (ruleId === 'unexpected-eof') {
    return {
      message: '这里的 < 会被当成标签的开头，后面却没有 >。',
      hint: WRITE_LESS_THAN,
      at: lastTag(source, thrown),
    };
  }
  if (reason.includes('before attribute value')) {
    const message = '““”‘’「」'.includes(character)
      ? '属性的内容用了中文引号。'
      : '属性的内容没有放在引号里。';
    return { message, hint: '请用英文双引号，写成 名称="内容"。' };
  }
  if (reason.includes('attribute name') || reason.includes('start an attribute')) {
    if (stray !== undefined) return stray;
    const hint = /[\p{Script=Han}＝，、。；]/u.test(character)
      ? `请检查标签里的引号和等号是不是英文半角；${WRITE_LESS_THAN}`
      : `属性请写成 名称="内容"，彼此空一格；${WRITE_LESS_THAN}`;
    return { message: `标签里的“${character}”放错了地方。`, hint };
  }
  if (character === '!') {
    return { message: '这里有一处 <!-- 注释 -->，不接受。', hint: '注释不会显示出来，请删去。' };
  }
  if (reason.includes('local name')) {
    return {
      message: '网址放在了尖括号里。',
      hint: '请去掉尖括号直接写网址，或写成 [文字](https://…)。',
    };
  }
  if (character === '@') {
    return { message: '邮箱放在了尖括号里。', hint: '请去掉尖括号，或写成 [邮箱](mailto:…)。' };
  }
  return {
    message: `这里的 < 会被当成标签的开头，后面却是“${character}”。`,
    hint: WRITE_LESS_THAN,
  };
}

/** `Expected a closing tag for <X> (1:2-1:5) …`, or the same about a wrong closing tag. */
function tellUnclosed(error: ParserError, source: string): Told {
  const { name: opened, at } = openTag(error) ?? { name: '', at: { line: 1, column: 1 } };
  const wrong = /^Unexpected closing tag `<\/([^`>]*)>`/.exec(error.reason)?.[1];
  if (/^(?:br|hr|img|input|wbr)$/i.test(opened)) {
    const hint = /^br$/i.test(opened)
      ? '换行请写成 <br />。'
      : (insteadOf(opened) ?? `请写成 <${opened} />，或删去它。`);
    return { message: `标签 <${opened}> 没有结束。`, hint, at };
  }
  if (wrong !== undefined) {
    const hint = '请让开始和结束的名称一致，一层套一层，不交叉。';
    return { message: `标签 <${opened}> 还没有结束，就遇到了 </${wrong}>。`, hint, at };
  }
  const component = componentNamed(opened);
  if (!component && !isRawTag(opened)) {
    const hint = `${insteadOf(opened) ?? '请删去它，保留里面的文字。'}${WRITE_LESS_THAN}`;
    return { message: `这里的 <${opened}> 会被当成标签，后面没有 </${opened}>。`, hint, at };
  }
  const inLine = (source.split('\n')[at.line - 1] ?? '').slice(at.column - 1);
  const alone = /^<[^>]*>\s*$/.test(inLine);
  const hint = component?.canBeEmpty
    ? `请在结尾写 />，例如 <${opened} … />。`
    : `请在内容后面补上 </${opened}>${alone ? '' : `；内容有好几行时，<${opened}> 和 </${opened}> 请各占一行`}。`;
  return { message: `标签 <${opened}> 没有结束。`, hint, at };
}

/** The parser stops where the text ends; what is missing its partner is the first brace still open there. */
function unmatchedBrace(source: string, end: Point | undefined): Point | undefined {
  const open: Point[] = [];
  const lines = source.split('\n').slice(0, end?.line);
  lines.forEach((text, index) => {
    // What stands in backticks on one line, or after a backslash, opens nothing.
    const bare = text.replace(/`[^`]*`|\\[{}]/g, (hidden) => ' '.repeat(hidden.length));
    for (let at = 0; at < bare.length; at += 1) {
      if (bare.charAt(at) === '{') open.push({ line: index + 1, column: at + 1 });
      if (bare.charAt(at) === '}') open.pop();
    }
  });
  return open[0] ?? end;
}

/** A `<` before a word that is no tag, which was read as one until something could not be an attribute. */
function strayLessThan(source: string, thrown: Point | undefined): Told | undefined {
  const at = lastTag(source, thrown);
  const line = source.split('\n')[(at?.line ?? 1) - 1] ?? '';
  const name = /^<([\p{L}\p{N}_$.:-]+)/u.exec(line.slice((at?.column ?? 1) - 1))?.[1] ?? '';
  const isTag = componentNamed(name) ?? (isRawTag(name) || insteadOf(name) !== undefined);
  // One letter is a variable as often as it is a tag.
  if (name === '' || (isTag && name.length > 1)) return undefined;
  return {
    message: `这里的 <${name} 会被当成标签的开头，后面却不像标签。`,
    hint: WRITE_LESS_THAN,
    at,
  };
}

/** The last `<` with a letter after it up to where the parser stopped. */
function lastTag(source: string, end: Point | undefined): Point | undefined {
  const lines = source.split('\n').slice(0, end?.line);
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const starts = [...(lines[index] ?? '').matchAll(/<(?=[\p{L}_$])/gu)];
    const last = starts.at(-1);
    if (last) return { line: index + 1, column: last.index + 1 };
  }
  return end;
}
