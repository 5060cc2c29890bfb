/**
 * What a file tells of people that it should not: numbers that lead to one person are
 * refused, what only may be private is warned about. Read line by line over the source,
 * for a number in a comment or an address is in the repository as well.
 */
import { problem, type Problem, type ProblemId } from '../model/problem.ts';
import { contactsIn } from './private-contacts.ts';
import { halfWidth, hasNumber, idNumbersIn, mobilesIn, type Spot } from './private-numbers.ts';
import { pupilsNamedIn, scoresIn } from './pupil-names.ts';
import { conditionsIn } from './sensitive-words.ts';

/** A false alarm the school has looked at; see `privacyAllow` of its file. */
export interface PrivacyAllowance {
  text: string;
  reason: string;
}

type Kind = Extract<ProblemId, `privacy-${string}`>;

interface Rule {
  id: Kind;
  message: string;
  /** @param line half-width @param words the same without code and addresses */
  find: (line: string, words: string) => Spot[];
  /** The report is as public as the file: what is refused is not told again in full. */
  masked?: true;
}

const rules: readonly Rule[] = [
  {
    id: 'privacy-id-number',
    message: '这里像是一个身份证号。',
    find: (line) => (hasNumber(line) ? idNumbersIn(line) : []),
    masked: true,
  },
  {
    id: 'privacy-mobile',
    message: '这里像是一个手机号码。',
    find: (line) => (hasNumber(line) ? mobilesIn(line) : []),
    masked: true,
  },
  { id: 'privacy-contact', message: '这里像是某个人的联系方式或学号。', find: contactsIn },
  {
    id: 'privacy-score',
    message: '这里像是学生的姓名和分数、名次写在了一起。',
    find: (_, words) => scoresIn(words),
  },
  {
    id: 'privacy-name',
    message: '这里像是学生的姓名。',
    find: (_, words) => pupilsNamedIn(words),
  },
  {
    id: 'privacy-sensitive',
    message: '这里说到了孩子或家庭的敏感情况。',
    find: (_, words) => conditionsIn(words),
  },
];

/**
 * @param text of the whole file
 * @param allowed findings that hold one of these texts are left out
 */
export function findPrivate(
  text: string,
  file: string,
  allowed: readonly PrivacyAllowance[] = [],
): Problem[] {
  const written = text.split('\n');
  const lines = halfWidth(text).split('\n');
  const words = wordsOf(lines);
  return lines.flatMap((line, i) => {
    if (line.length > LONGEST_LINE) return [];
    const told: (Spot & { id: Kind })[] = [];
    for (const rule of rules) {
      for (const spot of rule.find(line, words[i] ?? '').slice(0, MOST_A_LINE)) {
        // A mobile number inside an identity number, a name that is told with its score.
        if (told.some((one) => overlaps(one, spot))) continue;
        if (allowed.some((one) => isAllowed(spot.text, one.text, rule))) continue;
        told.push({ ...spot, id: rule.id });
      }
    }
    return told.map(({ id, at, text: found }) => {
      const { message, masked } = rules.find((rule) => rule.id === id) ?? { message: '' };
      const source = written[i]?.slice(at, at + found.length) ?? '';
      return problem(id, { file, line: i + 1, column: at + 1 }, message, {
        found: masked === undefined ? source : maskedDigits(found),
      });
    });
  });
}

/** Longer lines are refused by the gate before the parser; nothing may be slow on them before that. */
const LONGEST_LINE = 20_000;

/** Of one kind: a list of a hundred numbers needs no hundred messages. */
const MOST_A_LINE = 20;

/** Each line without code and addresses, in which no one is named: blanks of the same length. */
function wordsOf(lines: readonly string[]): string[] {
  let fence = '';
  return lines.map((line) => {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === '' || mark.startsWith(fence))) {
      fence = fence === '' ? mark : '';
      return '';
    }
    if (fence !== '') return '';
    if (!line.includes('`') && !line.includes('://')) return line;
    return line.replace(/`[^`]*`|https?:\/\/[\x21-\x7e]+/gi, (code) => ' '.repeat(code.length));
  });
}

function overlaps(a: Spot, b: Spot): boolean {
  return a.at < b.at + b.text.length && b.at < a.at + a.text.length;
}

/** A number must be the allowed one; of words, the allowed ones may be a part. */
function isAllowed(found: string, allowed: string, rule: Rule): boolean {
  const [whole, part] = [compact(found), compact(allowed)];
  return whole === part || (rule.masked === undefined && part !== '' && whole.includes(part));
}

function compact(text: string): string {
  return halfWidth(text).replace(/[\s.·_-]/g, '');
}

/** `138******78` */
function maskedDigits(text: string): string {
  const digits = [...text].filter((one) => /[\dXx]/.test(one));
  return `${digits.slice(0, 3).join('')}${'*'.repeat(Math.max(0, digits.length - 5))}${digits.slice(-2).join('')}`;
}
