/**
 * The language of a short text, where it is not that of the site: English for one that is written in
 * Latin letters throughout, so that a voice reads it as such.
 */
export function languageOf(text: string): 'en' | undefined {
  return /\p{Script=Latin}/u.test(text) && !/\p{Script=Han}/u.test(text) ? 'en' : undefined;
}

/**
 * The same of a passage, in which a word or two, a formula, a line of a program or the name of a file
 * is no other language.
 */
export function languageOfPassage(text: string): 'en' | undefined {
  const words = text.match(/\b[A-Za-z’']{2,}\b/g) ?? [];
  return words.length > 2 && !/[<>={}$\\/_*#[\]|]|\w[:.]\w/.test(text)
    ? languageOf(text)
    : undefined;
}
