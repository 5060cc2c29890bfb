/** Pages of the site as they are read from a folder instead of a server. */
import path from 'node:path';

export interface Offline {
  /** Path of the site's root on its server, `/` at both ends. */
  base: string;
  /** Files that are in the folder, relative to its root. */
  has: (file: string) => boolean;
  /** Where the rest of the site is; empty when it is not known. */
  siteUrl: string;
}

/**
 * Links to what is in the folder become relative; others lead to the site, or nowhere when
 * its address is not known. Scripts are left out: browsers do not load them from a folder.
 *
 * @param file path of the page from the folder's root
 */
export function offlineHtml(html: string, file: string, offline: Offline): string {
  return html
    .replace(/<script\b[^>]*\bsrc="[^"]*"[^>]*><\/script>/g, '')
    .replace(/ (href|src)="(\/(?!\/)[^"]*)"/g, (_, name: string, address: string) => {
      const there = offlineAddress(address, file, offline);
      return there === undefined ? '' : ` ${name}="${there}"`;
    })
    .replace(/ srcset="([^"]*)"/g, (_, list: string) => {
      const sources = list.split(', ').map((one) => {
        const [address = '', size = ''] = one.split(' ');
        return `${offlineAddress(address, file, offline) ?? address} ${size}`.trim();
      });
      return ` srcset="${sources.join(', ')}"`;
    });
}

/** The same for the fonts a style sheet asks for. */
export function offlineCss(css: string, file: string, offline: Offline): string {
  return css.replace(
    /url\((\/(?!\/)[^)"']*)\)/g,
    (whole, address: string) => `url(${offlineAddress(address, file, offline) ?? whole})`,
  );
}

/** Addresses of the site's own files in a page or a style sheet, as files from its root. */
export function filesNamedIn(text: string, base: string): string[] {
  const named = [...text.matchAll(/(?:[ "(,])(\/(?!\/)[^"\s)?#<>]+)/g)].map((one) => one[1] ?? '');
  return named.flatMap((address) => {
    const file = fileOf(address, base);
    return file === undefined || file.endsWith('/index.html') ? [] : [file];
  });
}

function offlineAddress(address: string, from: string, offline: Offline): string | undefined {
  const [plain = '', ...fragment] = address.split('#');
  const file = fileOf(plain.split('?')[0] ?? '', offline.base);
  const rest = fragment.length > 0 ? `#${fragment.join('#')}` : '';
  if (file !== undefined && offline.has(file)) {
    return (
      (path.posix.relative(path.posix.dirname(from), file) || path.posix.basename(file)) + rest
    );
  }
  if (offline.siteUrl === '' || file === undefined) return undefined;
  return `${offline.siteUrl}/${plain.slice(offline.base.length)}${rest}`;
}

function fileOf(address: string, base: string): string | undefined {
  if (!`${address}/`.startsWith(base)) return undefined;
  const file = decodeURI(address.slice(base.length));
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}
