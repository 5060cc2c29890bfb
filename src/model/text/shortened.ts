/** At most `most` UTF-16 units, never half of a pair; a text that was cut ends in `…`. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
