/** Between year, month and day: as people read it, as RIS has it, as numbers of JSON. */
export type DaySeparator = '-' | '/' | ',';

/**
 * @param day `YYYY-MM-DD`
 * @example writtenDay('2026-05-08', ',') // '2026,5,8': JSON knows no number that begins with a nought
 */
export function writtenDay(day: string, separator: DaySeparator): string {
  const parts = day.split('-');
  return (separator === ',' ? parts.map(Number) : parts).join(separator);
}
