import { hash } from 'node:crypto';

/** What bytes are known by: 160 bits of their SHA-256, in hexadecimal. */
export function hashOf(bytes: string | Buffer): string {
  return hash('sha256', bytes, 'hex').slice(0, 40);
}
