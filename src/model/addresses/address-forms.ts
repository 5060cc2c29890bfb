/**
 * The forms an address can have. Each is declared once, with what it is called and how it is
 * read; which places take which forms stands in `address.ts`.
 */
import { refused, renameHint, type Refusal } from './address-disguise.ts';
import { ENTRY_REF } from '../fields/fields.ts';
import { entryKinds } from '../kinds.ts';

interface External {
  kind: 'external';
  url: string;
}
/** A heading of the same page, as written. */
interface ToHeading {
  kind: 'heading';
  heading: string;
}
interface ToEntry {
  kind: 'entry';
  /** `collection/id` */
  to: string;
  heading?: string;
}
interface ToPicture {
  kind: 'picture';
  /** `./name.png` beside the entry, or `/images/name.png` of the school. */
  src: string;
}
interface ToFile {
  kind: 'file';
  name: string;
}
interface ToPath {
  kind: 'path';
  path: string;
}
/** An address as its reader needs it. */
export type Address = External | ToHeading | ToEntry | ToPicture | ToFile | ToPath;

export interface Form {
  /** How it is written, in Chinese, with an example; several where it has several shapes. */
  words: readonly string[];
  /** A sound one of each shape. */
  examples: readonly string[];
  /** Whether somebody who wrote this meant this form. */
  meant: (url: string) => boolean;
  read: (url: string) => Address | Refusal;
}

const MAIL = /^mailto:[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\?subject=[^&#\s]*)?$/i;
const ENTRY_ADDRESS = /^\/([a-z]+)\/([^/#?]+)\/?(?:#(.+))?$/;
const ENTRY_FILE = /^\.\.\/([a-z]+)\/([^/#?]+)\.mdx(?:#(.+))?$/;
/** An entry's address with something left out or put before it. */
const BARE_ENTRY = new RegExp(`^\\.{0,2}/?((?:${entryKinds.join('|')})/[a-z0-9-]+)`);
/** One dot only, before the extension: no `..`, no `x.svg.png`, nothing encoded. */
const PICTURE = /^(?:\.\/|\/images\/)?[\p{L}\p{N}_][\p{L}\p{N}_-]*\.(?:png|jpe?g|webp|avif)$/iu;
/** Formats without macros that a browser opens or saves; anything else is given by its address. */
const ATTACHMENT = /^[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9_-]+)*\.(?:csv|txt|pdf|docx|xlsx|pptx)$/;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

export const forms = {
  https: {
    words: ['https://…'],
    examples: ['https://school.example/kejian?id=1#p2'],
    meant: (url) => /^https:/i.test(url),
    read: readWeb,
  },
  http: {
    words: ['http://…'],
    examples: ['http://school.example/kejian'],
    meant: (url) => /^http:/i.test(url),
    read: readWeb,
  },
  /** The top of a site or of a repository, below which others are put together. */
  front: {
    words: ['https://…', 'http://…（不带 ? 和 #）'],
    examples: ['https://school.example/', 'http://git.school.example/jiaoyan/tongban'],
    meant: (url) => /^https?:/i.test(url),
    read: (url): External | Refusal =>
      /[?#]/.test(url)
        ? refused('网址里带有 ? 或 #，后面接不上别的页。', '请删去 ? 或 # 和它后面的部分。')
        : readWeb(url),
  },
  mail: {
    words: ['mailto:…'],
    examples: ['mailto:jiaoke@school.example', 'mailto:a.b@c.example?subject=%E4%BD%A0%E5%A5%BD'],
    meant: (url) => /^mailto:/i.test(url),
    read: (url): External | Refusal =>
      MAIL.test(url) && !/%0[ad]/i.test(url)
        ? { kind: 'external', url }
        : refused('邮箱链接写得不完整。', '请写成 mailto:名字@学校.edu.cn 的样子。'),
  },
  heading: {
    words: ['#小标题'],
    examples: ['#小标题', '#%E5%B0%8F%E6%A0%87%E9%A2%98'],
    meant: (url) => url.startsWith('#'),
    read(url): ToHeading | Refusal {
      const heading = headingOf(url.slice(1));
      return heading === undefined
        ? refused('链接只有 #，没有写跳到哪个小标题。', '请写成 #小标题 的样子。')
        : { kind: 'heading', heading };
    },
  },
  entry: {
    words: [`站内条目 /lessons/代号/ 或 ../lessons/代号.mdx（${entryKinds.join('、')} 都可以）`],
    examples: entryKinds.flatMap((folder) => [
      `/${folder}/2025-10-15-daodu/`,
      `/${folder}/2025-10-15-daodu#小标题`,
      `../${folder}/2025-10-15-daodu.mdx`,
    ]),
    meant: (url) => !SCHEME.test(url) && !/^(?:#|\/\/)/.test(url),
    read: readEntry,
  },
  reference: {
    words: [`“类别/代号”，例如 lessons/2025-10-15-daodu（${entryKinds.join('、')} 都可以）`],
    examples: entryKinds.map((folder) => `${folder}/2025-10-15-daodu`),
    meant: () => true,
    read: (url): ToEntry | Refusal =>
      ENTRY_REF.test(url)
        ? { kind: 'entry', to: url }
        : refused('这里要写站内条目的类别和代号。', '请写成 lessons/2025-10-15-daodu 的样子。'),
  },
  picture: {
    words: [
      '文章旁边的 ./文件名.png',
      '学校图库的 /images/文件名.png（png、jpg、jpeg、webp、avif）',
    ],
    examples: ['./banshu.png', '板书-2.JPG', '/images/xiaomen.webp', './a.jpeg', './b_1.avif'],
    meant: () => true,
    read: readPicture,
  },
  attachment: {
    words: ['同一个文件夹里的文件名，例如 jiludan.pdf（csv、txt、pdf、docx、xlsx、pptx）'],
    examples: ['jiludan.pdf', 'v1.2.xlsx', 'a.csv', 'b-c.txt', 'd_e.docx', '1.pptx'],
    meant: () => true,
    read: (url): ToFile | Refusal =>
      ATTACHMENT.test(url)
        ? { kind: 'file', name: url }
        : refused(
            '文件名不合要求。',
            '文件名只用小写字母、数字、连字符、下划线和点，放在同一个文件夹里。',
          ),
  },
  path: {
    words: ['用 / 隔开的几段名字，例如 src/content'],
    examples: ['src/content', 'main', '网站/内容', 'feature/x_1.2'],
    meant: () => true,
    read: (url): ToPath | Refusal =>
      /^\/?[\p{L}\p{N}_][\p{L}\p{N}._-]*(?:\/[\p{L}\p{N}_][\p{L}\p{N}._-]*)*\/?$/u.test(url)
        ? { kind: 'path', path: url }
        : refused('这里只能是几段名字。', '请写成 src/content 的样子，不要用 .. 和网址。'),
  },
} as const satisfies Record<string, Form>;

function readWeb(url: string): External | Refusal {
  const broken = refused('网址写得不完整。', '请从浏览器的地址栏重新复制一次。');
  // The URL parser forgives `https:host` and `https:///host`; a reader would not expect where they lead.
  if (!/^https?:\/\/[^/?#]/i.test(url) || !URL.canParse(url)) return broken;
  const { username, password, hostname } = new URL(url);
  if (username || password || /^https?:\/\/[^/?#]*@/i.test(url)) {
    return refused(
      '网址里带有用户名（@ 前面的部分），容易把人引到别处。',
      '请删去 @ 和它前面的部分。',
    );
  }
  // Brackets are encoded on the way into the page, which breaks the address they hold.
  if (hostname === '' || hostname.startsWith('[')) return broken;
  return { kind: 'external', url };
}

function readEntry(url: string): ToEntry | Refusal {
  const [, collection, id, fragment] = ENTRY_ADDRESS.exec(url) ?? ENTRY_FILE.exec(url) ?? [];
  const to = `${collection ?? ''}/${id ?? ''}`;
  if (collection === undefined || !ENTRY_REF.test(to)) {
    const bare = BARE_ENTRY.exec(url)?.[1];
    return refused(
      '这个链接既不是完整的网址，也不是站内条目。',
      bare && ENTRY_REF.test(bare)
        ? `请写成 /${bare}/`
        : '外部网址请从 https:// 写起；站内条目请写成 /lessons/代号/。',
    );
  }
  if (fragment === undefined) return { kind: 'entry', to };
  const heading = headingOf(fragment);
  return heading === undefined
    ? refused('链接里 # 后面的小标题读不出来。', '请改成小标题的文字，或删去 # 和后面的部分。')
    : { kind: 'entry', to, heading };
}

function readPicture(url: string): ToPicture | Refusal {
  if (/^data:/i.test(url))
    return refused(
      '图片直接写成了 data: 数据。',
      '请把图片另存为文件，放在文章旁边，写 ./文件名.png。',
    );
  if (SCHEME.test(url) || url.startsWith('//')) {
    return refused(
      '图片来自别的网站，别的网站可能随时删去它。',
      '请把图片下载下来，放在文章旁边，写 ./文件名.png。',
    );
  }
  if (/\.svg$/i.test(url)) return refused('SVG 图片里可以藏程序，不接受。', '请另存为 PNG 再用。');
  if (/%20/.test(url) && !/%(?!20)|\.\./.test(url)) {
    return refused('图片的文件名里有空格（写成了 %20）。', renameHint(url.replaceAll('%20', ' ')));
  }
  if (url.includes('..') || url.includes('%')) {
    return refused(
      '图片地址里有 .. 或 % 编码。',
      '图片放在文章旁边，只写 ./文件名.png，不转到别的文件夹。',
    );
  }
  if (!/\.(?:png|jpe?g|webp|avif)$/i.test(url)) {
    return refused('图片的格式不在接受之列。', '请另存为 PNG、JPEG、WebP 或 AVIF。');
  }
  if (!PICTURE.test(url)) {
    return refused(
      '图片的文件名或文件夹不合要求。',
      '文件名只用文字、数字、连字符和下划线，放在文章旁边或 public/images 文件夹里。',
    );
  }
  return { kind: 'picture', src: /^[./]/.test(url) ? url : `./${url}` };
}

/** A fragment as the heading it names; nothing when it is no proper encoding or hides something. */
function headingOf(fragment: string): string | undefined {
  try {
    const heading = decodeURIComponent(fragment);
    const isWriting = /^[\p{L}\p{N}\p{M}\p{P}\p{S}]+$/u.test(heading);
    return isWriting && !/["'<>`]/.test(heading) ? heading : undefined;
  } catch {
    return undefined;
  }
}
