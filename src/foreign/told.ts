/** What was changed or left out on the way, gathered while it happens and told in a sentence a kind. */

interface Kind {
  /** @param times how often it happened, @param examples the first few, in the order of the text */
  say: (times: number, examples: readonly string[]) => string;
}

const kinds = {
  heading: {
    say: (n, seen) =>
      `有 ${n} 行编了号的短句排成了小标题：${quoted(seen)}。不是小标题的，请删去行首的 #。`,
  },
  number: {
    say: (n, seen) => `有 ${n} 处编号（${quoted(seen)}）改成了 1. 2. 3. 的列表。`,
  },
  merged: {
    say: (n) =>
      `有 ${n} 个合并的单元格拆开了：竖着合并的，每一行都写上；横着合并的，只写在第一格。`,
  },
  'long-table': {
    say: (n) => `有 ${n} 张表格，格子里的字很多，改成了小标题和段落；网页上的表格只放得下短句。`,
  },
  'table-within': { say: (n) => `有 ${n} 张表格套在别的表格里，里面的字移到了外面。` },
  'text-box': { say: (n) => `有 ${n} 个文本框，里面的字移到了正文里，请看看位置对不对。` },
  hidden: { say: (n) => `有 ${n} 处文字在原文里是隐藏的，没有带过来。` },
  colour: {
    say: (n, seen) =>
      `有 ${n} 处文字原来带颜色（${quoted(seen)}），颜色没有带过来。要突出的，可以加粗。`,
  },
  slant: { say: (n) => `有 ${n} 处斜体或删除线没有带过来。` },
  contents: { say: () => '原文的目录没有带过来，网站会自己排。' },
  deleted: { say: (n) => `原文开着修订：${n} 处删去的字没有带过来，加上的字都带过来了。` },
  remark: { say: (n) => `原文有 ${n} 条批注，没有带过来。` },
  'picture-web': {
    say: (n) => `有 ${n} 张图片在别的网站上，只留了链接。要放进来，请先存到电脑上，再插入。`,
  },
  'picture-kind': {
    say: (n, seen) =>
      `有 ${n} 张图片是网页放不了的格式（${seen.join('、')}），没有带过来。请另存为 PNG 或 JPG 再插入。`,
  },
  'picture-lost': {
    say: (n) => `有 ${n} 张图片没有随文字一起过来，文中留了“（图）”。请在那里重新插入。`,
  },
  drawing: {
    say: (n) => `有 ${n} 个图形（线条、图表、艺术字）没有带过来。要紧的，请截成图片再插入。`,
  },
  formula: { say: (n) => `有 ${n} 个公式改写成了网页的公式写法，请对照原文看一遍。` },
  'formula-lost': {
    say: (n, seen) => `有 ${n} 个公式看不懂，照原来的字写下来了：${quoted(seen)}。`,
  },
  'formula-object': {
    say: (n) => `有 ${n} 个公式或对象是用旧的公式编辑器做的，读不出来，没有带过来。`,
  },
  media: { say: (n) => `有 ${n} 段视频、音频或嵌入的网页没有带过来，有网址的留了链接。` },
  link: { say: (n) => `有 ${n} 个链接的地址网站不接受，只留了文字。` },
  deep: { say: (n) => `有 ${n} 处列表或引用套得太深，少套了几层。` },
  'note-alone': { say: (n) => `有 ${n} 条脚注，文中找不到它的编号，写在了最后。` },
  cut: { say: (n) => `有 ${n} 行特别长，或有一长串符号，分开了。` },
} as const satisfies Record<string, Kind>;

export type ToldKind = keyof typeof kinds;

const MOST_EXAMPLES = 3;
const LONGEST_EXAMPLE = 16;

/** Gathers; {@link Told.sentences} says it. */
export class Told {
  readonly #seen = new Map<ToldKind, { times: number; examples: string[] }>();

  /** Notes that it happened once more; `example` is what it happened to. */
  note(kind: ToldKind, example?: string): void {
    const seen = this.#seen.get(kind) ?? { times: 0, examples: [] };
    seen.times += 1;
    if (
      example !== undefined &&
      seen.examples.length < MOST_EXAMPLES &&
      !seen.examples.includes(example)
    )
      seen.examples.push(example);
    this.#seen.set(kind, seen);
  }

  /** In the order of the table above. */
  sentences(): string[] {
    return (Object.keys(kinds) as ToldKind[]).flatMap((kind) => {
      const seen = this.#seen.get(kind);
      const { say }: Kind = kinds[kind];
      return seen === undefined ? [] : [say(seen.times, seen.examples)];
    });
  }
}

function quoted(examples: readonly string[]): string {
  return examples
    .map((one) =>
      one.length > LONGEST_EXAMPLE ? `“${one.slice(0, LONGEST_EXAMPLE)}……”` : `“${one}”`,
    )
    .join('、');
}
