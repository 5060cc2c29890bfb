/** What is pasted: as it was meant where it has a form, as plain words where it has none. */

export type Pasted =
  | { kind: 'html'; html: string; plain: string; rtf: string }
  | { kind: 'pictures'; files: File[] }
  /** The browser does it. */
  | { kind: 'plain' };

/** Tags that say something about a text; a program's window or a chat brings only the others. */
const FORM =
  /<(?:h[1-6]|ul|ol|li|table|b|strong|i|em|blockquote|sub|sup|img|math|a\s)\b|mso-list|font-weight:\s*(?:bold|[6-9]00)/i;
/** Several paragraphs, each with marks of Markdown at its head. */
const MARKDOWN = /^(?:#{1,6} \S|[-*] \S|\d+\. \S|> \S|```|\|.*\|\s*$)/gm;

export function pastedIn(data: DataTransfer): Pasted {
  const html = data.getData('text/html');
  const plain = data.getData('text/plain');
  const files = [...data.files].filter(
    ({ type, name }) => type.startsWith('image/') || /\.hei[cf]$/i.test(name),
  );
  // Word brings a drawing of what was copied along with its words.
  if (files.length > 0 && plain.trim() === '') return { kind: 'pictures', files };
  if (html === '' || !FORM.test(html)) return { kind: 'plain' };
  const isMarkdown =
    (plain.match(MARKDOWN)?.length ?? 0) > 1 && !/<(?:h[1-6]|li|table)\b|mso-list/i.test(html);
  return isMarkdown
    ? { kind: 'plain' }
    : { kind: 'html', html, plain, rtf: data.getData('text/rtf') };
}
