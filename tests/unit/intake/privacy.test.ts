/** Privacy as the whole reader tells it: in fields, texts, plain records and pictures. */
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../read-school.ts';
import {
  lessonFields,
  longText,
  mdx,
  paperFields,
  reflectionFields,
  smallSchool,
} from '../../small-school.ts';

const ID_NUMBER = '11010519491231002X';

describe('every text of a record is looked at', () => {
  test.each([
    [
      'a field of an entry',
      { 'reflections/one.mdx': mdx({ ...reflectionFields, nextStep: '打13800138000' }, longText) },
      ['reflections/one.mdx:7 privacy-mobile'],
    ],
    [
      'a field inside a list',
      {
        'lessons/river.mdx': mdx(
          {
            ...lessonFields,
            rounds: [{ date: '2025-10-08', kind: 'teach', focus: '等', evidence: [ID_NUMBER] }],
          },
          '正文。',
        ),
      },
      ['lessons/river.mdx:14 privacy-id-number'],
    ],
    [
      'the text, in code and in the words of a link too',
      {
        'papers/survey.mdx': mdx(
          paperFields,
          `一\n\n\`13800138000\`\n\n[打13800138000](https://a.cn/13900139000)\n\n张小明同学`,
        ),
      },
      [
        'papers/survey.mdx:13 privacy-mobile',
        'papers/survey.mdx:15 privacy-mobile',
        'papers/survey.mdx:17 privacy-name',
      ],
    ],
    [
      'the record of a teacher',
      { 'teachers/du-fu.yml': 'name: 杜甫甫\nstatus: active\nabout: 微信：dufufu2025\n' },
      ['teachers/du-fu.yml:3 privacy-contact'],
    ],
  ])('%s', async (_, changes, expected) => {
    const { faults } = await readFiles(smallSchool(changes));
    expect(faults.map((one) => `${one.file}:${one.line} ${one.id}`)).toEqual(expected);
  });

  test('a record that is warned about is kept', async () => {
    const { records, faults } = await readFiles(
      smallSchool({ 'papers/survey.mdx': mdx(paperFields, '张小明同学说。') }),
    );
    expect(faults).toMatchObject([{ id: 'privacy-name', severity: 'warning' }]);
    expect(records.papers).toHaveLength(1);
  });
});

test('the school lists false alarms, each with its reason', async () => {
  const schoolFile = smallSchool()['school.yml'] ?? '';
  const changes = {
    'papers/survey.mdx': mdx(paperFields, '热线：13800138000，张小明同学是绘本里的人物。'),
  };
  const allow = (text: string) =>
    `${schoolFile}privacyAllow:\n  - { text: '${text}', reason: 核对过 }\n`;
  const idsWith = async (school: string) => {
    const { faults } = await readFiles(smallSchool({ ...changes, 'school.yml': school }));
    return faults.map((one) => one.id);
  };
  expect(await idsWith(schoolFile)).toEqual(['privacy-mobile', 'privacy-name']);
  expect(await idsWith(allow('13800138000'))).toEqual(['privacy-name']);
  expect(await idsWith(allow('张小明'))).toEqual(['privacy-mobile']);
  expect(await idsWith(`${schoolFile}privacyAllow:\n  - text: 张小明\n`)).toEqual([
    'field-missing',
  ]);
});

describe('consent is asked for in entries about pupils', () => {
  test.each([
    ['a pupil in the text', mdx(paperFields, '生A举手了。'), 1],
    ['a pupil in a field', mdx({ ...paperFields, summary: '学生怎样提问。' }, '正文。'), 1],
    ['what a pupil said', mdx(paperFields, '<Dialogue>\n师：谁来？\n生：我。\n</Dialogue>'), 1],
    ['consent given', mdx({ ...paperFields, consent: 'anonymised' }, '生A举手了。'), 0],
    ['no pupil at all', mdx(paperFields, '教师的阅读。'), 0],
  ])('%s', async (_, text, times) => {
    const { faults } = await readFiles(smallSchool({ 'papers/survey.mdx': text }));
    expect(faults.map((one) => one.id)).toEqual(Array(times).fill('consent-missing'));
  });

  test('not in records of other kinds', async () => {
    const { faults } = await readFiles(
      smallSchool({ 'topics/waiting.yml': 'name: 等待\ndefinition: 学生回答以前等多久。\n' }),
    );
    expect(faults).toEqual([]);
  });
});

describe('a picture that says where it was taken', () => {
  const blank = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#b43' } });
  const place = {
    GPSLatitudeRef: 'N',
    GPSLatitude: '31/1 14/1 3/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '121/1 28/1 0/1',
  };
  const nowhere = { ...place, GPSLatitude: '0/1 0/1 0/1', GPSLongitude: '0/1 0/1 0/1' };
  const xmp =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="31,14.05N"/></rdf:RDF></x:xmpmeta>';

  const idsFor = async (name: string, bytes: Buffer) => {
    const { faults } = await readFiles({
      ...smallSchool({
        'papers/survey.mdx': mdx(
          { ...paperFields, consent: 'not-needed' },
          `<Figure src="./${name}" alt="操场" />\n\n正文。`,
        ),
      }),
      [`papers/${name}`]: bytes,
    });
    return faults.map((one) => `${one.file}:${one.line} ${one.id} ${one.found ?? ''}`);
  };

  test.each([
    [
      'photo.jpg',
      () =>
        blank()
          .jpeg()
          .withExif({ IFD0: { Make: 'x' }, IFD3: place }),
    ],
    ['photo.png', () => blank().png().withExif({ IFD3: place })],
    ['photo.webp', () => blank().webp().withExif({ IFD3: place })],
    ['photo.jpeg', () => blank().jpeg().withXmp(xmp)],
  ] as const)('%s is refused', async (name, make) => {
    expect(await idsFor(name, await make().toBuffer())).toEqual([
      `papers/survey.mdx:12 privacy-gps ./${name}`,
    ]);
  });

  test.each([
    [
      'without a position',
      () =>
        blank()
          .jpeg()
          .withExif({ IFD0: { Make: 'x' } }),
    ],
    ['with a position of zeros', () => blank().jpeg().withExif({ IFD3: nowhere })],
    ['without anything', () => blank().jpeg()],
  ] as const)('one %s is not', async (_, make) => {
    expect(await idsFor('photo.jpg', await make().toBuffer())).toEqual([]);
  });

  test('one that no entry shows is refused as well', async () => {
    const bytes = await blank().jpeg().withExif({ IFD3: place }).toBuffer();
    const files = { 'papers/forgotten.jpg': bytes, 'papers/folder/forgotten.jpg': bytes };
    const { faults } = await readFiles({ ...smallSchool(), ...files });
    expect(faults.map((one) => `${one.file}:${one.line} ${one.id}`)).toEqual([
      'papers/folder/forgotten.jpg:1 privacy-gps',
      'papers/forgotten.jpg:1 privacy-gps',
    ]);
  });

  test('what cannot be read as EXIF stops nothing', async () => {
    const sound = await blank().jpeg().withExif({ IFD3: place }).toBuffer();
    const broken = Buffer.from(sound);
    const at = broken.indexOf('Exif\0\0') + 10;
    broken.fill(0xff, at, at + 8);
    expect(await idsFor('photo.jpg', broken)).toEqual([]);
  });
});
