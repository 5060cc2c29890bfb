import { shownFault } from '../model/faults/shown-fault.ts';
import { shown } from '../model/text/hidden.ts';
import type { Report } from './check.ts';

/** The report for programs: every field of every fault, `null` where there is nothing to say. */
export function reportJson({ checked, faults, drafts }: Report): string {
  const told = faults.map(shownFault).map(({ id, severity, file, line, message, ...rest }) => ({
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
  return JSON.stringify({ checked, problems: told, drafts: drafts?.map(shown) }, null, 2);
}
