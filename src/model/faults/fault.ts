import { compare } from '../text/compare.ts';
import { fileFaults } from './kinds/file.ts';
import { frontmatterFaults } from './kinds/frontmatter.ts';
import { bodyFaults } from './kinds/body.ts';
import { markdownFaults } from './kinds/markdown.ts';
import { styleFaults } from './kinds/house-style.ts';
import { privacyFaults } from './kinds/privacy.ts';
import { pullRequestFaults } from './kinds/pull-request.ts';
import type { FaultKind } from './kinds/kind.ts';
/**
 * What can be wrong with a record, and how that is told to a teacher.
 *
 * Every check returns plain `Fault`s; nothing here prints or throws. The tables
 * in `fault-kinds/` are the one place that knows the sentences, so that the build, the checker
 * and the writer's guide say the same.
 */

export type Severity = 'error' | 'warning';

export interface Fault {
  /** Key of {@link faultKinds}; stable, so that a message can be looked up in the guide. */
  id: FaultId;
  severity: Severity;
  /** Path relative to the content directory, with `/` on every system. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 units. */
  column?: number;
  /** One whole sentence in Chinese. */
  message: string;
  /** What stands there, as written. */
  found?: string;
  /** What may stand there, in words or as a list. */
  allowed?: string;
  /** What to do next, the nearest match included, and whether one command does it. */
  hint?: string;
}

/** The one sentence that says so. */
const MENDED_BY_COMMAND = '运行 npm run check -- --fix 会替你改好。';

export const faultKinds = {
  ...fileFaults,
  ...frontmatterFaults,
  ...bodyFaults,
  ...markdownFaults,
  ...styleFaults,
  ...privacyFaults,
  ...pullRequestFaults,
} as const satisfies Record<string, FaultKind>;

export type FaultId = keyof typeof faultKinds;

export interface Place {
  file: string;
  line: number;
  column?: number;
  /** Steps to the field that stands there, or is missing there: `['rounds', 1, 'date']`. */
  path?: readonly PropertyKey[];
}

/** A report tells lines; a form wants to know the field, and a missing one has no line of its own. */
const paths = new WeakMap<Fault, readonly PropertyKey[]>();

/** Steps to the field that a fault is about, where whoever found it said so. */
export function pathOf(fault: Fault): readonly PropertyKey[] | undefined {
  return paths.get(fault);
}

/**
 * Makes a fault of a known kind; `mend` of the kind stands in where no better hint is given.
 *
 * @param detail `isMended` says that `--fix` mends it; whoever makes the mend knows
 */
export function fault(
  id: FaultId,
  place: Place,
  message: string,
  detail: { found?: string; allowed?: string; hint?: string; isMended?: boolean } = {},
): Fault {
  const kind: FaultKind = faultKinds[id];
  const made: Fault = {
    id,
    severity: kind.severity,
    file: place.file,
    line: place.line,
    ...(place.column === undefined ? {} : { column: place.column }),
    message,
    ...(detail.found === undefined ? {} : { found: detail.found }),
    ...(detail.allowed === undefined ? {} : { allowed: detail.allowed }),
    hint: withCommand(detail.hint ?? kind.mend, detail.isMended === true),
  };
  if (place.path !== undefined) paths.set(made, place.path);
  return made;
}

function withCommand(hint: string, isMended: boolean): string {
  if (!isMended) return hint;
  return `${hint}${/[。？！]$/.test(hint) ? '' : '；'}${MENDED_BY_COMMAND}`;
}

/** The same fault as a reminder. */
export function asWarning(fault: Fault): Fault {
  const warning: Fault = { ...fault, severity: 'warning' };
  const path = pathOf(fault);
  if (path !== undefined) paths.set(warning, path);
  return warning;
}

/** A hint without the words about the command, and whether they were in it. */
export function withoutCommand(hint: string): { hint: string; isMended: boolean } {
  const isMended = hint.endsWith(MENDED_BY_COMMAND);
  const rest = isMended ? hint.slice(0, -MENDED_BY_COMMAND.length).replace(/；$/, '。') : hint;
  return { hint: rest, isMended };
}

/** Order in which faults are told: by file, then by place, then by kind. */
export function byPlace(a: Fault, b: Fault): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compare(a.id, b.id)
  );
}
