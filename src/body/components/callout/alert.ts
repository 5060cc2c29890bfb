/** `> [!NOTE]`: the callouts of GitHub, which are quotes that say so on their first line. */
import type { Blockquote, Paragraph, RootContent } from 'mdast';
import { kinds, type CalloutKind } from './callout-kinds.ts';

export interface Alert {
  type: CalloutKind;
  title?: string;
  /** The quote without the line that says what it is. */
  content: RootContent[];
  /** The paragraph in which that line stands. */
  marked: Paragraph;
}

const NAMED = /^\[!([a-z]+)\][-+]?[ \t]*/i;
const LONGEST_TITLE = 60;

export function alertOf({ children: [first, ...rest] }: Blockquote): Alert | undefined {
  if (first?.type !== 'paragraph') return undefined;
  const [head, ...others] = first.children;
  if (head?.type !== 'text') return undefined;
  const [mark, name = ''] = NAMED.exec(head.value) ?? [];
  const type = kinds.find((one) => one === name.toLowerCase());
  if (mark === undefined || type === undefined) return undefined;
  const [line = '', ...lines] = head.value.slice(mark.length).split('\n');
  // Words that go on in bold or in a link are the first words of the text.
  const whole = lines.length > 0 || others.length === 0;
  const title = whole && line.length <= LONGEST_TITLE ? line.trim() : '';
  const value = (title === '' && line !== '' ? [line, ...lines] : lines).join('\n');
  const words = [...(value === '' ? [] : [{ ...head, value }]), ...others];
  const [before] = words;
  if (before?.type === 'break') words.shift();
  const content = words.length > 0 ? [{ ...first, children: words }, ...rest] : rest;
  return { type, ...(title === '' ? {} : { title }), content, marked: first };
}
