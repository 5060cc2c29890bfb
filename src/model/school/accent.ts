/**
 * The school's own colour, for what stands out: it has to be read on every ground it stands on.
 * Contrast is that of WCAG 2.2 (relative luminance of sRGB), from 1 to 21.
 */

/** Grounds as in `src/styles/tokens.css`, on paper and in the dark. */
export const grounds = {
  light: { paper: '#faf6ee', raised: '#fffdf9' },
  dark: { paper: '#1a1815', raised: '#23201c' },
} as const;
/** WCAG 2.2, 1.4.3: text of ordinary size. */
export const LEAST_CONTRAST = 4.5;
/** In the dark we choose ourselves, and leave room for a soft ground that differs from the paper. */
const DARK_CONTRAST = 6;

export interface Shade {
  /** Text, lines and buttons. */
  accent: string;
  /** A ground on which the accent itself is still read. */
  soft: string;
}

/**
 * The colour as it is used on light and on dark grounds. In the dark it is made lighter, until it is well
 * read.
 *
 * @param colour `#rrggbb` with enough contrast on light grounds
 */
export function accentShades(colour: string): { light: Shade; dark: Shade } {
  const { light, dark } = grounds;
  const lighter = nearest(colour, '#ffffff', (one) => contrast(one, dark.raised) >= DARK_CONTRAST);
  return {
    light: { accent: colour.toLowerCase(), soft: softOf(colour, light.paper) },
    dark: { accent: lighter, soft: softOf(lighter, dark.paper) },
  };
}

/** The contrast of a colour on light paper, to be told: cut, not rounded, so that 4.499 is not called enough. */
export function contrastOnPaper(colour: string): number {
  return Math.floor(contrast(colour, grounds.light.paper) * 100) / 100;
}

export function isReadOnPaper(colour: string): boolean {
  return reads(colour, grounds.light.paper);
}

/** The nearest darker colour that can be read on light paper. */
export function darkEnough(colour: string): string {
  return nearest(colour, '#000000', isReadOnPaper);
}

/** From 1, the same, to 21, black on white. */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const reads = (colour: string, ground: string): boolean =>
  contrast(colour, ground) >= LEAST_CONTRAST;

/** Mixed with as little of `end` as it takes, in hundredths. */
function nearest(colour: string, end: string, fits: (colour: string) => boolean): string {
  for (let share = 0; share < 100; share += 1) {
    const mixed = mix(colour, end, share / 100);
    if (fits(mixed)) return mixed;
  }
  return end;
}

/** At most an eighth of the accent in the paper; less where the accent would fade on it. */
function softOf(accent: string, paper: string): string {
  for (let share = 12; share > 0; share -= 1) {
    const soft = mix(paper, accent, share / 100);
    if (reads(accent, soft)) return soft;
  }
  return paper;
}

/** @param share of the other, from 0 to 1 */
export function mix(colour: string, other: string, share: number): string {
  const [to, from] = [channels(other), channels(colour)];
  const mixed = from.map((value, i) => Math.round(value + ((to[i] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 0 to 255 each. */
function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
