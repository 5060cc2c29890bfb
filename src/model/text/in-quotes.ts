/**
 * A text that somebody wrote, in quotation marks; those within it become the inner ones.
 *
 * @example inQuotes('“双减”背景下') === '“‘双减’背景下”'
 */
export function inQuotes(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
