import type { Catalogue, Entry } from '../../graph/catalogue.ts';

/** Whether a reflection is by the one and names something of the other's that it answers. */
export function answers(
  { byRef }: Catalogue,
  { data }: Entry<'reflections'>,
  from: string,
  to: string,
): boolean {
  const heard = data.respondsTo === undefined ? undefined : byRef.get(data.respondsTo);
  return data.authors.includes(from) && (heard?.data.authors.includes(to) ?? false);
}
