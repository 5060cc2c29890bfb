/** A text as the desk and the importer leave it: what is mechanical is mended, then it is read. */
import { readBody } from '../../../src/body/read-body.ts';
import { applyEdits, withoutOverlaps } from '../../../src/house-style/house-style.ts';

const ROUNDS = 12;

export function readMended(markdown: string, math: boolean) {
  let text = markdown;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { mends = [], edits = [] } = readBody(text, { file: 'x.mdx', firstLine: 1, math });
    const next = applyEdits(text, withoutOverlaps([...mends, ...edits]));
    if (next === text) break;
    text = next;
  }
  const { body, faults } = readBody(text, { file: 'x.mdx', firstLine: 1, math });
  return { text, body, errors: faults.filter(({ severity }) => severity === 'error') };
}

/** Letters of a body in the order of the page, without signs, room and figures. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]/gu, '');
}
