/** A document of Word or WPS as Markdown with its pictures. */
import { fromWord, NotReadable } from '../../foreign/from-word.ts';
import { soundParts } from '../package.ts';
import { Refused } from '../refused.ts';
import type { Document } from './document.ts';

/** @throws Refused where it is no sound document */
export async function readWord(name: string, bytes: Uint8Array): Promise<Document> {
  await soundParts(
    bytes,
    '文档',
    'word/document.xml',
    '这不是 .docx 文档。旧的 .doc 请在 Word 或 WPS 里另存为 .docx。',
  );
  try {
    const taken = await fromWord(new Uint8Array(bytes), { whole: true });
    return {
      source: name,
      markdown: taken.markdown,
      title: taken.title,
      math: taken.math,
      pictures: taken.pictures.flatMap(({ name: own, from }) =>
        'bytes' in from ? [{ name: own, bytes: from.bytes }] : [],
      ),
      told: taken.changes,
    };
  } catch (error) {
    if (error instanceof NotReadable) throw new Refused(error.message);
    throw error;
  }
}
