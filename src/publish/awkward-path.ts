import { codeOf, hiddenIn } from '../model/hidden.ts';

/** Windows opens these devices instead of a file, whatever the ending. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?: *\.| *$)/i;
/** Git's own folder, also by the short name that Windows gives it. */
const GIT = /^(?:\.git|git~\d+)$/i;
/** Windows allows 260 characters to the whole path, the place of the clone included. */
const LONGEST = 200;

/**
 * Why a path cannot be kept on every colleague's computer, in words, or nothing. Everyone
 * clones the repository, so one such name locks out all who use that system.
 */
export function awkwardness(path: string): string | undefined {
  const control = controlCharacter(path);
  if (control !== undefined) return `含有看不见的控制字符 ${control}`;
  if (path.includes('\uFFFD')) return '文件名的编码不是 UTF-8';
  for (const part of path.split('/')) {
    if (part === '' || part === '.' || part === '..' || GIT.test(part)) {
      return `不能有名为“${part}”的一段`;
    }
    const sign = /[\\:*?"<>|]/.exec(part)?.[0];
    if (sign !== undefined) return `含有 Windows 不接受的符号 ${sign}`;
    if (/[ .]$/.test(part)) return '有一段以空格或点结尾';
    if (DEVICE.test(part)) return `“${part}”是 Windows 留给设备的名字`;
    if (new TextEncoder().encode(part).length > 200) return '有一段名字太长';
  }
  return path.length > LONGEST ? '整个路径太长' : undefined;
}

function controlCharacter(path: string): string | undefined {
  const sign = /[\t\n\r]/.exec(path)?.[0] ?? hiddenIn(path)?.sign;
  return sign === undefined ? undefined : codeOf(sign);
}

/** Paths with the same key are one file where case, or the way an accent is stored, makes no difference. */
export function caselessKey(path: string): string {
  // Up and down again: `ſ` and `K` of Kelvin have small letters of others.
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
