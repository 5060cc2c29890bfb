/** Headings: which paragraphs are, and what of them stands in the line. */
import type { Tag } from '../tree.ts';
import { isBlankLine, type Inline } from './blocks.ts';
import type { Found } from './items.ts';
import { tidied } from './lines.ts';
import { styleOf } from './style.ts';

const LONGEST_HEADING = 80;

/** The level of a heading; Word writes its own as the level of an outline. */
export function levelOf(one: Tag): number | undefined {
  const [, named] = /^h([1-6])$/.exec(one.name) ?? [];
  if (named !== undefined) return Number(named);
  if (/^MsoTitle\b/.test(one.attributes['class'] ?? '')) return 1;
  const outline = Number(styleOf(one).get('mso-outline-level') ?? Number.NaN);
  if (one.attributes['role'] === 'heading') return Number(one.attributes['aria-level'] ?? 2);
  return outline >= 1 && outline <= 6 ? outline : undefined;
}

/**
 * What was read of a heading as one, with its pictures behind it; as it was read where it is more than a line.
 *
 * @param written its label, where a program counts
 */
export function headingOf(found: Found[], level: number, written: string): Found[] {
  if (found.length !== 1 || found[0]?.type !== 'paragraph') return found;
  const label = /^[^\p{L}\p{N}①-⑳]*$/u.test(written) ? '' : written;
  const line = found[0].line.map((part) =>
    part.type === 'words' ? { ...part, bold: false } : part,
  );
  const told: Inline[] = label === '' ? line : [{ type: 'words', text: withRoom(label) }, ...line];
  const length = told.reduce(
    (sum, part) => sum + (part.type === 'words' ? part.text.length : 0),
    0,
  );
  const pictures = told.filter((part) => part.type === 'picture');
  const words = tidied(
    told.flatMap((part) =>
      part.type === 'picture'
        ? []
        : part.type === 'break'
          ? [{ type: 'words' as const, text: ' ' }]
          : [part],
    ),
  );
  const behind: Found[] = pictures.length === 0 ? [] : [{ type: 'paragraph', line: pictures }];
  if (isBlankLine(words)) return behind;
  if (length > LONGEST_HEADING) return [{ type: 'paragraph', line: words }, ...behind];
  return [{ type: 'heading', level: Math.min(6, Math.max(1, level)), line: words }, ...behind];
}

/** A label as it stands before words: `1. `, `一、`. */
export function withRoom(label: string): string {
  return /[.)\p{L}\p{N}]$/u.test(label) && !/[章节课讲篇]$/.test(label) ? `${label} ` : label;
}
