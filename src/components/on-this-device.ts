/**
 * What a reader chose for themselves: kept by the browser, for this site alone, sent nowhere. Where
 * a browser keeps nothing, what was chosen counts until the page is left.
 */
export type Chosen = 'look' | 'me';

/** Two schools on one host keep apart. */
function keyOf(what: Chosen): string {
  return `tongban:${what}:${import.meta.env.BASE_URL}`;
}

/** Nothing where nothing was chosen, or what is kept is none of ours. */
export function chosen(what: Chosen): Readonly<Record<string, string>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(what)) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((one): one is [string, string] => typeof one[1] === 'string'),
    );
  } catch {
    return {};
  }
}

/** Forgets it where nothing is left. */
export function choose(what: Chosen, value: Readonly<Record<string, string>>): void {
  try {
    if (Object.keys(value).length === 0) localStorage.removeItem(keyOf(what));
    else localStorage.setItem(keyOf(what), JSON.stringify(value));
  } catch {
    // A private window, or a full one.
  }
}
