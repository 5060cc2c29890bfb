import { describe, expect, test } from 'vitest';
import { placedFile, type Arrived } from '../../../src/import/packets/arrived.ts';
import type { History } from '../../../src/import/wishes.ts';
import { commitsOf } from '../../../bin/import/commits.ts';
import { historyOf } from '../../../bin/import/history.ts';
import type { Outgoing } from '../../../src/import/incoming.ts';
import { fingerprint } from '../../../src/packet/packet.ts';
import { longText, mdx, reflectionFields, smallSchool } from '../../small-school.ts';
import { groundOf } from './ground-of.ts';

const school = smallSchool();
const PATH = 'reflections/one.mdx';
const text = school[PATH] ?? '';
const { merged } = historyOf('/');

function historyWith(now: Record<string, string | Uint8Array>, before: string[] = []): History {
  return {
    current: (file) => Promise.resolve(now[file] === undefined ? undefined : String(now[file])),
    bytes: (file) => {
      const found = now[file];
      return Promise.resolve(typeof found === 'string' ? new TextEncoder().encode(found) : found);
    },
    versions: () => Promise.resolve(before),
    merged,
  };
}

const arrived = (file: Partial<Arrived>): Arrived => ({
  source: 's',
  path: PATH,
  text,
  arrival: 'whole',
  beside: [],
  ...file,
});
const other = mdx({ ...reflectionFields, title: '另一件' }, longText);

describe('a new file', () => {
  test('with an id that is taken gets another, and the old one stays', async () => {
    const placed = await placedFile(
      arrived({ text: other }),
      await groundOf(),
      historyWith(school as Record<string, string>),
    );
    expect(placed).toMatchObject({
      file: 'reflections/one-2.mdx',
      writer: 'li-bai',
      isDraft: false,
    });
    expect((placed as Outgoing).told).toEqual([
      '代号“one”已经有了，这一份叫“one-2”，原来的没有动。',
    ]);
  });

  test('that is there already is told', async () => {
    const placed = await placedFile(
      arrived({}),
      await groundOf(),
      historyWith(school as Record<string, string>),
    );
    expect(placed).toMatchObject({ why: `已经有一样的一份（${PATH}），不用再收。` });
  });

  test('that is not sound becomes a draft that says what is missing', async () => {
    const broken = other.replace(/^topics:.*\n/m, '');
    const placed = await placedFile(
      arrived({ path: 'reflections/new.mdx', text: broken }),
      await groundOf(),
      historyWith({}),
    );
    expect(placed).toMatchObject({ isDraft: true });
    expect((placed as Outgoing).left.join('')).toContain('专题');
    expect((placed as Outgoing).text).toContain('visibility: private');
  });

  test('has its pictures under names of its own where theirs are taken', async () => {
    const shown = other
      .replace(longText, `${longText}\n\n![图](./a.png)`)
      .replace('\n---\n\n', '\nconsent: anonymised\n---\n\n');
    const beside = [{ path: 'reflections/a.png', bytes: new Uint8Array([1, 2]) }];
    const now = { 'reflections/a.png': new Uint8Array([3]) };
    const placed = (await placedFile(
      arrived({ path: 'reflections/new.mdx', text: shown, beside }),
      await groundOf(),
      historyWith(now),
    )) as Outgoing;
    expect(placed.pictures.map(({ path }) => path)).toEqual(['reflections/a-2.png']);
    expect(placed.text).toContain('![图](./a-2.png)');
  });

  test.each([
    ['changed', '路上变了样'],
    ['cut', '后面断了'],
  ] as const)('that arrived %s is told', async (arrival, says) => {
    const placed = await placedFile(
      arrived({ path: 'reflections/new.mdx', text: other, arrival }),
      await groundOf(),
      historyWith({}),
    );
    expect((placed as Outgoing).told.join('')).toContain(says);
  });
});

describe('a correction', () => {
  const base = fingerprint(text);
  const better = text.replace('课上的一件小事。', '课上的一件大事。');
  const longer = `${text.trimEnd()}\n\n后来又想了想。\n`;
  const correct = async (correction: string, current: string, before: string[] = []) =>
    placedFile(
      arrived({ text: correction, base, from: '杜甫甫' }),
      await groundOf({ [PATH]: current }),
      historyWith({ [PATH]: current }, before),
    );

  test('of what stands there is taken over, in the name of who sent it', async () => {
    expect(await correct(better, text)).toMatchObject({
      file: PATH,
      text: better,
      writer: 'du-fu',
      isCorrection: true,
      told: [],
    });
  });

  test('is put together with what has changed since', async () => {
    const placed = (await correct(longer, better, [better, text])) as Outgoing;
    expect(placed.text).toBe(longer.replace('课上的一件小事。', '课上的一件大事。'));
    expect(placed.told.join('')).toContain('两边的改动已经合在一起');
  });

  test.each<[string, string, string, string[], string]>([
    [
      'of the same line',
      text.replace('一件小事。', '两件小事。'),
      better,
      [better, text],
      '两边改了同一处',
    ],
    ['of a text nobody knows', longer, better, [better], '找不到的旧稿'],
    [
      'that is not sound',
      text.replace('date: "2025-10-10"', 'date: "某一天"'),
      text,
      [],
      '改稿有错',
    ],
  ])('%s is told, with all of it', async (_, correction, current, before, why) => {
    const placed = await correct(correction, current, before);
    expect(placed).toMatchObject({ text: correction });
    expect('why' in placed ? placed.why : '').toContain(why);
  });
});

test('a writer has one commit, but where somebody else changed the file in between', () => {
  const of = (writer: string, file: string) => ({ writer, file }) as Outgoing;
  const told = (list: Outgoing[]): string[] =>
    commitsOf(list).map(
      ({ writer = '', outgoing }) => `${writer}:${outgoing.map(({ file }) => file).join('+')}`,
    );
  expect(told([of('a', '1'), of('b', '2'), of('a', '3')])).toEqual(['a:1+3', 'b:2']);
  expect(told([of('a', '1'), of('b', '1'), of('a', '1')])).toEqual(['a:1', 'b:1', 'a:1']);
});
