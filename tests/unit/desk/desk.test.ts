/** The desk without its thread: a draft becomes a file that the gate takes, and a file a draft. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Desk } from '../../../src/desk/desk.ts';
import type { Draft } from '../../../src/desk/draft.ts';
import { fileFor } from '../../../src/desk/file-for.ts';
import { readFiles } from '../../read-school.ts';
import { longText, mdx, reflectionFields, smallSchool } from '../../small-school.ts';
import { makeDesk } from './make-desk.ts';

const files: Record<string, string> = {
  ...smallSchool(),
  'reflections/2026-05-20-du-fu.mdx': mdx(
    { ...reflectionFields, date: '2026-05-20', authors: ['du-fu'], aliases: ['2026-05-21-du-fu'] },
    `## 等\n\n${longText}`,
  ),
};
const draft = (more: Partial<Draft> = {}): Draft => ({
  key: 'k3fq-9x2m',
  kind: 'reflections',
  data: { ...reflectionFields, title: '又一件', date: '2026-05-22', authors: ['du-fu'] },
  body: longText,
  pictures: [],
  changed: 0,
  ...more,
});

let desk: Desk;
beforeAll(async () => {
  desk = makeDesk(await readFiles(files), (file) => files[file]);
});

describe('a new record', () => {
  test('becomes a file in which the check finds nothing', async () => {
    const { file, text, faults } = await desk.judge(draft());
    expect(file).toBe('reflections/2026-05-22-du-fu.mdx');
    expect(faults).toEqual([]);
    const { faults: found } = await readFiles({ ...files, [file]: text });
    expect(found.filter((one) => one.file === file)).toEqual([]);
  });

  test('is told at the fields what is missing, before there is a text', async () => {
    const { faults } = await desk.judge(draft({ data: { title: '又一件' }, body: '' }));
    const missing = faults.filter(({ id }) => id === 'field-missing');
    expect(missing.map(({ path }) => path?.[0]).sort()).toEqual([
      'authors',
      'date',
      'summary',
      'topics',
    ]);
  });

  test('a fault of the text is told by the line of the text itself', async () => {
    const body = `${longText}\n\n![](nothing.gif)\n`;
    const { faults } = await desk.judge(draft({ body }));
    expect(faults.length).toBeGreaterThan(0);
    for (const one of faults) expect(one).toMatchObject({ path: ['body'], bodyLine: 3 });
    const shown = await desk.preview(draft({ body }));
    expect(shown.faults.map(({ id, bodyLine }) => [id, bodyLine])).toEqual(
      faults.map(({ id, bodyLine }) => [id, bodyLine]),
    );
    expect(shown.nodes).toBeUndefined();
  });

  test('a picture that the text shows and the draft has not is told once, at its line', async () => {
    const data = { ...draft().data, consent: 'not-needed' };
    const body = `${longText}\n\n![门](./tu-1.webp)\n\n![窗](./tu-2.webp)\n\n![又一次](./tu-2.webp)\n\n![校徽](/images/gate.webp)\n`;
    const pictures = [{ name: 'tu-1.webp', bytes: new Blob() }];
    const { faults } = await desk.judge(draft({ data, body, pictures }));
    expect(faults).toMatchObject([
      { id: 'image-missing', found: './tu-2.webp', path: ['body'], bodyLine: 5 },
    ]);
    expect(faults[0]?.hint).not.toContain('npm run');
    const both = [...pictures, { name: 'tu-2.webp', bytes: new Blob() }];
    expect((await desk.judge(draft({ data, body, pictures: both }))).faults).toEqual([]);
  });

  test('what is known by a name of its own gets its pinyin', async () => {
    const { file } = await desk.judge(
      draft({ kind: 'topics', data: { name: '整本书' }, body: '' }),
    );
    expect(file).toBe('topics/zhengbenshu.yml');
  });
});

describe('the name of a file', () => {
  const none = new Map<string, string>();
  const named = (more: Partial<Draft>, taken = none): Promise<string> =>
    fileFor(draft(more), taken, '2026-06-01', () => Promise.resolve('pinyin'));

  test('tells the day and who wrote it; a second one has letters of its draft', async () => {
    expect(await named({})).toBe('reflections/2026-05-22-du-fu.mdx');
    const taken = new Map([['2026-05-22-du-fu', 'x']]);
    expect(await named({}, taken)).toBe('reflections/2026-05-22-du-fu-k3fq.mdx');
    expect(await named({ key: 'A7b2zz' }, taken)).toBe('reflections/2026-05-22-du-fu-a7b2.mdx');
    expect(await named({ data: {} })).toBe('reflections/2026-06-01-xin.mdx');
    expect(await named({ data: { date: '../..', authors: ['../x', 3] } })).toBe(
      'reflections/2026-06-01-xin.mdx',
    );
  });

  test('of an observation tells whose lesson it was, of a pair and a plan whose they are', async () => {
    const data = { date: '2026-05-22', authors: ['du-fu'], teacher: 'li-bai' };
    expect(await named({ kind: 'observations', data })).toBe(
      'observations/2026-05-22-du-fu-li-bai.mdx',
    );
    expect(await named({ kind: 'pairs', data: { mentor: 'li-bai', mentee: 'du-fu' } })).toBe(
      'pairs/li-du.yml',
    );
    expect(
      await named({ kind: 'plans', data: { teacher: 'du-fu', semester: '2025-2026-2' } }),
    ).toBe('plans/du-fu-2025-2026-2.yml');
    expect(await named({ kind: 'books', data: { title: '书' } })).toBe('books/pinyin.yml');
  });

  test('never is one that a record has or had', async () => {
    for (const date of ['2026-05-20', '2026-05-21']) {
      const { file } = await desk.judge(draft({ data: { ...draft().data, date } }));
      expect(file).toBe(`reflections/${date}-du-fu-k3fq.mdx`);
    }
  });

  test('of what is corrected stays', async () => {
    const origin = { file: 'reflections/anything.mdx', text: '' };
    expect(await named({ origin })).toBe(origin.file);
  });
});

describe('a record that is corrected', () => {
  const file = 'reflections/2026-05-20-du-fu.mdx';
  const text = files[file] ?? '';

  test('is given back as it was where nothing changes, and by its line where something does', async () => {
    const opened = await desk.open({ file, text });
    if ('faults' in opened) throw new Error('not opened');
    const same = await desk.judge({ ...draft(), ...opened.draft });
    expect(same).toMatchObject({ file, text, faults: [] });
    const data = { ...opened.draft.data, title: '改过的标题' };
    const changed = await desk.judge({ ...draft(), ...opened.draft, data });
    expect(changed.text).toBe(text.replace('放不下的一件事', '改过的标题'));
  });

  test('has the pictures that it shows already, and wants those that are put in', async () => {
    const shown = `${text.replace('\naliases:', '\nconsent: not-needed\naliases:')}\n![门](./men.png)\n`;
    const opened = await desk.open({ file, text: shown });
    if ('faults' in opened) throw new Error('not opened');
    expect((await desk.judge({ ...draft(), ...opened.draft })).faults).toEqual([]);
    const body = `${opened.draft.body}\n\n![窗](./chuang.png)`;
    const { faults } = await desk.judge({ ...draft(), ...opened.draft, body });
    expect(faults.map(({ id, found }) => [id, found])).toEqual([['image-missing', './chuang.png']]);
  });

  test('is told where it cannot be opened', async () => {
    expect(await desk.open({ file, text: 'x' })).toMatchObject({
      faults: [{ id: 'frontmatter-missing' }],
    });
  });
});

describe('a text', () => {
  test('is shown by the reader of the build, formulas too', async () => {
    const { nodes, characters } = await desk.preview(
      draft({
        body: '## 甲\n\n乙 $x^2$ 丙。\n\n> [!TIP]\n> 丁',
        data: { math: true },
      }),
    );
    expect(characters).toBe(4);
    expect(JSON.stringify(nodes)).toContain('<math');
    expect(nodes?.some((one) => one.type === 'component' && one.name === 'Callout')).toBe(true);
    expect(await desk.preview(draft({ body: '' }))).toEqual({
      nodes: [],
      characters: 0,
      faults: [],
    });
  });

  test('is mended as --fix does it', async () => {
    expect(await desk.mend('甲,乙。')).toBe('甲，乙。');
  });
});
