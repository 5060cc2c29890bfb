/**
 * Foreign markup as plain data, whatever read it: a browser (`html/from-dom.ts`), parse5
 * (`html/from-text.ts`) or {@link readXml}. Nothing in it is run, loaded or shown.
 */
export interface Tag {
  /** In small letters for HTML; with its usual prefix for XML: `w:p`. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Branch[];
}

/** A comment is kept, since Word hides formulas in them. */
export interface Remark {
  remark: string;
}

export type Branch = Tag | Remark | string;

export function isTag(branch: Branch | undefined): branch is Tag {
  return typeof branch === 'object' && 'name' in branch;
}

/** Builds a tag by hand. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: Branch[] = [],
): Tag {
  return { name, attributes, children };
}

/** Tags right below. */
export function tagsIn(parent: Tag | undefined, name?: string): Tag[] {
  return (parent?.children ?? []).filter(isTag).filter((one) => !name || one.name === name);
}

/** The first tag right below that has this name. */
export function childOf(parent: Tag | undefined, name: string): Tag | undefined {
  return parent?.children.filter(isTag).find((one) => one.name === name);
}

/** Tags at any depth, in the order of the text. */
export function allIn(parent: Tag, name: string): Tag[] {
  return parent.children
    .filter(isTag)
    .flatMap((one) => [...(one.name === name ? [one] : []), ...allIn(one, name)]);
}

/** All text below. */
export function textOf(branch: Branch): string {
  if (typeof branch === 'string') return branch;
  return isTag(branch) ? branch.children.map(textOf).join('') : '';
}
