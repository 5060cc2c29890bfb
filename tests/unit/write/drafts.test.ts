/** A draft is seen by whoever writes it, and by nobody else; that it is one is told. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/graph/catalogue.ts';
import { gateComment } from '../../../src/gate/gate-comment.ts';
import { gateResultOf, parseGateResult } from '../../../src/gate/gate-result.ts';
import { entryCard } from '../../../src/views/entry-card.ts';
import { isOfPage } from '../../../src/site/page-file.ts';
import { check } from '../../../src/write/check.ts';
import { reportJson } from '../../../src/write/report-json.ts';
import { reportText } from '../../../src/write/report-text.ts';
import { readFiles } from '../../read-school.ts';
import { longText, mdx, meetingFields, reflectionFields, smallSchool } from '../../small-school.ts';
import { writtenFolder } from '../../written-folder.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const drafts = smallSchool({
  'reflections/one.mdx': mdx({ ...reflectionFields, visibility: 'private' }, longText),
  'meetings/waiting.mdx': mdx(
    { ...meetingFields, visibility: '不发布', decisions: ['再等三秒。'] },
    '谈了三秒。',
  ),
});

test('the check counts drafts and names their files, for people and for programs', async () => {
  const contentDir = await writtenFolder(drafts);
  const cacheDir = await mkdtemp(path.join(tmpdir(), 'cache-'));
  const report = await check({ programDir: root, schoolDir: root, contentDir, cacheDir }, {});
  expect(report.faults).toEqual([]);
  expect(reportText(report)).toContain(
    '2 篇还是草稿，只有你看得到：\n  meetings/waiting.mdx\n  reflections/one.mdx',
  );
  expect(JSON.parse(reportJson(report))).toMatchObject({
    drafts: ['meetings/waiting.mdx', 'reflections/one.mdx'],
  });
});

describe('a draft that is not finished', () => {
  const unfinished = {
    'reflections/half.mdx':
      '---\ntitle: 写了一半\nauthors: [王没有]\nvisibility: 草稿\n---\n\n刚开头。\n',
    'teachers/new.yml': 'name: 新来的\nvisibility: private\n',
  };

  test('stops nothing, is told, and counts as a draft', async () => {
    const { faults, drafts, records } = await readFiles(smallSchool(unfinished));
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(faults.map(({ file }) => file)).toEqual(expect.arrayContaining(Object.keys(unfinished)));
    expect(drafts).toEqual(['reflections/half.mdx', 'teachers/new.yml']);
    expect(records.teachers.map(({ id }) => id)).not.toContain('new');
  });

  test('is an error all the same where it is to be published', async () => {
    const published = Object.fromEntries(
      Object.entries(unfinished).map(([file, text]) => [
        file,
        text.replace(/visibility: .*\n/, ''),
      ]),
    );
    const { faults } = await readFiles(smallSchool(published));
    const wrong = faults.filter(({ severity }) => severity === 'error').map(({ file }) => file);
    expect(new Set(wrong)).toEqual(new Set(Object.keys(unfinished)));
  });

  test('may hold nothing that no record may hold', async () => {
    const text = unfinished['reflections/half.mdx'].replace(
      '刚开头。',
      '<script>1</script> 13812345678',
    );
    const { faults } = await readFiles(smallSchool({ 'reflections/half.mdx': text }));
    const wrong = faults.filter(({ severity }) => severity === 'error').map(({ id }) => id);
    expect(wrong).toEqual(expect.arrayContaining(['tag-unknown', 'privacy-mobile']));
  });
});

describe('in a catalogue', () => {
  const catalogues = async () => {
    const { school, records } = await readFiles(drafts);
    if (school === undefined) throw new Error('no school');
    return { school, records, today: '2026-06-01' };
  };

  test.each(['public', 'school'] as const)('for %s there is none', async (audience) => {
    const { records, ...rest } = await catalogues();
    const all = JSON.stringify(buildCatalogue(records, { ...rest, audience }).entries);
    for (const word of ['放不下的一件事', '谈谈等待', '再等三秒']) expect(all).not.toContain(word);
  });

  test('while it is written, it is there with its mark, and all that it says', async () => {
    const { records, ...rest } = await catalogues();
    const catalogue = buildCatalogue(records, { ...rest, audience: 'public', withDrafts: true });
    const cards = catalogue.entries.map((entry) => entryCard(catalogue, entry));
    expect(cards.filter(({ isDraft }) => isDraft).map(({ ref }) => ref)).toEqual([
      'meetings/waiting',
      'reflections/one',
    ]);
    expect(catalogue.byKind.meetings[0]?.data.decisions).toEqual(['再等三秒。']);
  });
});

test('the gate says which files of a pull request nobody will see', () => {
  const files = ['src/content/reflections/one.mdx'];
  const result = parseGateResult(JSON.stringify(gateResultOf('content', [], [], 9, [], files)));
  expect(gateComment({ result, paths: files })).toMatch(
    /还是草稿.*`src\/content\/reflections\/one\.mdx`.*看不到/,
  );
  const none = gateResultOf('content', [], [], 9);
  expect(gateComment({ result: none, paths: files })).not.toContain('草稿');
});

test.each([
  ['/reflections/one/', '/', 'reflections/one.mdx', true],
  ['/wiki/reflections/one/', '/wiki/', 'reflections/one/index.mdx', true],
  ['/plans/one/sheet/', '/', 'plans/one.yml', true],
  ['/reflections/one/', '/', 'reflections/one-more.mdx', false],
  ['/reflections/', '/', 'reflections/one.mdx', false],
  ['/', '/', 'school.yml', false],
])('of the page %s under %s the file %s is its own: %s', (page, base, file, own) => {
  expect(isOfPage(page, base)(file)).toBe(own);
});
