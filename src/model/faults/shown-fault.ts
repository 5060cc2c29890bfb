import { shown } from '../text/hidden.ts';
import type { Fault } from './fault.ts';

/** A fault as any report may print it: a name such as `⟨U+202E⟩` stands for what nobody would see. */
export function shownFault(one: Fault): Fault {
  return {
    ...one,
    file: shown(one.file),
    message: shown(one.message),
    ...(one.found === undefined ? {} : { found: shown(one.found) }),
    ...(one.allowed === undefined ? {} : { allowed: shown(one.allowed) }),
    ...(one.hint === undefined ? {} : { hint: shown(one.hint) }),
  };
}
