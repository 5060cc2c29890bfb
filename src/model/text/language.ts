/**
 * The language of a short text, where it is not that of the site: English for one that is written in
 * Latin letters throughout, so that a voice reads it as such.
 */
export function languageOf(text: string): 'en' | undefined {
  return /\p{Script=Latin}/u.test(text) && !/\p{Script=Han}/u.test(text) ? 'en' : undefined;
}
