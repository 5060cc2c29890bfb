/** A file of ours in its two parts: what is known about the entry, and what it says. */
import { fault, type Fault } from '../model/faults/fault.ts';

export { parseYaml } from './yaml.ts';

export interface SplitSource {
  frontmatter: string;
  /** 1-based line of the file at which the frontmatter begins: 2, after the fence. */
  frontmatterLine: number;
  body: string;
  /** 1-based line of the file at which the body begins. */
  bodyLine: number;
}

const FENCE = /^---[ \t]*$/;
/** Dashes as word processors and Chinese keyboards give them. */
const NEAR_FENCE = /^\s*[-—–－─]{2,}\s*$/;

/**
 * The text with `---` where near fences enclose its head; the same text where they do not. Line
 * breaks of any kind stay what they are.
 */
export function withFences(text: string): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lines = text.slice(mark.length).split(/(\r\n?|\n)/);
  const isFence = (line = ''): boolean => FENCE.test(line) || NEAR_FENCE.test(line);
  const close = lines.findIndex((line, i) => i > 0 && i % 2 === 0 && isFence(line));
  if (!isFence(lines[0]) || close < 0) return text;
  const mended = lines.map((line, i) =>
    (i === 0 || i === close) && !FENCE.test(line) ? '---' : line,
  );
  return mark + mended.join('');
}

/** Splits a source at its `---` fences. A byte order mark is dropped and every line break becomes `\n`. */
export function splitFrontmatter(source: string, file: string): SplitSource | { faults: Fault[] } {
  const lines = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const first = lines[0] ?? '';
  if (!FENCE.test(first)) {
    const message = NEAR_FENCE.test(first)
      ? '第一行的横线不是三个英文短横 ---。'
      : '文件的第一行不是 ---，找不到信息栏。';
    return {
      faults: [
        fault('frontmatter-missing', { file, line: 1 }, message, {
          found: first,
          allowed: '---',
          isMended: withFences(source) !== source,
        }),
      ],
    };
  }
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end < 0) {
    const near = lines.findIndex((line, index) => index > 0 && NEAR_FENCE.test(line));
    const message = '信息栏有开头的 ---，没有找到结尾的 ---。';
    const detail = near < 0 ? { allowed: '---' } : { allowed: '---', found: lines[near] ?? '' };
    return {
      faults: [
        fault('frontmatter-missing', { file, line: near < 0 ? 1 : near + 1 }, message, {
          ...detail,
          isMended: near > 0,
        }),
      ],
    };
  }
  return {
    frontmatter: lines.slice(1, end).join('\n'),
    frontmatterLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
}
