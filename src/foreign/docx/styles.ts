/** What the styles of a document say: which are headings, which are in bold, which are numbered. */
import { childOf, tagsIn, type Tag } from '../tree.ts';

export interface Style {
  /** 1 to 9 for a heading. */
  level?: number;
  isTitle: boolean;
  /** Lines of a table of contents. */
  isContents: boolean;
  isQuote: boolean;
  properties: Tag[];
  numbering?: Tag;
}

export interface Styles {
  /** By its id; a style that nobody declared says nothing. */
  paragraph(id: string | undefined): Style;
  /** Properties of words that a style gives, the nearest first. */
  words(id: string | undefined): Tag[];
}

const NONE: Style = { isTitle: false, isContents: false, isQuote: false, properties: [] };
/** Styles are based on each other, and a broken file's in a ring. */
const MOST_STEPS = 20;

export function stylesOf(root: Tag | undefined): Styles {
  const declared = new Map(
    tagsIn(root, 'w:style').map((one) => [one.attributes['w:styleId'] ?? '', one]),
  );
  const usual = tagsIn(root, 'w:style').find(
    ({ attributes }) =>
      attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
  );
  const chainOf = (id: string | undefined): Tag[] => {
    const chain: Tag[] = [];
    let one = id === undefined ? usual : declared.get(id);
    while (one !== undefined && chain.length < MOST_STEPS) {
      chain.push(one);
      one = declared.get(valueIn(one, 'w:basedOn') ?? '');
    }
    return chain;
  };
  const known = new Map<string | undefined, Style>();
  return {
    paragraph(id) {
      const style = known.get(id) ?? read(chainOf(id));
      known.set(id, style);
      return style;
    },
    words: (id) =>
      id === undefined ? [] : chainOf(id).flatMap((one) => childOf(one, 'w:rPr') ?? []),
  };
}

function read(chain: readonly Tag[]): Style {
  const names = chain.map((one) => valueIn(one, 'w:name') ?? '');
  const paragraph = chain.flatMap((one) => childOf(one, 'w:pPr') ?? []);
  const level = levelIn(names, paragraph);
  const numbering = paragraph.flatMap((one) => childOf(one, 'w:numPr') ?? [])[0];
  return {
    ...NONE,
    ...(level === undefined ? {} : { level }),
    ...(numbering === undefined ? {} : { numbering }),
    isTitle: /^(?:title|标题|题目)$/i.test(names[0] ?? ''),
    isContents: /^(?:toc|目录) ?\d|^contents \d/i.test(names[0] ?? ''),
    isQuote: names.some((name) => /^(?:intense )?quote$|^quotations$|^(?:明显)?引用$/i.test(name)),
    properties: chain.flatMap((one) => childOf(one, 'w:rPr') ?? []),
  };
}

function levelIn(names: readonly string[], paragraph: readonly Tag[]): number | undefined {
  for (const name of names) {
    const [, level] = /^(?:heading|标题) ?(\d)$/i.exec(name) ?? [];
    if (level !== undefined) return Number(level);
  }
  return outlineIn(paragraph);
}

/** The level that a paragraph's own properties give it; nine is that of plain text. */
export function outlineIn(properties: readonly Tag[]): number | undefined {
  for (const one of properties) {
    const level = valueIn(one, 'w:outlineLvl');
    if (level !== undefined) return Number(level) < 9 ? Number(level) + 1 : undefined;
  }
  return undefined;
}

/** `w:val` of a tag right below. */
export function valueIn(parent: Tag | undefined, name: string): string | undefined {
  return childOf(parent, name)?.attributes['w:val'];
}

/** Whether the first of `properties` that says anything about `name` says yes. */
export function isOn(properties: readonly (Tag | undefined)[], name: string): boolean {
  for (const one of properties) {
    const own = childOf(one, name);
    if (own !== undefined) return !/^(?:0|false|off|none)$/.test(own.attributes['w:val'] ?? '1');
  }
  return false;
}
