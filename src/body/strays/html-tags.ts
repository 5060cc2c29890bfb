/** Tags of HTML as the tree has them: one by one, without what they enclose. */
import type { Html, Parents } from 'mdast';

export interface FoundTag {
  node: Html;
  parent: Parents;
  /** Offsets into the source. */
  start: number;
  end: number;
  /** In small letters where it is HTML; '' for comments and their like. */
  name: string;
  closes: boolean;
  /** Ends with `/>`, or is there with all that it encloses. */
  empty: boolean;
  attributes: ReadonlyMap<string, string>;
  /** The tag that opens or closes what this one closes or opens. */
  partner?: FoundTag;
}

const TAG = /^<(\/?)\s*([a-z][\w-]*)([^]*?)(\/?)>$/i;
/** The parser gives these whole. */
const HIDDEN = /^<(script|style)\b[^]*<\/\1>/i;
const ATTRIBUTE = /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

export function readTag(node: Html, parent: Parents, source: string): FoundTag {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const written = source.slice(start, end);
  const hidden = HIDDEN.exec(written)?.[1];
  const tag = hidden === undefined ? TAG.exec(written) : [written, '', hidden, '', '/'];
  const [, slash, name = '', rest = '', empty] = tag ?? [];
  const attributes = new Map(
    [...rest.matchAll(ATTRIBUTE)].map(([, key = '', one, other, bare]) => [
      key.toLowerCase(),
      one ?? other ?? bare ?? '',
    ]),
  );
  return {
    node,
    parent,
    start,
    end,
    name,
    closes: slash === '/',
    empty: empty === '/',
    attributes,
  };
}

/** The same tags, each with its partner: a closing tag has the nearest open one of its name. */
export function withPartners(tags: readonly FoundTag[]): readonly FoundTag[] {
  const open: FoundTag[] = [];
  for (const tag of tags) {
    if (tag.name === '' || tag.empty) continue;
    if (!tag.closes) {
      open.push(tag);
      continue;
    }
    const at = open.findLastIndex(({ name }) => name === tag.name);
    const partner = open[at];
    if (partner === undefined) continue;
    open.splice(at, 1);
    tag.partner = partner;
    partner.partner = tag;
  }
  return tags;
}
