/**
 * Ways along parents that lead back to where they began, each circle once: what leads out of a
 * circle or into it is none, and of circles that share a record those that are left come up when
 * one is mended.
 *
 * @param parents of each id, in the order in which a circle's beginning is looked for
 * @returns each as its ids, from one of them up its parents, without the first again at the end
 * @example circlesIn(new Map([['a', ['b']], ['b', ['a']], ['c', ['a']]])) // [['a', 'b']]
 */
export function circlesIn(parents: ReadonlyMap<string, readonly string[]>): string[][] {
  const known = new Set<string>();
  return [...parents.keys()].flatMap((id) => {
    const circle = known.has(id) ? undefined : wayBack(id, parents);
    for (const one of circle ?? []) known.add(one);
    return circle === undefined ? [] : [circle];
  });
}

/** The shortest. */
function wayBack(
  id: string,
  parents: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const reached = [id];
  for (const here of reached) {
    for (const parent of parents.get(here) ?? []) {
      if (parent === id) return wayTo(here, cameFrom);
      if (cameFrom.has(parent)) continue;
      cameFrom.set(parent, here);
      reached.push(parent);
    }
  }
  return undefined;
}

function wayTo(last: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way: string[] = [];
  for (let here: string | undefined = last; here !== undefined; here = cameFrom.get(here))
    way.unshift(here);
  return way;
}
