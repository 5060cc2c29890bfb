/** What the words of a text tell of people, line by line. */
import { contactsIn } from './contacts.ts';
import {
  MOST_A_LINE,
  compact,
  masked,
  type Finding,
  type Kind,
  type PrivacyAllowance,
} from './finding.ts';
import { pupilsNamedIn } from './pupil-names.ts';
import { sourceOffset, type Reading } from './reading.ts';
import { scoresIn } from './scores.ts';
import { conditionsIn } from './sensitive-words.ts';
import type { Spot } from './spot.ts';
import { tableLines, type TableLine } from './tables.ts';
import { fencedLines, withoutCode } from './words.ts';

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

/** Longer lines are refused by the gate before the parser; nothing may be slow on them before that. */
const LONGEST_LINE = 20_000;

/** @param source that was read */
export function wordFindings(
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

function isPartOf(allowed: string, found: string): boolean {
  const part = compact(allowed);
  return part !== '' && compact(found).includes(part);
}
