/**
 * The verdict over a pull request, from what it changes and the tree it leads to. Only
 * lists of paths, modes and sizes are looked at here; nothing of the pull request is
 * opened, let alone run.
 */
import { shownOnOneLine } from '../model/text/hidden.ts';
import { fault, type Place, type Fault } from '../model/faults/fault.ts';
import { areaOf, CONTENT, IMAGES, isOpen } from './areas.ts';
import { awkwardness, caselessKey } from './awkward-path.ts';
import { EXECUTABLE, FOLDER, PLAIN, touchedPaths, type Change, type TreeFile } from './changes.ts';

/**
 * What a pull request is about: entries and pictures; the maintainers' own files; both
 * at once, which is refused; or nothing.
 */
export type PullRequestKind = 'content' | 'maintenance' | 'mixed' | 'nothing';

export interface Verdict {
  kind: PullRequestKind;
  /** Changed paths that are the maintainers', sorted. */
  outside: string[];
  /** With paths from the repository's root. */
  faults: Fault[];
  /** Paths in the open folders that are not to be written to a disk. */
  withheld: Set<string>;
}

/** As the reader of pictures has it; a text may be far smaller, and that check is the reader's own. */
const MAX_FILE = 15 * 1024 * 1024;
/** A semester of a busy group; more than that nobody reads in one sitting. */
const MAX_FILES = 300;
/** Sixty photos. The repository keeps each of them forever. */
const MAX_TOTAL = 60 * 1024 * 1024;
const PICTURE = /\.(?:png|jpe?g|webp|avif)$/i;
const LISTED = 10;

/** @param tree every file below the open folders as it would be after merging */
export function judge(changes: readonly Change[], tree: readonly TreeFile[]): Verdict {
  const touched = touchedPaths(changes);
  const outside = [...touched].filter((path) => !isOpen(path)).sort();
  const kind = kindOf(touched.size, outside.length);

  const faults = [...(kind === 'mixed' ? mixed(outside) : []), ...tooMuch(changes, tree)];
  const withheld = new Set<string>();
  const changed = new Map(changes.map((change) => [change.path, change]));
  // The newcomer is the one that has to give way.
  const clashing = clashes([
    ...tree.filter(({ path }) => !changed.has(path)),
    ...tree.filter(({ path }) => changed.has(path)),
  ]);
  for (const file of tree) {
    const fault = clashing.get(file.path) ?? faultOf(file);
    if (fault !== undefined) withheld.add(file.path);
    const change = changed.get(file.path);
    // What was there before is not this author's to mend; a folder named twice never was.
    if (change === undefined && file.mode !== FOLDER) continue;
    if (fault !== undefined) faults.push(fault);
    else if (file.mode === EXECUTABLE && change?.oldMode !== EXECUTABLE) {
      faults.push(executable(file.path));
    }
  }
  return { kind, outside, faults, withheld };
}

/** Whether so much is sent at once that it is not even written out to be read. */
export function isTooMuch({ faults }: Verdict): boolean {
  return faults.some(({ id }) => id === 'pull-request-large');
}

function kindOf(touched: number, outside: number): PullRequestKind {
  if (touched === 0) return 'nothing';
  if (outside === 0) return 'content';
  return outside === touched ? 'maintenance' : 'mixed';
}

/** The school's own file has a sentence of its own: who changes it means something by it. */
function mixed(outside: readonly string[]): Fault[] {
  const school = outside.filter((path) => areaOf(path) === 'school');
  const program = outside.filter((path) => areaOf(path) === 'program');
  return [
    ...school.map((path) =>
      fault('school-file', at(path), '这次修改还动了学校的设置文件，它由维护者来改。', {
        found: path,
        allowed: `${CONTENT} 和 ${IMAGES} 里的文件`,
      }),
    ),
    ...(program[0] === undefined
      ? []
      : [
          fault(
            'pull-request-mixed',
            at(program[0]),
            `这次修改还动了 ${program.length} 个程序文件。`,
            { found: listed(program), allowed: `${CONTENT} 和 ${IMAGES} 里的文件` },
          ),
        ]),
  ];
}

function tooMuch(changes: readonly Change[], tree: readonly TreeFile[]): Fault[] {
  const open = changes.filter(({ path }) => isOpen(path));
  const first = open[0];
  if (first === undefined) return [];
  const sizes = new Map(tree.map(({ path, size }) => [path, size ?? 0]));
  const bytes = open.reduce((sum, { path }) => sum + (sizes.get(path) ?? 0), 0);
  const place = at(first.path);
  return [
    ...(open.length > MAX_FILES
      ? [
          fault('pull-request-large', place, '一次改的文件太多了，没有人看得过来。', {
            found: `${open.length} 个文件`,
            allowed: `最多 ${MAX_FILES} 个`,
          }),
        ]
      : []),
    ...(bytes > MAX_TOTAL
      ? [
          fault('pull-request-large', place, '一次送来的文件加起来太大了。', {
            found: megabytes(bytes),
            allowed: `最多 ${megabytes(MAX_TOTAL)}`,
            hint: '请先缩小图片，长边 2000 像素就够清楚；或分成几次提交。',
          }),
        ]
      : []),
  ];
}

/** Why a file may not be written to a disk, or nothing. The first reason is enough. */
function faultOf({ path, mode, size }: TreeFile): Fault | undefined {
  if (mode !== PLAIN && mode !== EXECUTABLE) {
    return fault('file-not-plain', at(path), '这里不是文件本身。', {
      found: mode === '120000' ? '符号链接' : mode === '160000' ? '子模块' : `模式 ${mode}`,
      allowed: '普通文件',
    });
  }
  if (path === CONTENT || path === IMAGES) {
    return fault('file-not-plain', at(path), '这里应当是一个文件夹，现在成了一个文件。', {
      found: '文件',
      allowed: '文件夹',
      hint: '请把这个文件从修改里去掉，恢复原来的文件夹。',
    });
  }
  const awkward = awkwardness(path);
  if (awkward !== undefined) {
    return fault('path-awkward', at(path), '这个文件名在有的电脑上存不下。', {
      found: awkward,
      allowed: '小写字母、数字、连字符和一个点',
    });
  }
  if (/\/\./.test(path)) {
    return fault('file-unexpected', at(path), '这里不收以点开头的文件。', {
      found: path.slice(path.lastIndexOf('/') + 1),
      hint: '它多半是电脑自己留下的，请从这次修改里删去。',
    });
  }
  if ((size ?? 0) > MAX_FILE) {
    return fault('file-too-large', at(path), '文件太大了。', {
      found: megabytes(size ?? 0),
      allowed: `最多 ${megabytes(MAX_FILE)}`,
      hint: '请先缩小图片，长边 2000 像素就够清楚。',
    });
  }
  // What lies here is published as it is, so it has to be a picture.
  if (path.startsWith(`${IMAGES}/`) && !PICTURE.test(path)) {
    return fault('image-forbidden', at(path), '这个文件夹只放图片。', {
      found: path.slice(path.lastIndexOf('/') + 1),
      allowed: 'PNG、JPEG、WebP、AVIF',
    });
  }
  return undefined;
}

/**
 * Names of which a disk can keep only one: files or folders that differ in case only, a file
 * and a folder of one name, a name listed twice. All but the first has to give way.
 */
function clashes(tree: readonly TreeFile[]): Map<string, Fault> {
  const spelled = new Map<string, { part: string; isFile: boolean }>();
  const found = new Map<string, Fault>();
  for (const { path, mode } of tree) {
    for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
      const part = end < 0 ? path : path.slice(0, end);
      const isFile = end < 0 && mode !== FOLDER;
      const key = caselessKey(part);
      const other = spelled.get(key);
      if (other === undefined) spelled.set(key, { part, isFile });
      else if (other.part !== part || other.isFile || isFile || (end < 0 && mode === FOLDER)) {
        found.set(path, clash(path, part, other.part));
        break;
      }
      if (end < 0) break;
    }
  }
  return found;
}

function clash(path: string, part: string, other: string): Fault {
  const message =
    part === other
      ? `${shownOnOneLine(part)} 在文件列表里出现了两次。`
      : `它和 ${shownOnOneLine(other)} 只差字母大小写，或只差同一个字的两种存法。`;
  return fault('path-clash', at(path), message, {
    found: shownOnOneLine(part),
    ...(part === other
      ? { hint: '请只留下要的那一个；不会做的，请从主分支重新建一个分支，把改动放上去。' }
      : {}),
  });
}

function executable(path: string): Fault {
  return fault('file-executable', at(path), '这个文件被标成了可以执行的程序。', {
    found: EXECUTABLE,
    allowed: PLAIN,
  });
}

function at(path: string): Place {
  return { file: shownOnOneLine(path), line: 1 };
}

function listed(paths: readonly string[]): string {
  const shown = paths.slice(0, LISTED).map(shownOnOneLine).join('、');
  return paths.length > LISTED ? `${shown} 等 ${paths.length} 个` : shown;
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}
