/** A foreign text on its way into the draft: its pictures are shrunk, and the text names them by what they are now. */
import type { Taken, TakenPicture } from '../../../foreign/taken.ts';
import type { DraftPicture } from '../../../desk/draft.ts';
import { NoPicture, shrink } from './shrink.ts';

export interface TakenIn {
  markdown: string;
  pictures: DraftPicture[];
  /** Names of those that nobody has described. */
  undescribed: string[];
  changes: string[];
}

/** @param drawn pictures that the text only names, in its order, as another form of it brought them */
export async function takeIn(
  taken: Taken,
  drawn: readonly (Blob | undefined)[] = [],
): Promise<TakenIn> {
  const result: TakenIn = {
    markdown: taken.markdown,
    pictures: [],
    undescribed: [],
    changes: [...taken.changes],
  };
  const named = taken.pictures.filter(({ from }) => 'address' in from);
  let lost = 0;
  for (const picture of taken.pictures) {
    const file =
      bytesOf(picture) ??
      (drawn.length === named.length ? drawn[named.indexOf(picture)] : undefined);
    const shrunk = file && (await shrink(file, picture.name).catch(noneOf));
    if (shrunk === undefined) {
      lost += 1;
      result.markdown = replaced(
        result.markdown,
        picture,
        picture.described ? `（图：${picture.alt}）` : '（图）',
      );
      continue;
    }
    const name = picture.name.replace(/\.\w+$/, `.${shrunk.ending}`);
    result.markdown = result.markdown.replaceAll(`](./${picture.name})`, `](./${name})`);
    result.pictures.push({ name, bytes: shrunk.bytes });
    if (!picture.described) result.undescribed.push(name);
  }
  if (lost > 0)
    result.changes.push(
      `有 ${lost} 张图片没有随文字一起过来，文中留了“（图）”。请在那里重新插入。`,
    );
  return result;
}

function bytesOf({ from }: TakenPicture): Blob | undefined {
  return 'bytes' in from ? new Blob([from.bytes], { type: from.type }) : undefined;
}

function noneOf(error: unknown): undefined {
  if (!(error instanceof NoPicture)) throw error;
}

function replaced(markdown: string, { name }: TakenPicture, by: string): string {
  const end = markdown.indexOf(`](./${name})`);
  if (end < 0) return markdown;
  const start = markdown.lastIndexOf('![', end);
  return markdown.slice(0, start) + by + markdown.slice(end + `](./${name})`.length);
}
