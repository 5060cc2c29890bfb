/** Just so much XML as the inside of an Office file needs: tags with their attributes, and text. */

export interface Tag {
  /** Without its prefix. */
  name: string;
  /** By name without prefix. */
  attributes: Readonly<Record<string, string>>;
}

/** Text without remarks; nothing where the bytes are no XML that every program reads alike. */
export function xmlText(bytes: Buffer): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/i.exec(text)?.[1];
  const known = declared === undefined || /^(?:utf-?8|us-ascii|utf-?16(?:[bl]e)?)$/i.test(declared);
  // An entity could stand for any word; no Office program writes one.
  const sound = known && !text.includes('\0') && !/<!(?:DOCTYPE|ENTITY)/i.test(text);
  return sound ? withoutRemarks(text) : undefined;
}

export function* tagsOf(xml: string): Generator<Tag> {
  for (const [, name = '', rest = ''] of xml.matchAll(
    /<([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g,
  )) {
    const attributes: Record<string, string> = {};
    for (const [, key = '', double, single] of rest.matchAll(
      /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
    )) {
      attributes[local(key)] = unescaped(double ?? single ?? '');
    }
    yield { name: local(name), attributes };
  }
}

/** All text between tags of that name, put together: a word may be cut into many of them. */
export function textWithin(xml: string, name: string): string {
  const pattern = new RegExp(`<(?:[\\w.-]+:)?${name}(?:\\s[^>]*)?>([^<]*)<`, 'g');
  return [...xml.matchAll(pattern)].map(([, text = '']) => unescaped(text)).join('');
}

function withoutRemarks(xml: string): string {
  return xml
    .replaceAll(/<!--[^]*?-->/g, '')
    .replaceAll(/<!\[CDATA\[([^]*?)\]\]>/g, (_, text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    );
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** With its references worked out. */
export function unescaped(text: string): string {
  return text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return NAMED[String(name)] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
