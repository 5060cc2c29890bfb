/** One number over several semesters; a browser counts with it too. */

/** What was counted in one semester. */
export interface SemesterPart {
  /** As much as is certain. */
  value: number;
  isLeast: boolean;
  /** What tells one event from another, one a counted event. */
  keys: readonly string[];
}

/**
 * The sum, in which what lasts over several semesters, as a project does, counts once.
 *
 * @returns with the events that stand in an earlier semester already, as `part:event` by their places
 */
export function spanTotal(parts: readonly SemesterPart[]): {
  value: number;
  isLeast: boolean;
  repeated: ReadonlySet<string>;
} {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const [i, { keys }] of parts.entries()) {
    for (const [j, key] of keys.entries()) if (seen.has(key)) repeated.add(`${i}:${j}`);
    for (const key of keys) seen.add(key);
  }
  return {
    value: parts.reduce((sum, part) => sum + part.value, 0) - repeated.size,
    isLeast: parts.some((part) => part.isLeast),
    repeated,
  };
}
