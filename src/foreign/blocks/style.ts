/** What the tags and styles of HTML say about how words look. */
import type { Tag } from '../tree.ts';
import type { Look } from './blocks.ts';

/** The declarations of a `style` attribute, names and values in small letters. */
export function styleOf(one: Tag): ReadonlyMap<string, string> {
  const style = one.attributes['style'];
  if (style === undefined) return NO_STYLE;
  return new Map(
    style
      .toLowerCase()
      .split(';')
      .flatMap((declared) => {
        const at = declared.indexOf(':');
        return at < 0
          ? []
          : [[declared.slice(0, at).trim(), declared.slice(at + 1).trim()] as const];
      }),
  );
}

const NO_STYLE: ReadonlyMap<string, string> = new Map();

const BY_NAME: Readonly<Record<string, Look>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  dfn: { italic: true },
  s: { struck: true },
  del: { struck: true },
  strike: { struck: true },
  u: { underlined: true },
  ins: { underlined: true },
  mark: { marked: true },
  sub: { raised: 'sub' },
  sup: { raised: 'sup' },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  tt: { code: true },
};

/** How words within `one` look, where around it they look like `look`. */
export function lookWithin(one: Tag, look: Look): Look {
  const named = Object.hasOwn(BY_NAME, one.name) ? BY_NAME[one.name] : undefined;
  const style = styleOf(one);
  if (named === undefined && style.size === 0) return look;
  const next: Look = { ...look, ...named };
  const weight = style.get('font-weight');
  if (weight !== undefined) next.bold = /^(?:bold|bolder|[6-9]00)/.test(weight);
  const slant = style.get('font-style');
  if (slant !== undefined) next.italic = /^(?:italic|oblique)/.test(slant);
  const line = style.get('text-decoration') ?? style.get('text-decoration-line') ?? '';
  if (line.includes('line-through')) next.struck = true;
  if (line.includes('underline')) next.underlined = true;
  const raised = style.get('vertical-align');
  if (raised === 'super' || raised === 'sub') next.raised = raised === 'sub' ? 'sub' : 'sup';
  return next;
}

export function isHidden(one: Tag): boolean {
  const style = styleOf(one);
  return (
    'hidden' in one.attributes ||
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all'
  );
}

/** A colour that somebody chose: neither black nor grey nor that of a link. Absent where there is none. */
export function colourOf(one: Tag): string | undefined {
  const colour = styleOf(one).get('color') ?? one.attributes['color']?.toLowerCase();
  if (colour === undefined) return undefined;
  const [, hex = ''] = /^#([\da-f]{3}|[\da-f]{6})$/.exec(colour) ?? [];
  const parts =
    hex === ''
      ? (/^rgba?\((.*)\)$/.exec(colour)?.[1] ?? '').split(',').slice(0, 3).map(Number.parseFloat)
      : (hex.length === 3 ? [...hex].map((one) => one + one) : (hex.match(/../g) ?? [])).map(
          (two) => Number.parseInt(two, 16),
        );
  if (parts.length === 3 && parts.every(Number.isFinite))
    return Math.max(...parts) - Math.min(...parts) > 60 ? colour : undefined;
  return /^(?:red|blue|green|orange|purple|yellow|magenta|fuchsia)$/.test(colour)
    ? colour
    : undefined;
}
