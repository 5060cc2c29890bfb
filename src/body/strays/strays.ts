/**
 * What the parser of MDX would stop at, each told at its own place: tags of HTML, comments,
 * addresses in angle brackets, `<` and `{` in prose. The tree has them as HTML, links and text.
 */
import type { Link, Nodes, Parents, Text } from 'mdast';
import type { Findings } from '../guard/findings.ts';
import { isRawTag } from '../guard/raw-tags.ts';
import { refuseExpression, refuseTag } from '../guard/refusals.ts';
import { componentNamed } from '../components/registry.ts';
import { pointAt } from '../parse/parser-error.ts';
import { excerpt, syntaxFault } from '../parse/syntax-error.ts';
import { strictComplaint, type Parsed } from '../parse/syntax.ts';
import { readTag, withPartners, type FoundTag } from './html-tags.ts';
import { mendAddress, mendTag } from './mend-tags.ts';

/** These have no closing tag in HTML either. */
const VOID = new Set(['img', 'hr', 'input', 'wbr', 'embed', 'source', 'meta', 'link', 'col']);

interface Place {
  file: string;
  firstLine: number;
}

/** Of what follows a sign, as much as shows what is wrong with it. */
const LONGEST = 2_000;

/** Tells of every stray in the tree and offers a mend where what was meant is certain. */
export function judgeStrays(
  { tree, complaints, alone }: Parsed,
  findings: Findings,
  place: Place,
): void {
  const { source } = findings;
  const { tags, texts, addresses } = straysIn(tree, source);
  const paired = withPartners(tags);
  for (const { error, offset } of complaints) {
    const tag = paired.find(({ start }) => start === offset);
    const isMended = tag !== undefined && mendTag(tag, source).length > 0;
    // What is wrong with a tag that closes has been told at the one it closes.
    if (tag?.closes !== true || tag.partner === undefined)
      findings.faults.push(syntaxFault(error, source, place, isMended));
  }
  for (const tag of paired) {
    const mends = mendTag(tag, source);
    findings.mends.push(...mends);
    if (!alone.has(tag.start)) tellTag(tag, findings, place, mends.length > 0);
  }
  for (const link of addresses) {
    findings.mends.push(mendAddress(link, source));
    tellAt(link.position?.start.offset ?? 0, findings, place, { isMended: true });
  }
  judgeTexts(texts, findings, place);
}

interface Strays {
  tags: FoundTag[];
  texts: Text[];
  addresses: Link[];
}

function straysIn(tree: Parents, source: string): Strays {
  const strays: Strays = { tags: [], texts: [], addresses: [] };
  const look = (node: Nodes, parent: Parents): void => {
    if (node.type === 'html') strays.tags.push(readTag(node, parent, source));
    if (node.type === 'text') strays.texts.push(node);
    if (node.type === 'link') {
      const sign = source.charAt(node.position?.start.offset ?? 0);
      if (sign === '<') strays.addresses.push(node);
      // An address that stands bare is no prose.
      if (sign !== '[') return;
    }
    if ('children' in node) for (const child of node.children) look(child, node);
  };
  look(tree, tree);
  return strays;
}

/** One fault for a pair of tags; one for each tag without a partner. */
function tellTag(tag: FoundTag, findings: Findings, place: Place, isMended: boolean): void {
  if (tag.closes && tag.partner !== undefined) return;
  const isOurs = componentNamed(tag.name) !== undefined || isRawTag(tag.name);
  const isWhole = tag.partner !== undefined || tag.empty || VOID.has(tag.name.toLowerCase());
  if (tag.name !== '' && !isOurs && isWhole)
    refuseTag({ ...tag.node, name: tag.name }, findings, isMended);
  else tellAt(tag.start, findings, place, { name: tag.name, isMended });
}

/** What the parser of MDX says about the sign at `offset`, read from there to the end of its block. */
function tellAt(
  offset: number,
  findings: Findings,
  place: Place,
  { name = '', isMended }: { name?: string; isMended: boolean },
): void {
  const { source } = findings;
  const { line, column } = pointAt(source, offset);
  // Whether a tag stands alone on its line makes a difference to the parser.
  const lead = column > 1 ? 'a' : '';
  const stretch = lead + source.slice(offset, endOfStretch(source, offset));
  const complaint = source.startsWith('<>', offset) ? undefined : strictComplaint(stretch);
  if (complaint === undefined) {
    refuseTag({ name, position: { start: { line, column } } }, findings, isMended);
    return;
  }
  const told = syntaxFault(complaint, stretch, place, isMended);
  const down = told.line - place.firstLine;
  const at = {
    line: line + down,
    column: (told.column ?? 1) + (down === 0 ? column - 1 - lead.length : 0),
  };
  findings.faults.push({
    ...told,
    line: at.line + place.firstLine - 1,
    column: at.column,
    found: excerpt(source, at),
  });
}

/** Up to the next sign that is told by itself, or the next empty line. */
function endOfStretch(source: string, offset: number): number {
  const next = /[^\\]<|\n[ \t]*\n/g;
  next.lastIndex = offset + 1;
  const found = next.exec(source);
  const end = found === null ? source.length : found.index + (found[0].endsWith('<') ? 1 : 0);
  return Math.min(end, offset + LONGEST);
}

function judgeTexts(texts: readonly Text[], findings: Findings, place: Place): void {
  const { source, mends } = findings;
  /** Up to here braces belong to one that was told. */
  let told = 0;
  for (const { position } of texts) {
    const start = position?.start.offset ?? 0;
    const prose = source.slice(start, position?.end.offset ?? 0);
    for (const { index, 0: sign } of prose.matchAll(/\\[^]|<(?=\S)|<$|\{/g)) {
      const at = start + index;
      if (sign === '<' && /\S/.test(source.charAt(at + 1))) {
        mends.push({ start: at, end: at + 1, text: '&lt;' });
        // An empty pair is told once.
        if (!source.startsWith('</>', at)) tellAt(at, findings, place, { isMended: true });
      } else if (sign === '{') {
        const isMended = !isOfFormula(source, at);
        if (isMended) mends.push({ start: at, end: at, text: '\\' });
        if (at < told) continue;
        told = closingBrace(source, at) ?? at;
        if (told > at) refuseExpression(source.slice(at + 1, told), at, findings, isMended);
        else tellAt(at, findings, place, { isMended });
      }
    }
  }
}

/** Whether a brace belongs to a formula of which nobody has said that it is one: `$\frac{1}{2}$`. */
function isOfFormula(source: string, offset: number): boolean {
  const line = source.slice(source.lastIndexOf('\n', offset) + 1, offset);
  return line.includes('$') && /(?:\\[a-z]+\*?|[\^_}]|\])$/i.test(line);
}

/** The brace that closes the one at `offset`, where its block has one. */
function closingBrace(source: string, offset: number): number | undefined {
  const end = source.slice(offset).search(/\n[ \t]*\n/);
  const block = end < 0 ? source.length : offset + end;
  let depth = 0;
  for (let at = offset; at < block; at += 1) {
    if (source.charAt(at) === '\\') at += 1;
    else if (source.charAt(at) === '{') depth += 1;
    else if (source.charAt(at) === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}
