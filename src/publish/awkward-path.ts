import { codeOf, hiddenIn } from '../model/hidden.ts';

/** Windows opens these devices instead of a file, whatever the ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;

/**
 * Why a path cannot be kept on every colleague's computer, in words, or nothing. Everyone
 * clones the repository, so one such name locks out all who use that system.
 */
export function awkwardness(path: string): string | undefined {
  const control = controlCharacter(path);
  if (control !== undefined) return `含有看不见的控制字符 ${control}`;
  if (path.includes('\uFFFD')) return '文件名的编码不是 UTF-8';
  for (const part of path.split('/')) {
    if (part === '' || part === '.' || part === '..' || /^\.git$/i.test(part)) {
      return `不能有名为“${part}”的一段`;
    }
    const sign = /[\\:*?"<>|]/.exec(part)?.[0];
    if (sign !== undefined) return `含有 Windows 不接受的符号 ${sign}`;
    if (/[ .]$/.test(part)) return '有一段以空格或点结尾';
    if (DEVICE.test(part)) return `“${part}”是 Windows 留给设备的名字`;
    if (new TextEncoder().encode(part).length > 200) return '有一段名字太长';
  }
  return undefined;
}

function controlCharacter(path: string): string | undefined {
  const sign = /[\t\n\r]/.exec(path)?.[0] ?? hiddenIn(path)?.sign;
  return sign === undefined ? undefined : codeOf(sign);
}

/** Paths with the same key are one file where upper and lower case are the same. */
export function caselessKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
