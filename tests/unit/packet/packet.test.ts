import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsPacket, readPackets, writePacket, type Packet } from '../../../src/packet/packet.ts';
import { fingerprint } from '../../../src/packet/fingerprint.ts';

const FALI = {
  path: 'reflections/2026-11-20-fali.mdx',
  text: '---\ntitle: 算理先讲还是后讲\nauthors: [lu-xiaoman]\n---\n\n  先讲，*再算*。\n\n> 引一句\n',
};
const GAI = {
  path: 'lessons/2025-10-15-a.mdx',
  text: '---\na: 1\n---\n',
  base: '0123456789abcdef',
};
const PACKET: Packet = { from: '陆小满', files: [FALI, GAI] };

function whole({ files, from }: Packet): unknown {
  return {
    ...(from === undefined ? {} : { from }),
    sent: files.length,
    isEnded: true,
    files: files.map((file) => ({ ...file, arrival: 'whole' })),
  };
}

test('a fingerprint is FNV-1a of 64 bits', () => {
  // Two of the vectors that its authors publish.
  expect(fingerprint('chongo was here!\n')).toBe('46810940eff5f915');
  expect(fingerprint('')).toBe('cbf29ce484222325');
  expect(fingerprint('a')).toBe(fingerprint('a\n'));
  expect(fingerprint('a\r\nb\r\n')).toBe(fingerprint('a\nb\n'));
  expect(fingerprint('a\nb\n')).not.toBe(fingerprint('a\nb \n'));
});

test('a packet is a text that a colleague can read', () => {
  const text = writePacket(PACKET);
  expect(text).toMatch(/^【同伴投稿】2 个文件，陆小满\n/);
  expect(text).toContain(`\n【文件】${FALI.path}\n---\ntitle: 算理先讲还是后讲\n`);
  expect(text).toContain('\n【改自】0123456789abcdef\n');
  expect(text).toMatch(/\n【投稿完】\n$/);
  expect(readPackets(text)).toEqual([whole(PACKET)]);
});

describe('what a chat does to a text is undone', () => {
  const text = writePacket(PACKET);
  test.each<[string, (sent: string) => string]>([
    ['breaks of lines of Windows', (sent) => sent.replaceAll('\n', '\r\n')],
    ['spaces at the ends of lines', (sent) => sent.replaceAll('\n', '  \n')],
    ['nothing at its ends', (sent) => sent.trim()],
    ['words before and behind', (sent) => `老师好：\n我的稿子\n${sent}\n麻烦了！`],
    ['a name before it', (sent) => `陆小满 10:31：${sent}`],
    ['the quotation of a chat', (sent) => `「陆小满：${sent.trim()}」\n- - - - - -\n收到`],
    ['the quotation of a mail', (sent) => `> ${sent.replaceAll('\n', '\n> ')}`],
    ['a mail quoted twice', (sent) => `>> ${sent.replaceAll('\n', '\n>> ')}`],
    ['a mail quoted without spaces', (sent) => `>${sent.replaceAll('\n', '\n>')}`],
    ['half-width brackets', (sent) => sent.replaceAll('【', '[').replaceAll('】', ']')],
    ['other brackets', (sent) => sent.replaceAll('【', '〔 ').replaceAll('】', ' 〕')],
    ['blank lines between all lines', (sent) => sent.replaceAll('\n', '\n\n')],
    ['spaces that do not break', (sent) => sent.replaceAll('  ', '\u00a0 ')],
    ['marks without a width', (sent) => sent.replaceAll('，', '\u200b，')],
    ['the mark before UTF-8', (sent) => `\ufeff${sent}`],
  ])('%s', (_, mangle) => {
    expect(readPackets(mangle(text))).toEqual([whole(PACKET)]);
  });
});

test('several packets in one message are all found', () => {
  const other: Packet = { files: [{ path: 'problems/2026-11-21-b.mdx', text: '问\n' }] };
  const text = `${writePacket(PACKET)}\n周老师：\n${writePacket(other).trim()} 谢谢`;
  expect(readPackets(text)).toEqual([whole(PACKET), whole(other)]);
});

test('an end that was cut off is told, and what is there is kept', () => {
  const text = writePacket(PACKET);
  const [inFirst] = readPackets(text.slice(0, text.indexOf('*再算*')));
  expect(inFirst).toMatchObject({ sent: 2, isEnded: false });
  expect(inFirst?.files).toMatchObject([{ path: FALI.path, arrival: 'cut' }]);
  expect(inFirst?.files[0]?.text).toBe(
    '---\ntitle: 算理先讲还是后讲\nauthors: [lu-xiaoman]\n---\n\n  先讲，\n',
  );
  const [between] = readPackets(text.slice(0, text.indexOf('【文件】lessons')));
  expect(between).toMatchObject({ sent: 2, isEnded: false, files: [{ arrival: 'whole' }] });
});

test('what cannot be undone is told, and nothing is left out', () => {
  const folded = writePacket(PACKET).replace('算理先讲', '算理\n先讲');
  expect(readPackets(folded)[0]?.files).toMatchObject([
    { arrival: 'changed', text: FALI.text.replace('算理先讲', '算理\n先讲') },
    { arrival: 'whole' },
  ]);
});

test('a packet pasted behind one that was cut does not swallow it', () => {
  const cut = writePacket(PACKET).slice(0, 120);
  const read = readPackets(`${cut}\n${writePacket(PACKET)}`);
  expect(read).toHaveLength(2);
  expect(read[0]).toMatchObject({ isEnded: false });
  expect(read[1]).toEqual(whole(PACKET));
});

test('a text that merely speaks of packets holds none', () => {
  expect(holdsPacket('请把同伴投稿发给我')).toBe(false);
  expect(holdsPacket(writePacket(PACKET))).toBe(true);
});

/** Lines that look like ours, end in white space or hold our signs are the ones that could go wrong. */
const line = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '',
    ' ',
    '¶',
    '¶¶',
    '【文件】x',
    '> 【投稿完】',
    '[同伴投稿]',
    '【改自】1',
    'a  ',
    '　',
    '> 引',
    '---',
  ),
);
const body = fc.array(line).map((lines) => lines.join('\n').replace(/[\r\u2028\u2029]/g, ''));
const packet: fc.Arbitrary<Packet> = fc.record({
  files: fc.array(
    fc.record(
      {
        path: fc.constantFrom('lessons/a.mdx', 'teachers/b.yml'),
        text: body.map((text) => (text === '' || text.endsWith('\n') ? text : `${text}\n`)),
        base: fc.constantFrom('0123456789abcdef'),
      },
      { requiredKeys: ['path', 'text'] },
    ),
    { maxLength: 3 },
  ),
});
/** What happens on the way, each undone alone or with the others. */
const mangling = fc.record({
  crlf: fc.boolean(),
  trailing: fc.constantFrom('', ' ', '\u00a0', '　'),
  quoted: fc.constantFrom('', '> ', '>> ', '>', '> > '),
  cut: fc.boolean(),
  brackets: fc.boolean(),
  words: fc.boolean(),
});

test('whatever the files hold, they come back as they were', () => {
  fc.assert(
    fc.property(packet, mangling, (sent, by) => {
      let text = writePacket(sent);
      if (by.brackets) text = text.replace(/^【(文件|文件完|同伴投稿|投稿完)】/gm, '[$1]');
      if (by.cut) text = text.replace(/\s+$/gm, (white) => white.replace(/[^\n]/g, ''));
      if (by.trailing !== '') text = text.replaceAll('\n', `${by.trailing}\n`);
      if (by.quoted !== '') text = `${by.quoted}${text.replaceAll('\n', `\n${by.quoted}`)}`;
      if (by.crlf) text = text.replaceAll('\n', '\r\n');
      if (by.words) text = `请看\n${text}\n谢谢`;
      expect(readPackets(text)).toEqual([whole(sent)]);
    }),
  );
});

test('no text makes the reader fail or take for ever', () => {
  fc.assert(
    fc.property(
      fc.array(line).map((lines) => lines.join('\n')),
      (text) => {
        expect(Array.isArray(readPackets(text))).toBe(true);
      },
    ),
  );
  const long = `【同伴投稿】1 个文件\n【文件】a\n${'【'.repeat(100_000)}\n${'> '.repeat(50_000)}\n`;
  expect(readPackets(long)).toHaveLength(1);
});
