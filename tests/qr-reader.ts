/**
 * Reads a QR code, written after ISO/IEC 18004 and not after the library that makes ours. A code on a
 * page is clean, so nothing is corrected here: a single wrong module is a wrong letter.
 */

/** Of the versions 1 to 10, for the levels L, M, Q and H: codewords of correction in a block, and blocks. */
const BLOCKS: Readonly<Record<string, readonly [correcting: number[], blocks: number[]]>> = {
  L: [
    [7, 10, 15, 20, 26, 18, 20, 24, 30, 18],
    [1, 1, 1, 1, 1, 2, 2, 2, 2, 4],
  ],
  M: [
    [10, 16, 26, 18, 24, 16, 18, 22, 22, 26],
    [1, 1, 1, 2, 2, 4, 4, 4, 5, 5],
  ],
  Q: [
    [13, 22, 18, 26, 18, 24, 18, 22, 20, 24],
    [1, 1, 2, 2, 4, 4, 6, 6, 8, 8],
  ],
  H: [
    [17, 28, 22, 16, 22, 28, 26, 26, 24, 28],
    [1, 1, 2, 4, 4, 4, 5, 6, 8, 8],
  ],
};
const CODEWORDS = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346];
/** By the two bits that name them. */
const LEVELS = ['M', 'L', 'H', 'Q'];
const FORMAT_MASK = 0b101_0100_0001_0010;

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

export interface ReadCode {
  text: string;
  level: string;
}

/**
 * @param isDark a module of the code, from its upper left corner
 * @throws for a code of more than version 10, and for content that is neither figures, letters nor bytes
 */
export function readQr(size: number, isDark: (row: number, column: number) => boolean): ReadCode {
  const version = (size - 17) / 4;
  const { level, mask } = formatOf(isDark);
  const masked = masks[mask] ?? (() => false);
  const bits = pathThrough(size)
    .filter(([row, column]) => !isFunction(row, column, size, version))
    .map(([row, column]) => isDark(row, column) !== masked(row, column));
  const data = ordered(bytesOf(bits), version, level);
  return { text: textOf(data, version), level };
}

/** Read beside the upper left corner, without the ten bits that protect it. */
function formatOf(isDark: (row: number, column: number) => boolean): {
  level: string;
  mask: number;
} {
  let format = 0;
  for (let column = 0; column < 5; column += 1) format = format * 2 + Number(isDark(8, column));
  const plain = format ^ (FORMAT_MASK >> 10);
  return { level: LEVELS[plain >> 3] ?? '', mask: plain & 7 };
}

/** Two columns at a time from the right, up and down in turn; the column of the timing pattern is left out. */
function pathThrough(size: number): [row: number, column: number][] {
  const path: [number, number][] = [];
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const row = up ? size - 1 - step : step;
      path.push([row, right], [row, right - 1]);
    }
    up = !up;
  }
  return path;
}

function isFunction(row: number, column: number, size: number, version: number): boolean {
  const far = size - 8;
  const isFinder = (row < 9 && (column < 9 || column >= far)) || (row >= far && column < 9);
  const isVersion =
    version > 6 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11));
  return isFinder || isVersion || row === 6 || column === 6 || isAlignment(row, column, version);
}

function isAlignment(row: number, column: number, version: number): boolean {
  if (version === 1) return false;
  const last = 4 * version + 10;
  const centres = version < 7 ? [6, last] : [6, (last + 6) / 2, last];
  return centres.some((y) =>
    centres.some((x) => {
      const isCorner = (y === 6 && (x === 6 || x === last)) || (y === last && x === 6);
      return !isCorner && Math.abs(y - row) <= 2 && Math.abs(x - column) <= 2;
    }),
  );
}

function bytesOf(bits: readonly boolean[]): number[] {
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, i) =>
    bits.slice(8 * i, 8 * i + 8).reduce((byte, bit) => byte * 2 + Number(bit), 0),
  );
}

/** Blocks are laid into one another, a codeword each in turn; of the data the later ones may have one more. */
function ordered(codewords: readonly number[], version: number, level: string): number[] {
  const [correcting, counts] = BLOCKS[level] ?? [[], []];
  const blocks = counts[version - 1] ?? 0;
  const total = CODEWORDS[version - 1] ?? 0;
  if (blocks === 0 || total === 0) throw new Error(`version ${version}, level ${level}`);
  const length = Math.floor(total / blocks) - (correcting[version - 1] ?? 0);
  const short = blocks - (total % blocks);
  const own = Array.from({ length: blocks }, (_, block) => {
    const bytes = Array.from({ length }, (_unused, i) => codewords[i * blocks + block] ?? 0);
    return block < short ? bytes : [...bytes, codewords[length * blocks + block - short] ?? 0];
  });
  return own.flat();
}

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** The kinds of content: bits that count it, up to version 9 and in 10, and how it is packed. */
const MODES: Readonly<
  Record<
    number,
    {
      counted: [number, number];
      group: number;
      bits: number[];
      toBytes: (value: number, many: number) => number[];
    }
  >
> = {
  1: {
    counted: [10, 12],
    group: 3,
    bits: [4, 7, 10],
    toBytes: (value, many) => ascii(String(value).padStart(many, '0')),
  },
  2: {
    counted: [9, 11],
    group: 2,
    bits: [6, 11],
    toBytes: (value, many) =>
      ascii(
        [Math.floor(value / 45), value % 45]
          .slice(2 - many)
          .map((one) => LETTERS[one] ?? '')
          .join(''),
      ),
  },
  4: { counted: [8, 16], group: 1, bits: [8], toBytes: (value) => [value] },
};

const ascii = (text: string): number[] => [...Buffer.from(text)];

function textOf(data: readonly number[], version: number): string {
  const bits = data.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const bytes: number[] = [];
  let at = 0;
  const read = (length: number): number => {
    at += length;
    return Number.parseInt(bits.slice(at - length, at) || '0', 2);
  };
  for (let mode = read(4); mode !== 0; mode = read(4)) {
    const kind = MODES[mode];
    if (kind === undefined) throw new Error(`mode ${mode}`);
    for (let left = read(kind.counted[version < 10 ? 0 : 1]); left > 0; left -= kind.group) {
      const many = Math.min(left, kind.group);
      bytes.push(...kind.toBytes(read(kind.bits[many - 1] ?? 0), many));
    }
  }
  return Buffer.from(bytes).toString('utf8');
}
