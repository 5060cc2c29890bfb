import { codeOf, hiddenIn } from '../text/hidden.ts';

/** Windows opens these devices instead of a file, whatever the ending, and also with spaces before it. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)/i;
/** Git's own folder, also by the short name that Windows gives it. */
const GIT = /^(?:\.git|git~\d+)$/i;
/** What Windows takes for a folder, a drive, a stream or a pattern. */
const SIGN = /[\\:*?"<>|]/;
/** Bytes; Linux keeps names of 255, some encrypted disks much shorter ones. */
const LONGEST = 200;

/**
 * Why the name of one file or folder cannot be kept on every colleague's computer, in words,
 * or nothing. Everyone clones the repository, so one such name locks out all who use that system.
 */
export function awkwardName(name: string): string | undefined {
  const unseen = /[\t\n\r]/.exec(name)?.[0] ?? hiddenIn(name)?.sign;
  if (unseen !== undefined) return `含有看不见的控制字符 ${codeOf(unseen)}`;
  if (name.includes('\uFFFD') || !name.isWellFormed()) return '文件名的编码不是 UTF-8';
  if (name === '' || name === '.' || name === '..' || GIT.test(name)) {
    return `不能有名为“${name}”的一段`;
  }
  const sign = SIGN.exec(name)?.[0];
  if (sign !== undefined) return `含有 Windows 不接受的符号 ${sign}`;
  if (name.includes('/')) return '含有斜杠 /';
  if (/[ .]$/.test(name)) return '有一段以空格或点结尾';
  if (DEVICE.test(name)) return `“${name}”是 Windows 留给设备的名字`;
  if (new TextEncoder().encode(name).length > LONGEST) return '有一段名字太长';
  return undefined;
}
