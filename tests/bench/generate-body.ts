/** The body of a measured entry: what real ones hold, about 2,200 characters of it. */
import type { EntryKind } from '../../src/model/kinds.ts';
import { madeUpWord, paragraph, phrase, sentence } from './prose.ts';
import type { Random } from './random.ts';

export interface LinkTarget {
  kind: EntryKind;
  id: string;
  title: string;
  /** Of a lesson. */
  teacher?: string;
}

/** @param picture name of a file beside the entry */
export function bodyOf(
  earlier: readonly LinkTarget[],
  random: Random,
  picture: string | undefined,
): string {
  const blocks = [
    marked(random, 155),
    ...(picture === undefined ? [] : [`![${phrase(random, 20)}](${picture})`]),
    ...['缘起', '经过', '看到了什么', '还不明白的', '下一步'].flatMap((title, i) => [
      `## ${title}：${madeUpWord(random)}`,
      marked(random, 155),
      ...extra(i, random),
      linked(earlier, random),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Each section has something of its own besides paragraphs. */
function extra(section: number, random: Random): string[] {
  switch (section) {
    case 0:
      return [list(random, () => '-')];
    case 1:
      return [
        `### 第一次${madeUpWord(random)}`,
        marked(random, 115),
        `### 第二次${madeUpWord(random)}`,
        marked(random, 115),
      ];
    case 2:
      return [table(random)];
    case 3:
      return [`> ${paragraph(random, 60)}`];
    default:
      return [list(random, (i) => `${i + 1}.`)];
  }
}

function marked(random: Random, length: number): string {
  return `${paragraph(random, length)}要紧的是**“${madeUpWord(random)}”**，不是*${madeUpWord(random)}*。`;
}

function linked(earlier: readonly LinkTarget[], random: Random): string {
  const text = paragraph(random, 80);
  if (earlier.length === 0) return text;
  const { kind, id, title } = random.pick(earlier.slice(-200));
  return `${text}这一点，[${title}](/${kind}/${id}/)里也写到过。`;
}

function list(random: Random, mark: (i: number) => string): string {
  return Array.from({ length: 4 }, (_, i) => `${mark(i)} ${sentence(random)}`).join('\n');
}

function table(random: Random): string {
  const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  const rows = Array.from({ length: 4 }, (_, i) =>
    row([`第${i + 1}组`, String(random.between(1, 40)), phrase(random, 14)]),
  );
  return [row(['组别', '次数', '说明']), row(['---', '---:', '---']), ...rows].join('\n');
}
