/** Where a key stands: in which entries, how often, and at which places of each. */
import { riceParameter, type BitReader, type BitWriter } from './bits.ts';

export interface Postings {
  /** Entries in rising order. */
  entries: number[];
  /** For each entry how often the key stands in it. */
  counts: number[];
  /** For each entry the places, rising; absent where only counts are kept. */
  places?: number[][];
}

/** @param lengths units of every entry's folded text */
export function writePostings(
  writer: BitWriter,
  { entries, counts, places }: Postings,
  lengths: readonly number[],
): void {
  writer.bits(places === undefined ? 0 : 1, 1);
  writer.gamma(entries.length);
  const k = riceParameter(lengths.length, entries.length + 1);
  let before = -1;
  entries.forEach((entry, i) => {
    const count = counts[i] ?? 0;
    writer.rice(entry - before - 1, k);
    writer.gamma(count);
    before = entry;
    if (places === undefined) return;
    const own = riceParameter(lengths[entry] ?? 0, count + 1);
    let last = -1;
    for (const place of places[i] ?? []) {
      writer.rice(place - last - 1, own);
      last = place;
    }
  });
}

export function readPostings(reader: BitReader, lengths: readonly number[]): Postings {
  const hasPlaces = reader.bits(1) === 1;
  const size = reader.gamma();
  const k = riceParameter(lengths.length, size + 1);
  const entries: number[] = [];
  const counts: number[] = [];
  const places: number[][] = [];
  let entry = -1;
  for (let i = 0; i < size; i += 1) {
    entry += reader.rice(k) + 1;
    const count = reader.gamma();
    entries.push(entry);
    counts.push(count);
    if (!hasPlaces) continue;
    const own = riceParameter(lengths[entry] ?? 0, count + 1);
    const list: number[] = [];
    let last = -1;
    for (let n = 0; n < count; n += 1) list.push((last += reader.rice(own) + 1));
    places.push(list);
  }
  return hasPlaces ? { entries, counts, places } : { entries, counts };
}
