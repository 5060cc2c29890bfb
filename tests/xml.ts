/**
 * As much of XML as the parts of Office files need: elements by name, their attributes, their text.
 * What a writer could get wrong about XML itself is told by {@link wellFormed}.
 */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Texts of all elements of the name, tags included, in order; none stands within one of its own name. */
export function elementsNamed(xml: string, name: string): string[] {
  const pattern = new RegExp(`<${name}(?=[\\s/>])[^>]*?(?:/>|>.*?</${name}>)`, 'gs');
  return [...xml.matchAll(pattern)].map(([element]) => element);
}

/** Of the first tag. */
export function attributesOf(element: string): Record<string, string> {
  const tag = /^<[^>]*>/.exec(element)?.[0] ?? '';
  return Object.fromEntries(
    [...tag.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      unescaped(value),
    ]),
  );
}

export function textWithin(element: string): string {
  return unescaped(element.replaceAll(/<[^>]*>/g, ''));
}

/**
 * Whether every tag is closed where it has to be and nothing stands in a text that may not.
 *
 * @throws Error with what is wrong
 */
export function wellFormed(xml: string): void {
  const open: string[] = [];
  const rest = xml.replaceAll(/<\?.*?\?>/gs, '').replaceAll(/<!--.*?-->/gs, '');
  for (const [whole, end, name = '', , self] of rest.matchAll(
    /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi,
  )) {
    if (name === '') throw new Error(`“${whole}” stands in a text`);
    if (end === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    } else if (self !== '/') open.push(name);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1) ?? ''}> is never closed`);
  // eslint-disable-next-line no-control-regex -- these are what XML forbids
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)) {
    throw new Error('a character that XML does not allow');
  }
}

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(String(hex), 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name] ?? '';
  });
}
