/** The numbers that Word and WPS count by themselves, as they are shown: 一、, （二）, 1.3, ④. */
import { childOf, tagsIn, type Tag } from '../tree.ts';
import { valueIn } from './styles.ts';

interface Level {
  format: string;
  /** `%1、`, `（%2）`. */
  text: string;
  start: number;
}

export interface Numbering {
  /** The label of the next paragraph of this list; absent where it has none. Counts on. */
  next(list: string, level: number): string | undefined;
}

export function numberingOf(root: Tag | undefined): Numbering {
  const abstract = new Map(
    tagsIn(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
  );
  const lists = new Map(tagsIn(root, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', one]));
  /** Lists of one kind count together. */
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();

  const levelsOf = (list: string): Map<number, Level> => {
    const base = abstract.get(valueIn(lists.get(list), 'w:abstractNumId') ?? '');
    const link = valueIn(base, 'w:numStyleLink');
    const linked =
      link === undefined
        ? base
        : [...abstract.values()].find((one) => valueIn(one, 'w:styleLink') === link);
    const levels = new Map(
      tagsIn(linked ?? base, 'w:lvl').map((one, i) => [
        Number(one.attributes['w:ilvl'] ?? i),
        levelOf(one),
      ]),
    );
    for (const over of tagsIn(lists.get(list), 'w:lvlOverride')) {
      const at = Number(over.attributes['w:ilvl'] ?? 0);
      const own = childOf(over, 'w:lvl');
      if (own !== undefined) levels.set(at, levelOf(own));
      const start = valueIn(over, 'w:startOverride');
      const level = levels.get(at);
      if (start !== undefined && level !== undefined)
        levels.set(at, { ...level, start: Number(start) });
    }
    return levels;
  };

  return {
    next(list, level) {
      const levels = levelsOf(list);
      const own = levels.get(level);
      if (own === undefined) return undefined;
      const kind = valueIn(lists.get(list), 'w:abstractNumId') ?? list;
      const counted = counts.get(kind) ?? [];
      counts.set(kind, counted);
      const restarts = tagsIn(lists.get(list), 'w:lvlOverride').some(
        (one) => childOf(one, 'w:startOverride') !== undefined,
      );
      if (restarts && !begun.has(list)) counted.length = 0;
      begun.add(list);
      for (let upper = 0; upper < level; upper += 1)
        counted[upper] ??= levels.get(upper)?.start ?? 1;
      counted[level] = counted[level] === undefined ? own.start : counted[level] + 1;
      counted.length = level + 1;
      if (own.format === 'bullet') return '•';
      if (own.format === 'none') return undefined;
      return own.text.replace(/%(\d)/g, (_, at: string) => {
        const i = Number(at) - 1;
        return figure(counted[i] ?? 1, levels.get(i)?.format ?? 'decimal');
      });
    },
  };
}

function levelOf(one: Tag): Level {
  return {
    format: valueIn(one, 'w:numFmt') ?? 'decimal',
    text: valueIn(one, 'w:lvlText') ?? '',
    start: Number(valueIn(one, 'w:start') ?? 1),
  };
}

const HAN = '〇一二三四五六七八九';
const STEMS = '甲乙丙丁戊己庚辛壬癸';

function figure(number: number, format: string): string {
  if (
    /^(?:chineseCounting|japaneseCounting|taiwaneseCounting|koreanDigital|ideographDigital|chineseLegal)/.test(
      format,
    )
  )
    return han(number);
  if (/^decimalEnclosedCircle/.test(format) && number >= 1 && number <= 20)
    return String.fromCharCode(0x245f + number);
  if (/^ideograph(?:Traditional|Zodiac)/.test(format))
    return STEMS.charAt((number - 1) % STEMS.length);
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  switch (format) {
    case 'lowerLetter':
      return letter;
    case 'upperLetter':
      return letter.toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'decimalEnclosedParen':
      return `（${number}）`;
    default:
      return String(number);
  }
}

/** Up to 99, as they are counted: 十二, 二十. */
function han(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens > 9) return [...String(number)].map((digit) => HAN.charAt(Number(digit))).join('');
  const before = tens === 0 ? '' : `${tens === 1 ? '' : HAN.charAt(tens)}十`;
  return before + (ones === 0 && tens > 0 ? '' : HAN.charAt(ones));
}

function roman(number: number): string {
  const steps: readonly [number, string][] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let left = Math.min(number, 399);
  let out = '';
  for (const [value, sign] of steps)
    while (left >= value) {
      out += sign;
      left -= value;
    }
  return out;
}
