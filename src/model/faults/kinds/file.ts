/** What can be wrong with a file before it is read as a record. */
import type { FaultKind } from './kind.ts';

export const fileFaults = {
  'file-not-plain': {
    severity: 'error',
    title: '不是普通文件',
    mend: '请直接放入文件本身，不要用链接。',
    example: { bad: 'papers/a.mdx → ../b.mdx（快捷方式）', good: 'papers/a.mdx（文件本身）' },
  },
  'file-too-large': {
    severity: 'error',
    title: '文件太大',
    mend: '请把长文拆成几篇，图片另存为文件放在旁边。',
    example: {
      bad: 'lessons/a.mdx（640 KB，图片粘在文字里）',
      good: 'lessons/a/index.mdx（12 KB）和 lessons/a/banshu.png',
    },
  },
  'file-not-utf8': {
    severity: 'error',
    title: '文字编码不是 UTF-8',
    mend: '请在编辑器里选择“另存为 UTF-8”。',
    example: { bad: '另存为 ANSI 或 GBK', good: '另存为 UTF-8' },
  },
  'file-name': {
    severity: 'error',
    title: '文件名不合规',
    mend: '文件名只用小写字母、数字和连字符，例如 2025-09-19-tushujiao.mdx。',
    example: { bad: '图书角 2.mdx', good: '2025-09-19-tushujiao.mdx' },
  },
  'file-unexpected': {
    severity: 'error',
    title: '这里不该有这个文件',
    mend: '请把它移到说明里列出的文件夹，或删去。',
    example: { bad: 'lesson/a.mdx', good: 'lessons/a.mdx' },
  },
  'control-character': {
    severity: 'error',
    title: '含有看不见的字符',
    mend: '请删去这个字符（写成 \\u202E、&#8238; 这样的，也请删去），重新输入附近的文字。',
    example: { bad: '看这里（中间有一个看不见的 U+202E）', good: '看这里' },
  },
  'read-failed': {
    severity: 'error',
    title: '文件读不出来',
    mend: '请检查文件是否完整。',
    example: { bad: '没有 school.yml', good: 'school.yml 放在项目的最上一层' },
  },
  'parser-gave-up': {
    severity: 'error',
    title: '机器读到一半停住了',
    mend: '请看看有没有特别长的一段、成片重复的符号或套了很多层的写法，改得简单些再试；还是不行，请把文件发给维护者。',
    example: { bad: '连写几千个 [ 或 >', good: '分成几段，删去成片的符号' },
  },
} as const satisfies Record<string, FaultKind>;
