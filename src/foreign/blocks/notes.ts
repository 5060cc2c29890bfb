/** Footnotes, which every program marks by links that lead to and fro. */
import { isTag, type Branch, type Tag } from '../tree.ts';
import type { Block, Inline } from './blocks.ts';
import type { Reading } from './reading.ts';

/** `#_ftn1`, `#_edn2`, `#sdfootnote1sym`, `#fn1`, `#user-content-fn-1`, `#footnote-3`. */
const TO_NOTE =
  /^#(?:_(ftn|edn)(\d+)|sd(footnote|endnote)(\d+)sym|(?:user-content-)?(fn|footnote|endnote)[-:_]?([\w-]{1,20}))$/;
/** The link that leads back from a note. */
const BACK =
  /^#(?:_(?:ftn|edn)ref\d+|sd(?:footnote|endnote)\d+anc|(?:user-content-)?(?:fnref|footnote-ref|endnote-ref)[-:_]?[\w-]{1,20})$/;
/** Where a note stands: `<div id="ftn1">`, `<li id="fn-1">`. */
const NOTE =
  /^(?:(ftn|edn)(\d+)|sd(footnote|endnote)(\d+)|(?:user-content-)?(fn|footnote|endnote)[-:_]?(?!ref)([\w-]{1,20}))$/;

/** A mark of a note; an empty line for the way back from one; nothing where a link is a link. */
export function noteMarkOf(link: Tag, { marked }: Reading): Inline[] | undefined {
  const href = link.attributes['href'] ?? '';
  if (BACK.test(href)) return [];
  const name = nameIn(TO_NOTE.exec(href));
  if (name === undefined) return undefined;
  marked.add(name);
  return [{ type: 'note', name }];
}

/** Takes a note off the text, where `one` is one; whether it was. */
export function noteIn(
  one: Tag,
  reading: Reading,
  read: (children: readonly Branch[]) => Block[],
): boolean {
  const name = nameIn(NOTE.exec(one.attributes['id'] ?? ''));
  if (name === undefined || !leadsBack(one)) return false;
  reading.notes.set(name, [...(reading.notes.get(name) ?? []), ...read(one.children)]);
  return true;
}

function leadsBack(one: Tag): boolean {
  return one.children.some(
    (child) =>
      isTag(child) &&
      ((child.name === 'a' && BACK.test(child.attributes['href'] ?? '')) || leadsBack(child)),
  );
}

function nameIn(found: RegExpExecArray | null): string | undefined {
  if (found === null) return undefined;
  const [, ...parts] = found;
  const [kind = '', name = ''] = parts.filter((part) => part !== undefined);
  // Endnotes are counted by themselves.
  return (/^e/.test(kind) ? `w${name}` : name).toLowerCase();
}
