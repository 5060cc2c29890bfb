/** Names of files that only look right: `a.md`, `Index.mdx`, `A.MDX`, `my note.mdx`. */
import { isEntryKind, type Collection } from '../model/kinds.ts';
import { fault, type Fault } from '../model/faults/fault.ts';
import { SLUG } from '../model/fields/fields.ts';

/** Endings that editors and systems give a record in place of its own. */
const ENDINGS: Record<string, RegExp> = {
  '.mdx': /(?:\.(?:mdx?|markdown))?\.(?:mdx?|markdown|txt)$/i,
  '.yml': /(?:\.ya?ml)?\.(?:ya?ml|txt)$/i,
};

/**
 * What a file was meant to be called; nothing where that is its name, or where nobody can say.
 *
 * @param ending of records of its kind, `.mdx` or `.yml`
 */
export function nearName(name: string, ending: string): string | undefined {
  const found = ENDINGS[ending]?.exec(name)?.[0];
  // A text file is an attachment, unless its name says what it was before its ending was added.
  if (found === undefined || /^\.txt$/i.test(found) || /^readme\b/i.test(name)) return undefined;
  const id = name
    .slice(0, -found.length)
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_.-]+/g, '-')
    .replace(/^-|-$/g, '');
  const meant = `${id}${ending}`;
  return SLUG.test(id) && meant !== name ? meant : undefined;
}

/** Whether a name is this one but for capitals and the ending. */
export function isNearly(wanted: string, name: string): boolean {
  return nearName(name, '.mdx') === wanted;
}

export function nearlyRight(file: string, name: string): Fault {
  const own = file.slice(file.lastIndexOf('/') + 1);
  const id = own.endsWith(name.slice(name.lastIndexOf('.'))) ? 'file-name' : 'file-unexpected';
  return fault(id, { file, line: 1 }, `文件名“${own}”差一点儿，机器认不出来。`, {
    found: own,
    allowed: name,
    hint: `请改名为 ${name}。`,
    isMended: true,
  });
}

export function exampleName(collection: Collection): string {
  return isEntryKind(collection) ? '2025-09-19-tushujiao.mdx' : 'tushujiao.yml';
}
