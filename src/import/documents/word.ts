/** A document of Word or WPS as Markdown with its pictures. */
import mammoth from 'mammoth';
import { fromHtml } from '../../foreign/from-html.ts';
import { partsOf, Unreadable } from '../../intake/inspection/package.ts';
import { Refused } from '../refused.ts';
import type { Document } from './document.ts';

/** @throws Refused where it is no sound document */
export async function readWord(name: string, bytes: Uint8Array): Promise<Document> {
  const parts = await partsOf(Buffer.from(bytes)).catch((error: unknown) => {
    if (error instanceof Unreadable) throw new Refused(`没有打开这个文档：${error.message}。`);
    throw error;
  });
  if (!parts.some((part) => part.name === 'word/document.xml')) {
    throw new Refused('这不是 .docx 文档。旧的 .doc 请在 Word 或 WPS 里另存为 .docx。');
  }
  for (const part of parts) {
    if (part.bytes.includes('<!DOCTYPE') || part.bytes.includes('<!ENTITY')) {
      throw new Refused('文档里有文档类型声明，正常的文档没有，没有收。');
    }
  }
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }).catch(() => {
    throw new Refused('这个文档读不出来，可能有损坏。请用 Word 或 WPS 另存一次再试。');
  });
  const { title, markdown, pictures, math, changes } = fromHtml(value, { whole: true });
  return {
    source: name,
    markdown,
    title,
    math,
    pictures: pictures.flatMap(({ name: own, from }) =>
      'bytes' in from ? [{ name: own, bytes: from.bytes }] : [],
    ),
    told: changes,
  };
}
