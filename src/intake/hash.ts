import { createHash, hash } from 'node:crypto';

const LENGTH = 40;

/** What bytes are known by: 160 bits of their SHA-256, in hexadecimal. */
export function hashOf(bytes: string | Uint8Array): string {
  return hash('sha256', bytes, 'hex').slice(0, LENGTH);
}

/** The same of many parts as if they were one, of which no two have to be in memory at once. */
export function hashOfAll(parts: Iterable<string | Uint8Array>): string {
  const whole = createHash('sha256');
  for (const part of parts) whole.update(part);
  return whole.digest('hex').slice(0, LENGTH);
}
