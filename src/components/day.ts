/** `2025-09-19` → `9月19日`, where the year is plain from what stands around it. */
export function shortDay(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
}
