import type { Definition } from 'mdast';
import type { Findings, Mend } from './findings.ts';

/**
 * `[生A]: 我会` is what Markdown takes for the address of a link named 生A: nothing of it is on
 * the page. Where the address is none, somebody has spoken.
 *
 * @returns whether it was told
 */
export function tellLostLine(definition: Definition, findings: Findings): boolean {
  const start = definition.position?.start.offset;
  const end = definition.position?.end.offset;
  if (start === undefined || end === undefined || !isSpeech(definition)) return false;
  const written = findings.source.slice(start, end);
  const [, label = '', said = ''] = /^\[([^\]]*)\]:\s*([^]*)$/.exec(written) ?? [];
  const meant = `${label}：${said}`;
  const mends: Mend[] = [{ start, end, text: meant }];
  findings.refuse('line-lost', definition, '这一行 Markdown 当成了链接的出处，页面上看不到。', {
    found: written,
    allowed: meant,
    hint: `记谁说了什么，请去掉方括号、用全角冒号：${meant}。`,
    mends,
  });
  return true;
}

/** An address begins with its scheme, a slash or a point; speech has Han characters, or no sign of an address. */
function isSpeech({ url }: Definition): boolean {
  if (/^(?:[a-z][a-z0-9+.-]*:|#|\.{0,2}\/)/i.test(url)) return false;
  return /[\p{Script=Han}，。！？…“”]/u.test(url) || !/[.:@#?%&=\\]/.test(url);
}
