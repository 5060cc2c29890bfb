import { noBody } from '../body/body.ts';
import type { BodyReader } from '../intake/read-parts.ts';

const readNothing: BodyReader = () => ({ body: noBody, faults: [], edits: [] });

/**
 * Reads with the reader of bodies, which is loaded where there is something to read; and once more
 * where formulas had to be passed over for want of what sets them.
 *
 * @param body of which is read
 */
export async function reading<T>(body: string, read: (readBody: BodyReader) => T): Promise<T> {
  if (body.trim() === '') return read(readNothing);
  const { readBody, loadFormulas } = await import('../body/read-body.ts');
  const done = read(readBody);
  return (await loadFormulas()) ? read(readBody) : done;
}
