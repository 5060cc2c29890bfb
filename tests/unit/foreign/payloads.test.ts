/** The same thousands of attacks as they come from elsewhere: as a page, and typed into Word. */
import { Document, Packer, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { readBody } from '../../../src/body/read-body.ts';
import { fromHtml } from '../../../src/foreign/from-html.ts';
import { fromWord } from '../../../src/foreign/from-word.ts';
import { dangersIn } from '../../security/dangers.ts';
import { layOut } from '../../security/lay-out.ts';
import { payloads } from '../../security/payloads.ts';
import { place } from '../body/helpers.ts';

const sources = [...new Set(payloads().map(({ source }) => source))];

/** What the desk's preview and the gate make of a text that was taken in. */
function expectHarmless(text: string, source: string): void {
  const { body, faults } = readBody(text, { ...place, math: true });
  // Refused and told, or let through as text; never let through as anything else.
  expect(
    faults.some(({ severity }) => severity === 'error'),
    source,
  ).toBe(body === undefined);
  if (body !== undefined) expect(dangersIn(layOut(body.nodes)), source).toEqual([]);
}

test('as a page that is imported, none is anything but text', () => {
  for (const source of sources) expectHarmless(fromHtml(source).markdown, source);
});

test('typed into a document of Word, each is the letters it is made of', async () => {
  // Word keeps no signs that XML has not.
  const typed = sources.map((one) => one.replace(/[^\t\n\x20-\ud7ff\ue000-\ufffd]/g, ''));
  const children = typed.map((one) => new Paragraph({ text: one.replaceAll('\n', ' ') }));
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  const { markdown: text } = await fromWord(new Uint8Array(bytes));
  expect(text).toContain('script');
  expectHarmless(text, 'a document of all of them');
});
