/** A tree of HTML becomes the text of an entry. */
import { wordsOf, type Block } from './blocks/blocks.ts';
import { levelled } from './blocks/levels.ts';
import { Pictures, type Media } from './blocks/pictures.ts';
import type { Reading } from './blocks/reading.ts';
import { blocksIn } from './blocks/read.ts';
import { withTyped } from './blocks/typed.ts';
import { markdownOf } from './markdown/write.ts';
import type { Taken, Taking } from './taken.ts';
import { Told } from './told.ts';
import type { Tag } from './tree.ts';

export type Parse = (html: string) => Tag;

/** What was found before, when the tree was made. */
export interface Found {
  told?: Told;
  /** Pictures that the tree names by an address of its own. */
  media?: Media;
}

export function takeTree(
  tree: Tag,
  parse: Parse,
  taking: Taking = {},
  { told = new Told(), media = new Map() }: Found = {},
): Taken {
  const reading: Reading = {
    told,
    pictures: new Pictures(taking.picturesBefore ?? 0, told, media),
    math: taking.math ?? false,
    notes: new Map(),
    marked: new Set(),
    boxes: new Set(),
    parse,
  };
  const blocks = withTyped(blocksIn(tree.children, {}, reading), told, true);
  const { title, rest } =
    taking.whole === true ? withoutTitle(blocks) : { title: '', rest: blocks };
  const markdown = markdownOf(levelled(rest), reading);
  return {
    ...(title === '' ? {} : { title }),
    markdown,
    pictures: reading.pictures.all,
    math: reading.math,
    changes: told.sentences(),
  };
}

const LONGEST_TITLE = 60;

/** The heading at the very top, where no other stands as high; or a first short line in bold. */
function withoutTitle(blocks: readonly Block[]): { title: string; rest: readonly Block[] } {
  const [first, ...rest] = blocks;
  if (first?.type !== 'heading' && first?.type !== 'paragraph') return { title: '', rest: blocks };
  const title = wordsOf(first.line).trim();
  const alone =
    first.type === 'heading'
      ? first.typed !== true &&
        !rest.some((one) => one.type === 'heading' && one.level <= first.level)
      : first.line.every((one) => one.type === 'words' && one.bold === true);
  const fits = title !== '' && title.length <= LONGEST_TITLE && !/[。；！]$/u.test(title);
  return alone && fits ? { title, rest } : { title: '', rest: blocks };
}
