/**
 * What editors and systems leave behind, and a note for whoever opens the folder. They are
 * passed over, but only as what they are: a plain small file that says nothing of anybody.
 */
import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { findPrivate, type PrivacyAllowance } from '../privacy/find-private.ts';
import { pathWithin } from '../model/paths/path-within.ts';
import { fault, type Place, type Fault } from '../model/faults/fault.ts';
import { decodePlain } from './plain-text.ts';

interface Kind {
  name: RegExp;
  /** Bytes. */
  most: number;
  /** Its text, as far as it can hold any; nothing where the file is not what its name says. */
  read: (bytes: Buffer) => string | undefined;
  /** Nobody wrote it: of its signs only the numbers that are refused can be told from chance. */
  binary?: true;
}

const KB = 1024;

/** The first that fits the name counts. */
const KINDS: readonly Kind[] = [
  // Ten thousand characters of Chinese.
  { name: /^README\.md$/i, most: 32 * KB, read: utf8 },
  // Window, icons and columns of a folder: 6 KB as a rule, a few more where it holds many files.
  { name: /^\.DS_Store$/i, most: 16 * KB, read: startingWith('0000000142756431'), binary: true },
  // Made of small copies of photos; an empty one has three blocks.
  { name: /^Thumbs\.db$/i, most: 4 * KB, read: startingWith('d0cf11e0a1b11ae1'), binary: true },
  { name: /^desktop\.ini$/i, most: 4 * KB, read: settings },
  // `.gitkeep`, `.gitattributes`, `.editorconfig` …
  { name: /^\./, most: 4 * KB, read: utf8 },
];

/**
 * Of tools that work on a whole repository, where the content has one of its own. Nothing
 * in them is ever read, and a pull request may not touch them.
 */
const TOOLS = new Set(['.git', '.github', '.gitlab', '.idea', '.obsidian', '.vscode']);

/** Whether a file of this name is passed over. */
export function isIgnored(name: string): boolean {
  return KINDS.some((kind) => kind.name.test(name));
}

/** Whether a folder at the top of the content folder is none of our business. */
export function isOfTools(name: string): boolean {
  return TOOLS.has(name);
}

/** @param file relative to the content directory */
export async function judgeIgnored(
  contentDir: string,
  file: string,
  allowed: readonly PrivacyAllowance[],
): Promise<Fault[]> {
  const place = { file, line: 1 };
  const name = path.posix.basename(file);
  const kind = KINDS.find((one) => one.name.test(name));
  if (kind === undefined) return [];
  const full = pathWithin(contentDir, file);
  const stat = await lstat(full);
  if (stat.isDirectory()) return [ignoredFolder(file)];
  if (!stat.isFile() || stat.nlink > 1) {
    return [
      fault('file-not-plain', place, '这里是一个链接，不是文件本身。', {
        found: name,
        allowed: '普通文件',
      }),
    ];
  }
  if (stat.size > kind.most) {
    return [unlike(name, place, `${Math.ceil(stat.size / KB)} KB`, `最多 ${kind.most / KB} KB`)];
  }
  const bytes = await readFile(full);
  // An empty one holds nothing to be looked at.
  if (bytes.length === 0) return [];
  const text = kind.read(bytes);
  if (text === undefined) return [unlike(name, place, name, `真正的 ${name} 文件`)];
  const decoded = decodePlain(Buffer.from(text), file);
  if ('fault' in decoded) return [decoded.fault];
  const found = findPrivate(decoded.text, file, allowed);
  if (kind.binary !== true) return found;
  // The same number reads well at more than one width, and stands on no line.
  const [first] = found.filter(({ severity }) => severity === 'error');
  return first === undefined ? [] : [{ ...first, line: 1, column: 1 }];
}

/** A folder with the name of such a file could hold anything, unseen. */
function ignoredFolder(file: string): Fault {
  return fault('file-unexpected', { file, line: 1 }, '这是一个文件夹，只有文件才能叫这个名字。', {
    found: path.posix.basename(file),
    allowed: '叫这个名字的普通小文件',
    hint: '请把里面要用的东西放到条目的文件夹里，再删去这个文件夹。',
  });
}

function unlike(name: string, place: Place, found: string, allowed: string): Fault {
  return fault(
    'file-unexpected',
    place,
    `这个 ${name} 不像是电脑自己留下的，也不像一份简短的说明。`,
    {
      found,
      allowed,
      hint: '用不着的，请删去；要发布的，请写成条目。',
    },
  );
}

function utf8(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : undefined;
}

/** Binary, known by its first bytes in hexadecimal; words in it may begin at any byte, in any width. */
function startingWith(magic: string): Kind['read'] {
  return (bytes) => {
    if (!bytes.toString('hex').startsWith(magic)) return undefined;
    const wide = [bytes, bytes.subarray(1)].flatMap((from) => {
      const even = from.subarray(0, from.length & ~1);
      return [even.toString('utf16le'), Buffer.from(even).swap16().toString('utf16le')];
    });
    return [bytes.toString('latin1'), ...wide]
      .map((text) => text.replace(/[^\x20-\x7e\u4e00-\u9fff\uff01-\uff5e]+/g, ' '))
      .join('\n');
  };
}

/** Sections and `name=value`, one a line, in the width Windows likes. */
function settings(bytes: Buffer): string | undefined {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = isWide ? bytes.subarray(2).toString('utf16le') : bytes.toString('utf8');
  const isSetting = (line: string): boolean =>
    /^\s*(?:\[[^\]]*\]|[\w.@{}-]+\s*=.*|;.*)?\s*$/.test(line);
  return text.split(/\r?\n/).every(isSetting) ? text : undefined;
}
