/** What was brought in, by whoever wrote it: a commit for each. */
import type { Outgoing } from '../../src/import/incoming.ts';

export interface WritersCommit {
  /** Nothing for lists, which are by whoever brings them in. */
  writer: string | undefined;
  outgoing: Outgoing[];
}

/**
 * In the order in which they came. A writer has one, but where somebody else has changed the same
 * file in between: then what came later has to stand behind it.
 */
export function commitsOf(outgoing: readonly Outgoing[]): WritersCommit[] {
  const commits: WritersCommit[] = [];
  for (const one of outgoing) {
    const own = commits.findLastIndex(({ writer }) => writer === one.writer);
    const since = commits.slice(own + 1);
    const isTouched = since.some((commit) => commit.outgoing.some(({ file }) => file === one.file));
    if (own < 0 || isTouched) commits.push({ writer: one.writer, outgoing: [one] });
    else commits[own]?.outgoing.push(one);
  }
  return commits;
}
