/** What makes a text of bytes: the part of the gate for plain files that needs no disk, and works in a browser too. */
import { hiddenFault } from '../model/faults/hidden-fault.ts';
import { fault, type Fault } from '../model/faults/fault.ts';

/** 200 KB hold about 60,000 Chinese characters: a book chapter, not an entry. */
const MAX_BYTES = 200 * 1024;

export function tooLarge(bytes: number, file: string): Fault | undefined {
  if (bytes <= MAX_BYTES) return undefined;
  return fault('file-too-large', { file, line: 1 }, '文件太大了，读不下去。', {
    found: `${Math.ceil(bytes / 1024)} KB`,
    allowed: `最多 ${MAX_BYTES / 1024} KB`,
  });
}

/** Text with `\n` at the end of its lines, or what keeps it from being one. */
export function decodePlain(bytes: Uint8Array, file: string): { text: string } | { fault: Fault } {
  const place = { file, line: 1 };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return {
      fault: fault('file-not-utf8', place, notUtf8(bytes), {
        allowed: 'UTF-8',
        hint: '记事本：打开后选“文件—另存为”，“编码”选 UTF-8，再保存；WPS、Word：另存为纯文本时选 UTF-8；VS Code：点右下角的编码，先“通过编码重新打开”选 GBK，再“通过编码保存”选 UTF-8。',
      }),
    };
  }
  return plainText(text, file);
}

/** The same of bytes that are decoded already. A mark before UTF-8 is no part of the text. */
export function plainText(decoded: string, file: string): { text: string } | { fault: Fault } {
  // A lone `\r` ends a line too, as on very old machines.
  const text = decoded.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const hidden = hiddenFault(text, (index) => {
    const before = text.slice(0, index).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  });
  return hidden === undefined ? { text } : { fault: hidden };
}

/** What Chinese Windows calls ANSI; its text is not lost, it only has to be saved once more. */
function notUtf8(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    if (/\p{Script=Han}{2}/u.test(text))
      return '文件的编码是 GBK（记事本里叫 ANSI），不是 UTF-8，发布出来会是乱码。';
  } catch {
    // Neither: what it is cannot be said.
  }
  return '文件不是 UTF-8 编码，读出来会是乱码。';
}
