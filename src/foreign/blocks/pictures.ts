/** Pictures in a foreign text: which come along, what they are called, what stands for those that do not. */
import type { Drawn, Inline, Look } from './blocks.ts';
import type { TakenPicture } from '../taken.ts';
import type { Tag } from '../tree.ts';
import { styleOf } from './style.ts';
import type { Told } from '../told.ts';

/** What a page can show, by its type, and how its file's name ends. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
};

/** Words that a program put there by itself: a file's name, 图片 1, Picture 3. */
const NO_WORDS =
  /^(?:(?:图片|图像|图|照片|picture|image|img|screenshot|截图|wps图片|dsc)[\s_\-\d()（）]*|\S+\.(?:png|jpe?g|gif|webp|bmp|heic|emf|wmf)|[a-z]:[\\/].*|[\da-f-]{16,})$/i;

const LONGEST_ALT = 200;

/** Pictures by the address that the tree has for them. */
export type Media = ReadonlyMap<string, { bytes: Uint8Array<ArrayBuffer>; type: string }>;

export class Pictures {
  readonly all: TakenPicture[] = [];
  readonly #before: number;
  readonly #told: Told;

  readonly #media: Media;

  constructor(before: number, told: Told, media: Media) {
    this.#media = media;
    this.#before = before;
    this.#told = told;
  }

  /** A picture by its bytes; words for it where a page cannot show it. */
  add(bytes: Uint8Array<ArrayBuffer>, type: string, alt: string): Inline[] {
    const ending = ENDINGS[type.toLowerCase()];
    if (ending === undefined) {
      this.#told.note('picture-kind', type.replace(/^image\/(?:x-)?/, '').toUpperCase() || '?');
      return [words(alt)];
    }
    return [this.#taken(ending, alt, { bytes, type })];
  }

  /** What an `img` stands for. */
  read(one: Tag, look: Look): Inline[] {
    const { src = '', alt = '', width, height } = one.attributes;
    const style = styleOf(one);
    const sides = [width ?? style.get('width'), height ?? style.get('height')];
    // A picture of one pixel is there to report who has read.
    if (sides.some((side) => side !== undefined && Number.parseFloat(side) <= 2)) return [];
    const medium = this.#media.get(src);
    if (medium !== undefined) return this.add(medium.bytes, medium.type, alt);
    const [, type, data] = /^data:([\w/+.-]+);base64,([\w+/=\s]*)$/.exec(src) ?? [];
    if (type !== undefined && data !== undefined) {
      const bytes = fromBase64(data);
      return bytes === undefined ? [this.#lost(alt)] : this.add(bytes, type, alt);
    }
    if (/^https?:\/\//i.test(src)) {
      this.#told.note('picture-web');
      return [{ ...words(alt), ...look, href: src }];
    }
    const path = src.split(/[?#]/, 1)[0] ?? '';
    const ending = /\.([a-z]{3,4})$/i.exec(path)?.[1]?.toLowerCase() ?? '';
    if (src === '' || src.startsWith('data:')) return [this.#lost(alt)];
    if (!Object.values(ENDINGS).includes(ending === 'jpeg' ? 'jpg' : ending)) {
      if (ending !== '') this.#told.note('picture-kind', ending.toUpperCase());
      return [ending === '' ? this.#lost(alt) : words(alt)];
    }
    return [this.#taken(ending === 'jpeg' ? 'jpg' : ending, alt, { address: src })];
  }

  #taken(ending: string, alt: string, from: TakenPicture['from']): Drawn {
    const number = this.#before + this.all.length + 1;
    const said = described(alt);
    const name = `tu-${number}.${ending}`;
    const shown = said === '' ? `第 ${number} 张图` : said;
    this.all.push({ name, alt: shown, described: said !== '', from });
    return { type: 'picture', name, alt: shown };
  }

  #lost(alt: string): Inline {
    this.#told.note('picture-lost');
    return words(alt);
  }
}

/** What stands for a picture that is not there. */
function words(alt: string): Inline & { type: 'words' } {
  const said = described(alt);
  return { type: 'words', text: said === '' ? '（图）' : `（图：${said}）` };
}

function described(alt: string): string {
  const said = alt
    .replace(/\s+/g, ' ')
    .replace(/^(?:说明|描述): /, '')
    .trim();
  return NO_WORDS.test(said) ? '' : said.slice(0, LONGEST_ALT);
}

function fromBase64(data: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(data.replace(/\s+/g, '')), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}
