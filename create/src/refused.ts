/** Told to whoever asked, in Chinese, without a stack: what was found, and what to do instead. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
