/** The same as `from-html.ts` by a browser's own parser, which it has already. */
import { treeOfHtml } from './html/from-dom.ts';
import { takeTree } from './take.ts';
import type { Taken, Taking } from './taken.ts';

/** @param html as it lay on the clipboard; nothing of it is run or loaded */
export function fromPage(html: string, taking: Taking = {}): Taken {
  return takeTree(treeOfHtml(html), treeOfHtml, taking);
}
