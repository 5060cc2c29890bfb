import { expect, test } from 'vitest';
import { readPackets } from '../../../src/packet/packet.ts';
import { COVER, packetZip } from '../../../src/packet/packet-zip.ts';
import { partsOf } from '../../../src/intake/inspection/package.ts';

const LESSON = {
  path: 'lessons/2026-11-20-a.mdx',
  text: '---\na: 1\n---\n',
  base: '0123456789abcdef',
};
const PACKET = { from: '陆小满', files: [LESSON] };
const PICTURE = {
  path: 'lessons/教室.jpg',
  bytes: Uint8Array.from({ length: 3000 }, (_, i) => i % 251),
};

test('the ZIP holds every file at its place, and says what is corrected', async () => {
  const parts = await partsOf(Buffer.from(packetZip(PACKET, [PICTURE])));
  const found = new Map(parts.map(({ name, bytes }) => [name, bytes]));
  expect([...found.keys()].sort()).toEqual(
    [COVER, 'lessons/2026-11-20-a.mdx', PICTURE.path].sort(),
  );
  expect(found.get(LESSON.path)?.toString()).toBe(LESSON.text);
  expect(Buffer.compare(found.get(PICTURE.path) ?? Buffer.of(), PICTURE.bytes)).toBe(0);
  expect(readPackets(String(found.get(COVER)))).toMatchObject([
    {
      from: '陆小满',
      sent: 1,
      isEnded: true,
      files: [{ path: LESSON.path, base: '0123456789abcdef' }],
    },
  ]);
});

test('a path that leads out of the folder is refused, and two files of one path', () => {
  const at = (path: string) => ({ ...PICTURE, path });
  expect(() => packetZip(PACKET, [at('../a.jpg')])).toThrow();
  expect(() => packetZip(PACKET, [at('lessons/2026-11-20-a.mdx')])).toThrow();
});
