/** Numbers of people in a text, as they are told. */
import {
  MOST_A_LINE,
  compact,
  masked,
  type Finding,
  type Kind,
  type PrivacyAllowance,
} from './finding.ts';
import { lineLookup } from './lines.ts';
import { numbersIn, type NumberKind } from './numbers.ts';
import { sourceOffset, type Reading } from './reading.ts';
import { headAt, tableLines } from './tables.ts';

const numberKinds: Record<NumberKind, { id: Kind; message: string }> = {
  id: { id: 'privacy-id-number', message: '这里像是一个身份证号。' },
  mobile: { id: 'privacy-mobile', message: '这里像是一个手机号码。' },
  'old-id': { id: 'privacy-number', message: '这里像是一个十五位的旧身份证号。' },
  card: { id: 'privacy-number', message: '这里像是一个银行卡号。' },
  landline: { id: 'privacy-landline', message: '这里像是一个固定电话号码。' },
};

/** @param placeOf of an offset in the source */
export function numberFindings(
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
