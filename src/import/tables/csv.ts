/** Tables as text: CSV of Excel and WPS, and what is copied out of a sheet, with tabs. */
import { parse } from 'csv-parse/sync';
import { cleaned, decode } from '../decode.ts';
import { Refused } from '../refused.ts';
import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, trimmed, type Sheet } from './sheet.ts';

const ENCODINGS: Readonly<Record<string, string>> = {
  gb18030: 'GB18030（国标）',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

/** @throws Refused where it is no table, or one that is larger than any school has */
export function readCsv(name: string, bytes: Uint8Array): Sheet {
  const { text, encoding } = decode(bytes);
  // `sep=;` in the first line is what Excel reads as the sign between cells.
  const [, declared] = /^\ufeff?sep=(.)\r?\n/.exec(text) ?? [];
  const body = declared === undefined ? text : text.slice(text.indexOf('\n') + 1);
  const rows = parsed(body, declared ?? delimiterOf(body));
  return {
    name,
    rows: trimmed(rows.map((row) => row.map((cell) => cleaned(cell).trim()))),
    told: encoding === undefined ? [] : [`按 ${ENCODINGS[encoding] ?? encoding} 编码读的。`],
  };
}

function parsed(text: string, delimiter: string): string[][] {
  let count = 0;
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_CELL * 4,
      onRecord: (row: string[]) => {
        count += 1;
        if (count > MOST_ROWS || row.length > MOST_COLUMNS) throw new TooLarge();
        return row;
      },
    });
  } catch (error) {
    if (error instanceof TooLarge) {
      throw new Refused(`表太大了：最多 ${MOST_ROWS} 行、${MOST_COLUMNS} 列。请拆成几个文件。`);
    }
    throw new Refused(
      '表读不下去：有引号没有配对，或者有一格特别长。请用 Excel 另存为 .xlsx 再试。',
    );
  }
}

class TooLarge extends Error {}

/** The sign that stands most often in the first lines, outside quotation marks. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 5_000).replace(/"[^"]*"/g, '');
  const counted = [',', '\t', ';', '，'].map((sign) => ({ sign, n: head.split(sign).length }));
  return counted.reduce((most, one) => (one.n > most.n ? one : most)).sign;
}
