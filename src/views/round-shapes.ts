/**
 * Shape of a round, on pages and on the card that is shared: a hollow square is prepared, a full disc
 * taught, a lozenge discussed. Paths in a square of 22 by 22; what is still to come (`open`) is a
 * broken ring, drawn like a lesson taught, and what has come to its end (`solved`) a ring with a tick.
 */
const TAUGHT = 'M3 11a8 8 0 1 0 16 0 8 8 0 1 0-16 0';

const shapes: Readonly<Record<string, string>> = {
  prepare: 'M4.5 4.5h13v13h-13Z',
  discuss: 'M11 2.5 19.5 11 11 19.5 2.5 11Z',
  solved: `${TAUGHT}M6.8 11.2 9.8 14.2 15.2 8`,
};

export function roundShape(kind: string): string {
  return shapes[kind] ?? TAUGHT;
}
