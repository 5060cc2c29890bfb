/**
 * What a file tells of people that it should not: numbers that lead to one person are
 * refused, what only may be private is warned about. Looked for in the whole source, for a
 * number in a comment or in the frontmatter is in the repository as well.
 */
import { problem, type Problem, type ProblemId } from '../model/problem.ts';
import { contactsIn } from './privacy/contacts.ts';
import { lineLookup } from './privacy/lines.ts';
import { numbersIn, type NumberKind } from './privacy/numbers.ts';
import { pupilsNamedIn } from './privacy/pupil-names.ts';
import { readingOf, sourceOffset, type Reading } from './privacy/reading.ts';
import { scoresIn } from './privacy/scores.ts';
import { conditionsIn } from './privacy/sensitive-words.ts';
import type { Spot } from './privacy/spot.ts';
import { headAt, sheetOf, tableLines, type TableLine } from './privacy/tables.ts';
import { fencedLines, withoutCode } from './privacy/words.ts';

/** A false alarm the school has looked at; see `privacyAllow` of its file. */
export interface PrivacyAllowance {
  text: string;
  reason: string;
}

type Kind = Extract<ProblemId, `privacy-${string}`>;

const numberKinds: Record<NumberKind, { id: Kind; message: string }> = {
  id: { id: 'privacy-id-number', message: '这里像是一个身份证号。' },
  mobile: { id: 'privacy-mobile', message: '这里像是一个手机号码。' },
  'old-id': { id: 'privacy-number', message: '这里像是一个十五位的旧身份证号。' },
  card: { id: 'privacy-number', message: '这里像是一个银行卡号。' },
  landline: { id: 'privacy-landline', message: '这里像是一个固定电话号码。' },
};

interface Rule {
  id: Kind;
  message: string;
  /** Whether names and addresses in code and in links count too. */
  inCode: boolean;
  find: (line: string, heads: readonly string[]) => Spot[];
}

const rules: readonly Rule[] = [
  {
    id: 'privacy-contact',
    message: '这里像是某个人的联系方式或学号、考号。',
    inCode: true,
    find: contactsIn,
  },
  {
    id: 'privacy-score',
    message: '这里像是学生的姓名和分数、名次写在了一起。',
    inCode: false,
    find: scoresIn,
  },
  { id: 'privacy-name', message: '这里像是学生的姓名。', inCode: false, find: pupilsNamedIn },
  {
    id: 'privacy-sensitive',
    message: '这里说到了孩子或家庭的敏感情况。',
    inCode: false,
    find: conditionsIn,
  },
];

/** What was found, by offsets in the source. */
interface Finding {
  id: Kind;
  message: string;
  at: number;
  end: number;
  /** As a report may show it, which is as public as the file. */
  shown: string;
}

/**
 * @param text of the whole file
 * @param allowed findings that hold one of these texts are left out
 * @param kind `sheet` for lines of cells, which commas, semicolons or tabs part
 */
export function findPrivate(
  text: string,
  file: string,
  allowed: readonly PrivacyAllowance[] = [],
  kind: 'entry' | 'sheet' = 'entry',
): Problem[] {
  const isSheet = kind === 'sheet';
  const reading = isSheet ? sheetOf(readingOf(text)) : readingOf(text);
  const placeOf = lineLookup(text);
  const told = [
    ...numberFindings(reading, isSheet, allowed, placeOf),
    ...wordFindings(reading, isSheet, allowed, text),
  ];
  return withoutOverlaps(told, placeOf).map(({ id, message, at, shown }) =>
    problem(id, { file, ...placeOf(at) }, message, { found: shown }),
  );
}

/** Of one kind: a line of a hundred numbers or names needs no hundred messages. */
const MOST_A_LINE = 20;

function numberFindings(
  reading: Reading,
  isSheet: boolean,
  allowed: readonly PrivacyAllowance[],
  placeOf: (at: number) => { line: number },
): Finding[] {
  const counted = new Map<string, number>();
  // Few texts have a number and a table; those that have none need no heads.
  let heads: ((at: number) => string) | undefined;
  const found = numbersIn(reading.text, (at) => (heads ??= headLookup(reading.text, isSheet))(at));
  return found
    .filter(({ digits }) => !allowed.some((one) => compact(one.text) === compact(digits)))
    .map(({ kind, at, end, digits }) => ({
      ...numberKinds[kind],
      at: sourceOffset(reading, at),
      end: sourceOffset(reading, end - 1) + 1,
      shown: masked(digits),
    }))
    .filter(({ message, at }) => {
      const key = `${message}${placeOf(at).line}`;
      counted.set(key, (counted.get(key) ?? 0) + 1);
      return (counted.get(key) ?? 0) <= MOST_A_LINE;
    });
}

function headLookup(text: string, isSheet: boolean): (at: number) => string {
  const lines = text.split('\n');
  const tables = tableLines(lines, isSheet);
  const placeOf = lineLookup(text);
  return (at) => {
    const { line, column } = placeOf(at);
    return headAt(tables[line - 1], lines[line - 1] ?? '', column - 1);
  };
}

/** Longer lines are refused by the gate before the parser; nothing may be slow on them before that. */
const LONGEST_LINE = 20_000;

function wordFindings(
  reading: Reading,
  isSheet: boolean,
  allowed: readonly PrivacyAllowance[],
  source: string,
): Finding[] {
  const words = withoutCode(reading);
  const fenced = fencedLines(reading.text.split('\n'));
  const told: Finding[] = [];
  for (const inCode of [true, false]) {
    const from = inCode ? reading : words;
    const lines = from.text.split('\n');
    const tables: (TableLine | undefined)[] = inCode ? [] : tableLines(lines, isSheet);
    let start = 0;
    lines.forEach((line, i) => {
      for (const rule of line.length > LONGEST_LINE ? [] : rules) {
        if (rule.inCode !== inCode || (!inCode && fenced[i])) continue;
        for (const spot of rule.find(line, tables[i]?.heads ?? []).slice(0, MOST_A_LINE)) {
          if (allowed.some((one) => isPartOf(one.text, spot.text))) continue;
          const at = sourceOffset(from, start + spot.at);
          const end = sourceOffset(from, start + spot.at + spot.text.length - 1) + 1;
          const shown = source.slice(at, end).replace(/\d{5,}/g, masked);
          told.push({ id: rule.id, message: rule.message, at, end, shown });
        }
      }
      start += line.length + 1;
    });
  }
  return told;
}

/** A mobile number inside an address of mail, a name that is told with its mark: the first kind stays. */
function withoutOverlaps(
  findings: readonly Finding[],
  placeOf: (at: number) => { line: number },
): Finding[] {
  const byLine = new Map<number, Finding[]>();
  for (const one of findings) {
    const { line } = placeOf(one.at);
    const others = byLine.get(line) ?? [];
    byLine.set(line, others);
    if (!others.some((other) => one.at < other.end && other.at < one.end)) others.push(one);
  }
  return [...byLine.values()].flat();
}

function isPartOf(allowed: string, found: string): boolean {
  const part = compact(allowed);
  return part !== '' && compact(found).includes(part);
}

function compact(text: string): string {
  return readingOf(text)
    .text.replace(/[\s.·_-]/g, '')
    .toUpperCase();
}

/** `138******78` */
function masked(digits: string): string {
  return `${digits.slice(0, 3)}${'*'.repeat(Math.max(0, digits.length - 5))}${digits.slice(-2)}`;
}
