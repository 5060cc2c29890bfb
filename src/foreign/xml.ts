/**
 * A reader for the XML of office documents: tags, attributes, text, and the five entities. It
 * expands nothing that a document declares, so that no document can grow while it is read.
 */
import { tag, type Tag } from './tree.ts';

/** Deeper than any real document; what follows this one is recursive. */
const MOST_DEEP = 200;

const TOKEN =
  /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<\?[^]*?\?>|<!\[[^>]*>|<![^>]*>|<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The namespaces whose prefixes the readers know; programs may call them otherwise. */
const PREFIXES: readonly [RegExp, string][] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a'],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o'],
];

/**
 * @returns a tag without a name that holds what stands in the text; what is no XML is read as far as it goes
 */
export function readXml(text: string): Tag {
  const root = tag('');
  const open: Tag[] = [root];
  const prefixes = new Map<string, string>();
  for (const [, data, closing, name = '', written = '', empty, words] of text.matchAll(TOKEN)) {
    const top = open.at(-1) ?? root;
    if (words !== undefined) top.children.push(unescaped(words));
    else if (data !== undefined) top.children.push(data);
    else if (name === '') continue;
    else if (closing === '/') close(open, usual(name, prefixes));
    else {
      for (const [, key = '', one, other] of written.matchAll(ATTRIBUTE))
        if (key.startsWith('xmlns:')) learn(prefixes, key.slice(6), one ?? other ?? '');
      const made = tag(usual(name, prefixes), attributesIn(written, prefixes));
      top.children.push(made);
      if (empty !== '/' && open.length < MOST_DEEP) open.push(made);
    }
  }
  return root;
}

function close(open: Tag[], name: string): void {
  const at = open.findLastIndex((one) => one.name === name);
  if (at > 0) open.length = at;
}

function learn(prefixes: Map<string, string>, prefix: string, space: string): void {
  const known = PREFIXES.find(([pattern]) => pattern.test(space))?.[1];
  if (known !== undefined && known !== prefix) prefixes.set(prefix, known);
}

function usual(name: string, prefixes: ReadonlyMap<string, string>): string {
  const at = name.indexOf(':');
  const prefix = prefixes.get(name.slice(0, Math.max(0, at)));
  return prefix === undefined ? name : prefix + name.slice(at);
}

function attributesIn(
  written: string,
  prefixes: ReadonlyMap<string, string>,
): Record<string, string> {
  // Named by strangers: an attribute called `__proto__` is one like any other.
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [, key = '', one, other] of written.matchAll(ATTRIBUTE))
    attributes[usual(key, prefixes)] = unescaped(one ?? other ?? '');
  return attributes;
}

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
