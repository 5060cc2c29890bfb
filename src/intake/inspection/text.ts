const BOM = '\ufeff';

/** Spreadsheets write a mark before UTF-8; it is no part of the text. */
export function textOf(bytes: Buffer): string {
  return withoutMark(bytes).toString('utf8');
}

export function withoutMark(bytes: Buffer): Buffer {
  const mark = Buffer.from(BOM);
  return bytes.subarray(0, mark.length).equals(mark) ? bytes.subarray(mark.length) : bytes;
}
