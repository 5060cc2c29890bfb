/** Ink and the accent of a school without one, as in `src/styles/tokens.css`: a picture knows no style sheet. */
export const ink = '#26221c';
export const inkSoft = '#665c4f';
export const accent = '#a5301d';
