/** Chance that falls the same way every time: mulberry32, a published 32-bit generator. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 ≤ x < 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }

  /** The earlier in the list, the likelier, as with words in a text: the k-th about as often as 1/k. */
  pickUneven<T>(list: readonly T[]): T {
    return list[Math.floor((list.length + 1) ** this.next()) - 1] as T;
  }

  /** `count` different ones, or all where there are fewer, in the order drawn. */
  pickSome<T>(list: readonly T[], count: number): T[] {
    const some = new Set<T>();
    const wanted = Math.min(count, new Set(list).size);
    while (some.size < wanted) some.add(this.pick(list));
    return [...some];
  }
}
