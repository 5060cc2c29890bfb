/** A file that is not taken in, with the reason in Chinese: what was found and what to do. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
