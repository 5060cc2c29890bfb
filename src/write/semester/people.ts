/** Colleagues, groups and pairs at the turn of a semester. */
import { schemas } from '../../records/kinds.ts';
import type { Gone } from './gone.ts';
import { groupChanges } from './memberships.ts';
import { textOf, type Standing, type Told, type Turnover } from './standing.ts';
import { nextTeaching } from './teaching.ts';
import { WrittenFile } from './yaml-additions.ts';

/** What colleagues teach, where the last semester tells it. */
export function teachersTurned(standing: Standing, { before, after }: Turnover, gone: Gone): Told {
  const told: Told = { changes: [], notes: [] };
  for (const { id, file, data } of standing.records.teachers) {
    if (gone.has(id)) continue;
    const next = nextTeaching(data, before, after, standing.school.gradeSystem);
    if (next === undefined) continue;
    const says = next.says.map((one) => `${data.name}：${one}`);
    if (next.teaches.length === 0) {
      told.notes.push(...says.map((one) => ({ file, says: one })));
      continue;
    }
    const text = textOf(standing, file);
    const written = new WrittenFile(text, schemas.teachers);
    for (const { semester, grades, subjects } of next.teaches) {
      const item = { semester, grades, ...(subjects && { subjects }) };
      written.addItem('teaches', data.teaches.length - 1, item);
    }
    told.changes.push({ part: 'teachers', file, says, before: text, after: written.after });
  }
  return told;
}

/** Members who have left or whose days are written by the semester. */
export function groupsTurned(
  standing: Standing,
  { before, after }: Turnover,
  gone: Gone,
): Told & { renewed: ReadonlySet<string> } {
  const { records, school } = standing;
  const told: Told = { changes: [], notes: [] };
  const all = new Set<string>();
  const firstOfYear =
    school.semesters.find(({ id }) => id.startsWith(before.id.slice(0, 9))) ?? before;
  const named = new Map(records.teachers.map(({ id, data: { name } }) => [id, name]));
  for (const { id, file, data } of records.groups) {
    const { left, renewed, notes } = groupChanges(data, { before, firstOfYear, after }, gone);
    told.notes.push(...notes.map((says) => ({ file, says: `${data.name}：${says}` })));
    if (left.length === 0 && renewed.length === 0) continue;
    if (renewed.length > 0) all.add(id);
    const text = textOf(standing, file);
    const written = new WrittenFile(text, schemas.groups);
    for (const { at, to } of left) written.addField({ list: 'members', at }, 'from', { to });
    for (const { id: member, from, to } of renewed) {
      const item = { id: member, from, ...(to && { to }) };
      written.addItem('members', data.members.length - 1, item);
    }
    const says = left.map(
      ({ id: member, to }) => `${named.get(member) ?? member} ${to} 离校，写上离开的日子。`,
    );
    if (renewed.length > 0) says.push(`${renewed.length} 位组员只写到了上学期末，再添一段。`);
    told.changes.push({ part: 'groups', file, says, before: text, after: written.after });
  }
  return { ...told, renewed: all };
}

/** Pairs of which one side has left; of those that end with the semester, people decide. */
export function pairsTurned(standing: Standing, { before, after }: Turnover, gone: Gone): Told {
  const told: Told = { changes: [], notes: [] };
  for (const { file, data } of standing.records.pairs) {
    const { mentor, mentee, from, to } = data;
    const [day] = [mentor, mentee].flatMap((id) => gone.get(id) ?? []).sort();
    if (to === undefined && day !== undefined && from <= day) {
      const text = textOf(standing, file);
      const written = new WrittenFile(text, schemas.pairs);
      written.addField(undefined, 'from', { to: day });
      const says = [`有一方 ${day} 离校，写上结束的日子。`];
      told.changes.push({ part: 'pairs', file, says, before: text, after: written.after });
    }
    if (to !== undefined && before.end <= to && to < after.start) {
      const says =
        '结对到期了。还要接着结对的，把“结束”（to）改到新的日子；不接着的，别忘了写评议（assessments）。';
      told.notes.push({ file, says });
    }
  }
  return told;
}
