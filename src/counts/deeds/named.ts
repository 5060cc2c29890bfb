import type { Entry } from '../../graph/catalogue.ts';

/** Groups an entry names as its own. */
export function groupsOf({ data }: Entry): Set<string> {
  const others = 'otherGroups' in data ? data.otherGroups : [];
  return new Set([...(data.group === undefined ? [] : [data.group]), ...others]);
}

/** Everyone an entry names with a part in it. */
export function peopleIn(entry: Entry): Set<string> {
  const { data } = entry;
  const people = new Set(data.authors);
  if (entry.collection === 'lessons') {
    people.add(entry.data.teacher);
    for (const { id } of entry.data.members) if (id !== undefined) people.add(id);
  }
  if (entry.collection === 'observations' && entry.data.teacher !== undefined) {
    people.add(entry.data.teacher);
  }
  if (entry.collection === 'readings' && entry.data.leadReader !== undefined) {
    people.add(entry.data.leadReader);
  }
  return people;
}
