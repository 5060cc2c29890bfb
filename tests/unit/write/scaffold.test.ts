/** A new file is read like any other: it must be sound the moment it is written, whatever its kind. */
import { describe, expect, test } from 'vitest';
import { splitFrontmatter, parseYaml } from '../../../src/yaml/frontmatter.ts';
import {
  collections,
  formerIdsField,
  isEntryKind,
  type Collection,
} from '../../../src/model/kinds.ts';
import { fieldsOf, type Field } from '../../../src/records/field-list.ts';
import { ownFields } from '../../../src/records/own-fields.ts';
import { baseVocabularies } from '../../../src/model/words/vocabulary.ts';
import { dataFrom, type Given } from '../../../src/records/answers.ts';
import { bodyTemplate } from '../../../src/records/body-template.ts';
import { complete } from '../../../src/write/complete.ts';
import { requiredQuestions } from '../../../src/write/questions.ts';
import { scaffold } from '../../../src/write/scaffold.ts';
import { readFiles } from '../../read-school.ts';
import { longText, smallSchool } from '../../small-school.ts';

const entry: Given = {
  title: ['- 等，还是不等'],
  date: ['2025-10-10'],
  authors: ['li-bai', 'du-fu'],
  summary: ['一件小事。\n分成两行写。'],
  topics: ['waiting'],
};

/** The least that a kind has to be given, where any word in each of its fields would break a rule. */
const least: Partial<Record<Collection, Given>> = {
  readings: { ...entry, book: ['some-book'], scope: ['第一章'] },
  papers: { ...entry, paperType: ['survey'], publication: ['unpublished'] },
  lessons: {
    ...entry,
    subject: ['chinese'],
    grades: ['g3'],
    teacher: ['li-bai'],
    lessonTitle: ['小河'],
    lessonType: ['new'],
    occasion: ['research'],
    focusQuestion: ['多等三秒会怎样？'],
    'rounds.date': ['2025-10-08', '2025-10-09'],
    'rounds.kind': ['prepare', 'teach'],
    'rounds.focus': ['等待的时间'],
  },
  groups: {
    name: ['河边组'],
    kind: ['peer'],
    leader: ['du-fu'],
    'members.id': ['du-fu', 'li-bai'],
    'members.from': ['2025-09-01'],
  },
  projects: {
    ...entry,
    level: ['school'],
    kind: ['mini'],
    status: ['ongoing'],
    'statusHistory.status': ['applied', 'ongoing'],
    'statusHistory.date': ['2025-09-10', '2025-10-10'],
  },
  observations: {
    ...entry,
    authors: ['du-fu'],
    subject: ['chinese'],
    grades: ['g3'],
    teacher: ['li-bai'],
    lessonTitle: ['小河'],
    scheme: ['four-focus'],
    'points.dimension': ['组织教学'],
    'points.focus': ['谁在说话'],
    'points.seen': ['九个人举手，三个人说话。'],
  },
  pairs: { kind: ['peer'], mentor: ['li-bai'], mentee: ['du-fu'], from: ['2025-09-01'] },
  plans: {
    title: ['一学期的打算'],
    teacher: ['li-bai'],
    semester: ['2025-2026-1'],
    goals: ['每周想一件事。'],
    'commitments.what': ['reflect'],
    'commitments.target': ['1'],
    'commitments.per': ['week'],
  },
};

const leastOf = (kind: Collection): Given =>
  least[kind] ??
  Object.fromEntries(
    requiredQuestions(kind, []).map(({ path, field }) => [path, entry[path] ?? [anyAnswer(field)]]),
  );

function anyAnswer({ value }: Field): string {
  if (value.type === 'word' && 'vocabulary' in value.term) {
    return baseVocabularies[value.term.vocabulary][0]?.id ?? '';
  }
  return value.type === 'reference' ? 'li-bai' : value.type === 'day' ? '2025-10-10' : '一句话';
}

const written = (collection: Collection, body?: string, given = leastOf(collection)) =>
  scaffold(
    { collection, id: 'new-one', data: dataFrom(fieldsOf(collection), given), body },
    baseVocabularies,
  );

test('a number that is given may have a fraction', () => {
  const given = { 'commitments.what': ['observe'], 'commitments.share': ['0.5'] };
  expect(dataFrom(fieldsOf('plans'), given)).toEqual({
    commitments: [{ what: 'observe', share: 0.5 }],
  });
  expect(dataFrom(fieldsOf('lessons'), { classHours: ['1.5'] })).toEqual({ classHours: 1.5 });
});

describe.each(collections)('a new file of %s', (collection) => {
  test('passes the check, which may at most remind of what a beginning lacks', async () => {
    const { file, text } = written(collection);
    const { faults, records } = await readFiles({ ...smallSchool(), [file]: text });
    const reminders = new Set(['round-no-evidence', 'group-size', 'group-one-subject']);
    expect(faults.filter((one) => !reminders.has(one.id))).toEqual([]);
    expect(faults.filter((one) => one.severity === 'error')).toEqual([]);
    const record = records[collection].find((one) => one.id === 'new-one');
    expect(record?.data).toMatchObject(dataFrom(fieldsOf(collection), leastOf(collection)));
  });

  test('offers every field that is not filled in, and says what each means', () => {
    const { text } = written(collection);
    const former = formerIdsField(collection);
    for (const { key, description } of fieldsOf(collection)) {
      if (key === former) expect(text).not.toContain(`# ${key}:`);
      else expect(text).toMatch(new RegExp(`^(?:# )?${key}:`, 'm'));
      const offered = text.includes(`# ${key}: ${description}`);
      const offeredAsList = text.includes(`# ${key}: [${description}`);
      const isFilled = new RegExp(`^${key}:`, 'm').test(text);
      const hasParts = new RegExp(`^# ${key}:\n`, 'm').test(text);
      expect([offered, offeredAsList, isFilled, hasParts, key === former]).toContain(true);
    }
  });

  test('still parses, with known fields only, once every offer is taken up', () => {
    const { file, text } = written(collection);
    const front = text
      .replace(/^visibility: private.*\n/m, '')
      .replaceAll(/^( *)# (?=[a-zA-Z]+:|- | {2,})/gm, '$1');
    const parts = splitFrontmatter(isEntryKind(collection) ? front : `---\n${front}---\n`, file);
    if ('faults' in parts) throw new Error(JSON.stringify(parts.faults));
    const yaml = parseYaml(parts.frontmatter, { file, firstLine: 2 });
    if ('faults' in yaml) throw new Error(JSON.stringify(yaml.faults));
    const keys = fieldsOf(collection).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(Object.keys(yaml.data as object)));
    expect(Object.keys(yaml.data as object).length).toBeGreaterThanOrEqual(
      keys.length - (isEntryKind(collection) ? 2 : 1),
    );
  });

  test('names every required field when nothing is known, and is refused until they are filled in', async () => {
    const { file, text } = written(collection, isEntryKind(collection) ? '字' : undefined, {});
    const { faults } = await readFiles({ ...smallSchool(), [file]: text });
    const own = faults.filter((one) => one.file === file);
    for (const { key, title, required } of fieldsOf(collection)) {
      if (!required) continue;
      expect(text).toMatch(new RegExp(`^# 【必填】${title}：.+\n(?:  #.*\n)?${key}:`, 'm'));
      expect(own.map((one) => one.message).join('\n')).toContain(`“${title}`);
    }
  });
});

describe('a body', () => {
  test('that nobody has written is questions, and the entry a draft that no build publishes', () => {
    const { text } = written('reflections');
    expect(text).toContain(bodyTemplate('reflections'));
    expect(text).toMatch(/^visibility: private # .*删去这一行/m);
    const later = written('reflections', undefined, { ...entry, visibility: ['school'] });
    expect(later.text).toMatch(/^visibility: private # .*改成 school/m);
    expect(later.text.match(/visibility:/g)).toHaveLength(1);
  });

  test('that was handed in stands as it is, and the entry is no draft', async () => {
    const { file, text } = written('reflections', longText);
    expect(text).toContain(longText);
    expect(text).not.toContain('visibility: private');
    const { faults } = await readFiles({ ...smallSchool(), [file]: text });
    expect(faults).toEqual([]);
  });
});

describe('the fields a school has declared itself', () => {
  const own = ownFields.parse([
    {
      kind: 'reflections',
      name: 'mood',
      label: '心情',
      description: '上完课的心情',
      type: 'choice',
      choices: ['晴', '雨'],
      required: true,
    },
    {
      kind: ['reflections', 'papers'],
      name: 'equipment',
      label: '教具',
      description: '用了哪些教具。',
      type: 'list',
    },
  ]);

  test('stand last: what is required to be filled in, the others as comments', () => {
    const { text } = scaffold(
      { collection: 'reflections', id: 'new-one', data: {}, body: '字' },
      baseVocabularies,
      own,
    );
    expect(text).toContain(
      '\n# 【必填】心情：上完课的心情。选一个：晴、雨。\nmood:\n# equipment: [用了哪些教具。]\n---\n',
    );
  });

  test('are asked for where required, and judged as soon as they are answered', async () => {
    const world = { records: (await readFiles(smallSchool())).records, words: baseVocabularies };
    const circumstances = { world: { ...world, own }, today: '2026-06-01', ask: undefined };
    const given = leastOf('reflections');
    await expect(complete('reflections', given, circumstances)).rejects.toThrow('--mood  心情：');
    await expect(
      complete('reflections', { ...given, mood: ['云'] }, circumstances),
    ).rejects.toThrow('可以写：晴、雨。');
    const done = await complete('reflections', { ...given, mood: ['晴'] }, circumstances);
    expect(dataFrom(fieldsOf('reflections', own), done)).toMatchObject({ mood: '晴' });
  });
});
