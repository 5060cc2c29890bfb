import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Reading } from '../../../src/site/reading.ts';
import { readSettings } from '../../../src/site/settings.ts';
import { longText, mdx, reflectionFields, smallSchool } from '../../small-school.ts';
import { writtenFolder } from '../../written-folder.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const OWN = 'reflections/one.mdx';

async function readingOf({ developing }: { developing: boolean }) {
  const contentDir = await writtenFolder(smallSchool());
  const cacheDir = await mkdtemp(path.join(tmpdir(), 'cache-'));
  const warned: string[] = [];
  const settings = readSettings({ CONTENT_DIR: contentDir, CACHE_DIR: cacheDir }, root, root);
  const reading = new Reading(settings, developing, (words) => warned.push(words));
  const write = (fields: object, text = longText) =>
    writeFile(path.join(contentDir, OWN), mdx({ ...reflectionFields, ...fields }, text));
  return { reading, write, warned };
}

const titleIn = async (reading: Reading) =>
  (await reading.site()).catalogue.byRef.get('reflections/one')?.data.title;

test('a build reads once and has one catalogue, however many ask', async () => {
  const { reading, write } = await readingOf({ developing: false });
  const [content, again, site] = await Promise.all([
    reading.content(),
    reading.content(),
    reading.site(),
  ]);
  await write({ title: '后来改的' });
  expect(again).toBe(content);
  expect(await reading.site()).toBe(site);
  expect(reading.times).toBe(1);
  expect(await titleIn(reading)).toBe(reflectionFields.title);
});

test('a build stops at a fault, and whoever asks is told all of them', async () => {
  const { reading, write } = await readingOf({ developing: false });
  await write({ authors: ['li-bo'] }, `${longText}\n\n{process.env.HOME}`);
  for (const ask of [() => reading.content(), () => reading.site(), () => reading.content()]) {
    await expect(ask()).rejects.toThrow(/内容里有 2 处需要修改[^]*li-bo[^]*process\.env\.HOME/);
  }
});

test('while developing a change is read when what was read is forgotten; a fault is told, and the site goes on', async () => {
  const { reading, write, warned } = await readingOf({ developing: true });
  expect(await titleIn(reading)).toBe(reflectionFields.title);
  await write({ title: '后来改的', authors: ['li-bo'] });
  expect(await titleIn(reading)).toBe(reflectionFields.title);
  // Whoever had asked before and is still waiting gets nothing that is out of date.
  const waiting = titleIn(reading);
  await reading.content();
  const followed: string[] = [];
  reading.follow('records', async () => {
    followed.push(String(await titleIn(reading)));
  });
  await reading.readAgain();
  expect(followed).toEqual(['后来改的']);
  expect(await waiting).toBe('后来改的');
  expect(await titleIn(reading)).toBe('后来改的');
  expect((await reading.content()).faults).toEqual([
    expect.objectContaining({ file: OWN, id: 'reference-unknown' }),
  ]);
  expect(warned).toEqual([expect.stringMatching(/内容里有 1 处需要修改[^]*li-bo/)]);
  expect(reading.times).toBe(2);
});
