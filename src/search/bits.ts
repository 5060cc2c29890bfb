/** Whole numbers as runs of bits: Elias gamma where small ones are many, Rice where a mean is known. */

export class BitWriter {
  readonly #bytes: number[] = [];
  #byte = 0;
  #used = 0;

  /** Bytes so far, the one begun included. */
  get size(): number {
    return this.#bytes.length + (this.#used > 0 ? 1 : 0);
  }

  /** The lowest `count` (at most 31) bits of a number, the highest first. */
  bits(value: number, count: number): void {
    for (let i = count - 1; i >= 0; i -= 1) {
      this.#byte = (this.#byte << 1) | ((value >>> i) & 1);
      this.#used += 1;
      if (this.#used === 8) {
        this.#bytes.push(this.#byte);
        this.#byte = 0;
        this.#used = 0;
      }
    }
  }

  /** A number from 1. */
  gamma(value: number): void {
    const length = 31 - Math.clz32(value);
    this.bits(0, length);
    this.bits(value, length + 1);
  }

  /** A number from 0, of a kind whose mean is about 2 to the power of `k`. */
  rice(value: number, k: number): void {
    for (let left = value >>> k; left > 0; left -= 1) this.bits(0, 1);
    this.bits(1, 1);
    this.bits(value, k);
  }

  finish(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(
      this.#used > 0 ? [...this.#bytes, this.#byte << (8 - this.#used)] : this.#bytes,
    );
  }
}

/** Reads what a {@link BitWriter} wrote, in the same order. Throws a `RangeError` at the end of the bytes. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #place = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  bits(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i += 1) {
      const byte = this.#bytes[this.#place >>> 3];
      if (byte === undefined) throw new RangeError('no more bits');
      value = (value << 1) | ((byte >>> (7 - (this.#place & 7))) & 1);
      this.#place += 1;
    }
    return value >>> 0;
  }

  gamma(): number {
    const length = this.#zeros();
    return (1 << length) | this.bits(length);
  }

  rice(k: number): number {
    const high = this.#zeros();
    return (high << k) | this.bits(k);
  }

  /** How many zeros stand before the next one, which is passed. */
  #zeros(): number {
    let count = 0;
    while (this.bits(1) === 0) count += 1;
    return count;
  }
}

/**
 * The `k` for {@link BitWriter.rice} of numbers whose mean is `sum / count`. One division,
 * rounded alike by all engines: what one has written, another must be able to read.
 */
export function riceParameter(sum: number, count: number): number {
  // The mean times ln 2 is where a further bit begins to pay.
  const mean = Math.floor((sum * 69) / (count * 100));
  return mean < 1 ? 0 : 31 - Math.clz32(mean);
}
