import { shownProblem } from '../model/shown-problem.ts';
import type { Report } from './check.ts';

/** The report for programs: every field of every problem, `null` where there is nothing to say. */
export function reportJson({ checked, problems }: Report): string {
  const told = problems.map(shownProblem).map(({ id, severity, file, line, message, ...rest }) => ({
    id,
    severity,
    file,
    line,
    column: rest.column ?? null,
    message,
    found: rest.found ?? null,
    allowed: rest.allowed ?? null,
    hint: rest.hint ?? null,
  }));
  return JSON.stringify({ checked, problems: told }, null, 2);
}
