/** A number that leads to one person. */
export interface PrivateNumber {
  /** Offsets in the text that was searched: of its first digit, and after its last. */
  at: number;
  end: number;
  /** Its digits and nothing else, without the code of a country. */
  digits: string;
}
