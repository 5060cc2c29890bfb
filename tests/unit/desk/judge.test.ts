/** The desk says of a file what the check says of it, and says at which field. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Desk } from '../../../src/desk/desk.ts';
import type { DeskFault } from '../../../src/desk/thread-messages.ts';
import { byPlace, withoutCommand, type Fault } from '../../../src/model/faults/fault.ts';
import { collections } from '../../../src/model/kinds.ts';
import { readFiles, readFolder } from '../../read-school.ts';
import {
  lessonFields,
  longText,
  mdx,
  meetingFields,
  observationFields,
  reflectionFields,
  smallSchool,
} from '../../small-school.ts';
import { makeDesk } from './make-desk.ts';

/** What only the folder shows: pictures, files to take along. */
const OF_FOLDER = /^(?:image|resource)-/;

/** As the desk words it: without the command. */
function asTold(faults: readonly Fault[], file: string): object[] {
  return faults
    .filter((one) => one.file === file && !OF_FOLDER.test(one.id))
    .sort(byPlace)
    .map(({ hint, ...rest }) => ({
      ...rest,
      ...(hint === undefined ? {} : { hint: withoutCommand(hint).hint }),
    }));
}

const plainly = (faults: readonly DeskFault[]): object[] =>
  faults.map(({ path: _, bodyLine: __, isMended: ___, ...rest }) => rest);

test('every file of the sample', async () => {
  const root = path.resolve(import.meta.dirname, '../../..', 'src/content');
  const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  const content = await readFolder(root);
  const desk = makeDesk(content, textOf);
  for (const kind of collections) {
    for (const name of readdirSync(path.join(root, kind)).filter((one) =>
      /\.(?:mdx|yml)$/.test(one),
    )) {
      const file = `${kind}/${name}`;
      const told = await desk.faultsOf(kind, file, textOf(file));
      expect(plainly(told), file).toEqual(asTold(content.faults, file));
    }
  }
});

const school = {
  ...smallSchool(),
  'teachers/li-bai-2.yml': 'name: 李白白\nnameNote: 数学组\nstatus: active\n',
  'topics/shuohua.yml': 'name: 说话\ndefinition: 说给谁听。\n',
  'reflections/2025-11-01-two.mdx': mdx(
    { ...reflectionFields, title: '另一件事', date: '2025-11-01', authors: ['du-fu'] },
    `## 等一等\n\n${longText}`,
  ),
};
const file = 'reflections/2026-01-01-one.mdx';
const one = (fields: object, body = longText): string =>
  mdx({ ...reflectionFields, title: '这一件事', authors: ['du-fu'], ...fields }, body);
const lesson = 'lessons/2026-01-01-one.mdx';
const observation = 'observations/2026-01-01-one.mdx';

describe('a file with', () => {
  let desk: Desk;
  beforeAll(async () => {
    const files: Record<string, string> = school;
    desk = makeDesk(await readFiles(files), (name) => files[name]);
  });

  type Case = [what: string, file: string, text: string, ids: string[], path?: (string | number)[]];
  const cases: Case[] = [
    ['nothing wrong', file, one({}), []],
    ['a field missing', file, one({}).replace(/summary.*\n/, ''), ['field-missing'], ['summary']],
    ['an empty field', file, one({ summary: '' }), ['field-length'], ['summary']],
    [
      'a field that is too long',
      file,
      one({ title: '长'.repeat(61) }),
      ['field-length'],
      ['title'],
    ],
    ['a field nobody knows', file, one({ mood: '好' }), ['field-unknown'], ['mood']],
    ['a day that is none', file, one({ date: '昨天' }), ['field-format'], ['date']],
    ['a day to come', file, one({ date: '2027-01-01' }), ['date-far'], ['date']],
    [
      'nobody of that name',
      file,
      one({ authors: ['wang-wei'] }),
      ['reference-unknown'],
      ['authors', 0],
    ],
    [
      'a name of two people',
      file,
      one({ authors: ['李白白'] }),
      ['reference-ambiguous'],
      ['authors', 0],
    ],
    ['a misspelt topic', file, one({ topics: ['waitin'] }), ['reference-unknown'], ['topics', 0]],
    ['a topic by its sound', file, one({ topics: ['等侍'] }), ['reference-unknown'], ['topics', 0]],
    ['a topic in traditional characters', file, one({ topics: ['說話'] }), []],
    ['a word of no vocabulary', file, one({ kind: 'after-lessen' }), ['term-unknown'], ['kind']],
    [
      'an entry that is not there',
      file,
      one({ links: ['lessons/nothing'] }),
      ['reference-unknown'],
      ['links', 0],
    ],
    [
      'a link that leads nowhere',
      file,
      one({}, `${longText}[那](/lessons/nothing/)。`),
      ['link-unknown'],
      ['body'],
    ],
    [
      'a link to no heading',
      file,
      one({}, `${longText}[那](/reflections/2025-11-01-two/#不等)。`),
      ['heading-unknown'],
      ['body'],
    ],
    [
      'a tag that is not closed',
      file,
      one({}, `${longText}\n\n<Callout>`),
      ['body-syntax'],
      ['body'],
    ],
    ['a text that is short', file, one({}, '短。'), ['body-short'], ['body']],
    [
      'half-width signs',
      file,
      one({ summary: '课上,一件小事。' }),
      ['half-width-punctuation'],
      ['summary'],
    ],
    [
      'fields in another order',
      file,
      one({}).replace(/(title.*\n)(date.*\n)/, '$2$1'),
      ['key-order'],
    ],
    [
      'a mobile number',
      file,
      one({ summary: '请打 13912345678。' }),
      ['privacy-mobile'],
      ['summary'],
    ],
    [
      'an old name of a field',
      'plans/x.yml',
      'title: 计划\nsemester: 2025-2026-1\nparent: li-bai\ngoals:\n  - 想\n',
      ['field-renamed'],
    ],
    ['no head', file, '没有信息栏\n', ['frontmatter-missing']],
    ['a head that is no YAML', file, one({}).replace('title:', 'title：'), ['yaml-invalid']],
    ['a character nobody sees', file, one({}, `${longText}\u202e`), ['control-character']],
    [
      'the same as another',
      file,
      school['reflections/2025-11-01-two.mdx'],
      ['record-twin'],
      ['title'],
    ],
    [
      'rounds in another order',
      lesson,
      mdx(
        {
          ...lessonFields,
          rounds: [
            { date: '2025-10-09', kind: 'prep', focus: '甲' },
            { date: '2025-10-08', kind: 'prep', focus: '乙' },
          ],
        },
        longText,
      ),
      ['field-rule'],
      ['rounds'],
    ],
    [
      'a round without its day',
      lesson,
      mdx(
        {
          ...lessonFields,
          rounds: [
            { date: '2025-10-08', kind: 'prep', focus: '甲' },
            { kind: 'prep', focus: '乙' },
          ],
        },
        longText,
      ),
      ['field-missing'],
      ['rounds', 1, 'date'],
    ],
    [
      'a suggestion that nobody made',
      lesson,
      mdx(
        {
          ...lessonFields,
          title: '又一课',
          tries: [{ entry: 'lessons/river', suggestion: '9-9' }],
        },
        longText,
      ),
      ['suggestion-unknown'],
      ['tries', 0, 'entry'],
    ],
    [
      'somebody else’s lesson',
      observation,
      mdx(
        {
          ...observationFields,
          authors: ['li-bai'],
          teacher: 'du-fu',
          lesson: 'river',
        },
        longText,
      ),
      ['observation-lesson'],
      ['lesson'],
    ],
    [
      'a presenter from elsewhere',
      'meetings/2026-01-01-one.mdx',
      mdx({ ...meetingFields, group: 'hill', presenters: ['li-bai-2'] }, longText),
      ['presenter-outside'],
      ['presenters', 0],
    ],
  ];

  test.each(cases)('%s', async (_, name, text, ids, at) => {
    const [kind] = name.split('/');
    const collection = collections.find((one) => one === kind) ?? 'reflections';
    const told = await desk.faultsOf(collection, name, text);
    const { faults } = await readFiles({ ...school, [name]: text });
    expect(plainly(told)).toEqual(asTold(faults, name));
    for (const id of ids) expect(told.map((one) => one.id)).toContain(id);
    if (ids.length === 0) expect(told).toEqual([]);
    if (at !== undefined) expect(told.find(({ id }) => id === ids[0])?.path).toEqual(at);
    for (const { hint = '' } of told) expect(hint).not.toContain('npm run');
  });
});
