/** A list that names what is there already puts in what is lacking there, and nothing else. */
import { describe, expect, test } from 'vitest';
import { takeIn, type TakenIn } from '../../../src/import/take.ts';
import type { History } from '../../../src/import/wishes.ts';
import { smallSchool } from '../../small-school.ts';
import { groundOf } from './ground-of.ts';

async function taken(
  name: string,
  csv: string,
  { update = true, changes = {} as Record<string, string>, set = {} } = {},
): Promise<TakenIn> {
  const files: Record<string, string> = smallSchool(changes);
  const history: History = {
    current: (file) => Promise.resolve(files[file]),
    bytes: () => Promise.resolve(undefined),
    versions: () => Promise.resolve([]),
    merged: () => Promise.resolve(undefined),
  };
  const ground = await groundOf(changes);
  const wishes = { columns: new Map<string, string>(), set, update };
  return takeIn({ name, bytes: new TextEncoder().encode(csv) }, ground, wishes, history);
}

describe('a row', () => {
  const remarked =
    '# 教导处核对过\nname: "李白白"   # 备课组长\nstatus: active\nsubjects: [chinese]\n';
  const changes = { 'teachers/li-bai.yml': remarked };

  test('of a teacher adds the fields that are empty, and every other line stays', async () => {
    const { outgoing, left } = await taken(
      '教师.csv',
      '姓名,学科,职称,入职,骨干\n李白白,数学,高级教师,2010-09-01,是\n',
      { changes, set: { status: ['retired'] } },
    );
    expect(left).toEqual([]);
    const [out] = outgoing;
    expect(out).toMatchObject({ file: 'teachers/li-bai.yml', isCorrection: true });
    for (const line of remarked.trimEnd().split('\n')) expect(out?.text).toContain(`${line}\n`);
    expect(out?.text).toContain('title: senior\n');
    expect(out?.text).toContain('joined: 2010-09-01\n');
    expect(out?.text.split('\n')).toHaveLength(remarked.split('\n').length + 2);
    expect(out?.told[0]).toMatch(/^补上了原来空着的：.*职称.*。$/);
    expect(out?.told).toContain('“学科”原来写的是“语文”，表里是“数学”，没有改。');
    expect(out?.told.join('')).toContain('骨干：是');
  });

  test('of a topic and of a group likewise', async () => {
    const topic = await taken('专题.csv', '名称,界定,别名\n等待,另一个界定,候答\n');
    expect(topic.outgoing[0]?.text).toBe(
      'name: 等待\naliases: [候答]\ndefinition: 提问以后等多久。\n',
    );
    const group = await taken('小组.csv', '名称,类型,组长\n爬山组,备课组,李白白\n');
    expect([...group.outgoing, ...group.left]).toHaveLength(1);
  });

  test('that has nothing new changes nothing and says so', async () => {
    const { outgoing, left } = await taken('教师.csv', '姓名,学科\n李白白,语文\n', { changes });
    expect(outgoing).toEqual([]);
    expect(left[0]?.why).toBe('“李白白”已经有了（teachers/li-bai.yml），没有要补的。');
  });

  test('that would make the file wrong changes nothing', async () => {
    const { outgoing, left } = await taken('教师.csv', '姓名,职称\n李白白,特别高级\n', { changes });
    expect(outgoing).toEqual([]);
    expect(left[0]?.why).toContain('补进去就有错');
    expect(left[0]?.text).toContain('特别高级');
  });

  test('is only told where nobody asks for more', async () => {
    const { outgoing, left } = await taken('教师.csv', '姓名,职称\n李白白,高级教师\n', {
      changes,
      update: false,
    });
    expect(outgoing).toEqual([]);
    expect(left[0]?.why).toContain('加上 --update');
  });

  test('with what everything is to have asks nothing for what is there', async () => {
    const { told } = await taken('教师.csv', '姓名,学科\n李白白,语文\n', { changes });
    expect(told.join('')).not.toContain('--set');
  });
});
