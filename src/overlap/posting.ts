/** In which record a term stands, and in which of its parts: one number. */

/** The parts of a record in which a term may stand, as bits of a posting. */
export const IN_TITLE = 1;
export const IN_KEYWORDS = 2;
export const IN_ABSTRACT = 4;
/** Its topic has this name, whether or not the record says so. */
export const IN_TOPIC = 8;
export const BITS = 4;

/** Place and bits in one number. */
export type Posting = number;
export const placeOf = (posting: Posting): number => posting >>> BITS;
export const bitsOf = (posting: Posting): number => posting & ((1 << BITS) - 1);
export const posting = (place: number, bits: number): Posting => (place << BITS) | bits;
