/** HTML of a web page, of Word or of WPS becomes the text of an entry; without a browser. */
import { treeOfText } from './html/from-text.ts';
import { takeTree } from './take.ts';
import type { Taken, Taking } from './taken.ts';

/**
 * @param html as a program wrote it or put it on the clipboard
 * @returns Markdown that the reader of entries takes, with what was changed on the way; throws nothing
 */
export function fromHtml(html: string, taking: Taking = {}): Taken {
  return takeTree(treeOfText(html), treeOfText, taking);
}
