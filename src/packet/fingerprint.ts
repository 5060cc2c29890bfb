/**
 * What a text is known by: FNV-1a of 64 bits over its UTF-8, as sixteen hexadecimal digits. It
 * tells whether a text arrived as it was sent, and which version of a file was corrected; it keeps
 * nobody from forging one. The crypto of browsers is not to be had on a school's plain http.
 */
const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** @param text line breaks count as `\n` whatever they are: git and chats change them */
export function fingerprint(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(withPlainEnds(text))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}

/** With `\n` between its lines and behind the last one, as a packet carries a text. */
export function withPlainEnds(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n');
  return plain === '' || plain.endsWith('\n') ? plain : `${plain}\n`;
}
