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
  // Controls, line separators, and what reverses the direction of reading.
  const found = /[\p{Cc}\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u.exec(path);
  const code = found?.[0].codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Paths with the same key are one file where upper and lower case are the same. */
export function caselessKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** A path as it may be printed: one line, nothing that steers a terminal. */
export function printable(path: string): string {
  return path.replace(
    /[\p{Cc}\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu,
    (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
