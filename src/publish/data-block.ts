/**
 * JSON in a `<script>` that no text in it can end or open anew: `</script>`, `<!--` and what some
 * readers take for a line break are written as JSON may write any character.
 */
export function dataBlock(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
