/** Which addresses a body may point to. Everything not named here is refused. */
import { ENTRY_REF, entryFolders } from '../model/fields.ts';
import { ID_PREFIX } from './prefix.ts';

export type LinkAddress =
  | { kind: 'external'; url: string }
  /** A heading of the same page, with its prefix; whether it exists is known once the headings have their ids. */
  | { kind: 'fragment'; id: string }
  | { kind: 'entry'; to: string; fragment?: string }
  | Refusal;

export type ImageAddress = { kind: 'image'; src: string } | Refusal;

export interface Refusal {
  kind: 'refused';
  /** Whole sentence. */
  message: string;
  hint: string;
}

export const LINKS_ALLOWED =
  'https://…、http://…、mailto:…、#小标题、站内条目 /lessons/编号/ 或 ../lessons/编号.mdx（readings、lessons、reflections、papers 四类）';
export const IMAGES_ALLOWED =
  '文章旁边的 ./文件名.png 或学校图库的 /images/文件名.png（png、jpg、jpeg、webp、avif）';

const MAX_LENGTH = 2_000;
/** C0 and C1 controls, white space, zero-width and direction-changing characters, soft hyphen. */
const UNSEEN = /[\p{Cc}\p{Cf}\s]/u;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const MAIL = /^mailto:[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\?subject=[^&#\s]*)?$/i;
const ENTRY_ADDRESS = /^\/([a-z]+)\/([^/#?]+)\/?(?:#(.+))?$/;
/** An entry's address with something left out or put before it. */
const BARE_ENTRY = new RegExp(`^\\.{0,2}/?((?:${entryFolders.join('|')})/[a-z0-9-]+)`);
const ENTRY_FILE = /^\.\.\/([a-z]+)\/([^/#?]+)\.mdx(?:#(.+))?$/;
/** One dot only, before the extension: no `..`, no `x.svg.png`, nothing encoded. */
const IMAGE = /^(?:\.\/|\/images\/)?[\p{L}\p{N}_][\p{L}\p{N}_-]*\.(?:png|jpe?g|webp|avif)$/iu;

const refused = (message: string, hint: string): Refusal => ({ kind: 'refused', message, hint });

/** Judges the target of a link; entities and escapes of Markdown are already resolved in `url`. */
export function readLink(url: string): LinkAddress {
  const refusal = refuseDisguise(url, '链接地址');
  if (refusal) return refusal;

  const scheme = SCHEME.exec(url)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return readWeb(url);
  if (scheme === 'mailto') {
    return MAIL.test(url)
      ? { kind: 'external', url }
      : refused('邮箱链接写得不完整。', '请写成 mailto:名字@学校.edu.cn 的样子。');
  }
  if (scheme !== undefined) {
    return refused(
      `链接以“${scheme}:”开头，这种链接不接受。`,
      '请改用 https:// 开头的网址；只是文字时，请去掉链接。',
    );
  }
  if (url.startsWith('//'))
    return refused('链接以 // 开头，缺少 https:。', `请写全网址，例如 https:${url}`);
  if (url.startsWith('#')) return readFragment(url.slice(1));
  return readEntry(url);
}

/** Judges the source of a picture. */
export function readImage(url: string): ImageAddress {
  const refusal = refuseDisguise(url, '图片地址');
  if (refusal) return refusal;

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
  if (url.includes('..') || url.includes('%')) {
    return refused(
      '图片地址里有 .. 或 % 编码。',
      '图片放在文章旁边，只写 ./文件名.png，不转到别的文件夹。',
    );
  }
  if (!/\.(?:png|jpe?g|webp|avif)$/i.test(url)) {
    return refused('图片的格式不在接受之列。', '请另存为 PNG、JPEG、WebP 或 AVIF。');
  }
  if (!IMAGE.test(url)) {
    return refused(
      '图片的文件名或文件夹不合要求。',
      '文件名只用文字、数字、连字符和下划线，放在文章旁边或 public/images 文件夹里。',
    );
  }
  return { kind: 'image', src: url.startsWith('.') || url.startsWith('/') ? url : `./${url}` };
}

function refuseDisguise(url: string, what: string): Refusal | undefined {
  if (url === '') return refused(`${what}是空的。`, `请补上${what}。`);
  if (url.length > MAX_LENGTH)
    return refused(`${what}太长。`, `请换成 ${MAX_LENGTH} 个字符以内的地址。`);
  if (UNSEEN.test(url))
    return refused(`${what}里有空格或看不见的字符。`, '请删去空格；网址里必须有空格时，写成 %20。');
  if (url.includes('\\')) return refused(`${what}里有反斜杠 \\。`, '请改用斜杠 /。');
  return undefined;
}

function readWeb(url: string): LinkAddress {
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

function readFragment(fragment: string): LinkAddress {
  const id = decode(fragment);
  if (!id) return refused('链接只有 #，没有写跳到哪个小标题。', '请写成 #小标题 的样子。');
  return { kind: 'fragment', id: prefixed(id) };
}

function readEntry(url: string): LinkAddress {
  const [, collection, id, fragment] = ENTRY_ADDRESS.exec(url) ?? ENTRY_FILE.exec(url) ?? [];
  const to = `${collection ?? ''}/${id ?? ''}`;
  if (collection === undefined || !ENTRY_REF.test(to)) {
    const bare = BARE_ENTRY.exec(url)?.[1];
    return refused(
      '这个链接既不是完整的网址，也不是站内条目。',
      bare && ENTRY_REF.test(bare)
        ? `请写成 /${bare}/`
        : '外部网址请从 https:// 写起；站内条目请写成 /lessons/编号/。',
    );
  }
  if (fragment === undefined) return { kind: 'entry', to };
  const heading = decode(fragment);
  if (!heading)
    return refused(
      '链接里 # 后面的小标题读不出来。',
      '请改成小标题的文字，或删去 # 和后面的部分。',
    );
  return { kind: 'entry', to, fragment: prefixed(heading) };
}

/** Writers give the heading; those who copy from the page's address give it with the prefix. */
function prefixed(heading: string): string {
  return heading.startsWith(ID_PREFIX) ? heading : ID_PREFIX + heading;
}

/** A fragment as the id it names; nothing when it is no proper encoding or hides something. */
function decode(fragment: string): string | undefined {
  try {
    const id = decodeURIComponent(fragment);
    return /^[\p{L}\p{N}\p{M}\p{P}\p{S}]+$/u.test(id) && !/["'<>`]/.test(id) ? id : undefined;
  } catch {
    return undefined;
  }
}
