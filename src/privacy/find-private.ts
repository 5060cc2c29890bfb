/**
 * What a file tells of people that it should not: numbers that lead to one person are
 * refused, what only may be private is warned about. Looked for in the whole source, for a
 * number in a comment or in the frontmatter is in the repository as well.
 */
import { fault, type Fault } from '../model/faults/fault.ts';
import type { Finding, PrivacyAllowance } from './finding.ts';
import { lineLookup } from './lines.ts';
import { numberFindings } from './number-findings.ts';
import { readingOf } from './reading.ts';
import { sheetOf } from './tables.ts';
import { wordFindings } from './word-findings.ts';

export type { PrivacyAllowance } from './finding.ts';

/**
 * @param text of the whole file
 * @param allowed findings that hold one of these texts are left out
 * @param kind `sheet` for lines of cells, which commas, semicolons or tabs part
 */
export function findPrivate(
  text: string,
  file: string,
  allowed: readonly PrivacyAllowance[] = [],
  kind: 'entry' | 'sheet' = 'entry',
): Fault[] {
  const isSheet = kind === 'sheet';
  const reading = isSheet ? sheetOf(readingOf(text)) : readingOf(text);
  const placeOf = lineLookup(text);
  const told = [
    ...numberFindings(reading, isSheet, allowed, placeOf),
    ...wordFindings(reading, isSheet, allowed, text),
  ];
  return withoutOverlaps(told, placeOf).map(({ id, message, at, shown }) =>
    fault(id, { file, ...placeOf(at) }, message, { found: shown }),
  );
}

/** A mobile number inside an address of mail, a name that is told with its mark: the first kind stays. */
function withoutOverlaps(
  findings: readonly Finding[],
  placeOf: (at: number) => { line: number },
): Finding[] {
  const byLine = new Map<number, Finding[]>();
  for (const one of findings) {
    const { line } = placeOf(one.at);
    const others = byLine.get(line) ?? [];
    byLine.set(line, others);
    if (!others.some((other) => one.at < other.end && other.at < one.end)) others.push(one);
  }
  return [...byLine.values()].flat();
}
