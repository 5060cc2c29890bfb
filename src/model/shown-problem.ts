import { shown } from './hidden.ts';
import type { Problem } from './problem.ts';

/** A problem as any report may print it: a name such as `⟨U+202E⟩` stands for what nobody would see. */
export function shownProblem(one: Problem): Problem {
  return {
    ...one,
    file: shown(one.file),
    message: shown(one.message),
    ...(one.found === undefined ? {} : { found: shown(one.found) }),
    ...(one.allowed === undefined ? {} : { allowed: shown(one.allowed) }),
    ...(one.hint === undefined ? {} : { hint: shown(one.hint) }),
  };
}
