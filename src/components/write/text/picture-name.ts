/** The next name of a picture that neither the text nor the draft has: `tu-3.webp`. */
export function pictureName(body: string, names: readonly string[], ending: string): string {
  return `tu-${picturesSoFar(body, names) + 1}.${ending}`;
}

/** The highest number that a picture has. */
export function picturesSoFar(body: string, names: readonly string[]): number {
  const written = [...body.matchAll(/\.\/tu-(\d{1,6})\./g)].map(([, number]) => Number(number));
  const kept = names.map((name) => Number(/^tu-(\d{1,6})\./.exec(name)?.[1] ?? 0));
  return Math.max(0, ...written, ...kept);
}

/** A picture as the text of an entry names it. */
export function pictureMark(name: string, alt: string, caption = ''): string {
  const words = alt
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\[\]`*_<{]/g, '\\$&');
  const below = caption.replace(/\s+/g, ' ').trim().replace(/[\\"]/g, '\\$&');
  return `![${words}](./${name}${below === '' ? '' : ` "${below}"`})`;
}
