/** A semester as a wall: every entry a tile in the week in which it happened, marked by its kind. */
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { happenedOn } from '../../graph/happening.ts';
import { personLinks, type CountedLink } from '../../graph/links.ts';
import { weeksOf, type Semester } from '../../model/calendar/calendar.ts';
import { collectionNames, entryKinds, type EntryKind } from '../../model/kinds.ts';
import { compare } from '../../model/text/compare.ts';

export interface Wall {
  /** Oldest first, up to the day of the build or the last entry. */
  weeks: WallWeek[];
  /** How many tiles stand in the fullest week. */
  height: number;
  /** What is to be seen, in a sentence. */
  told: string;
  /** The kinds that occur, with where all of each stand. */
  kinds: (CountedLink & { kind: EntryKind })[];
}

export interface WallWeek {
  /** 3; or 前, 后 for what was done before the first and after the last week. */
  label: string;
  /** 第3周，9月15日起. */
  name: string;
  isNow: boolean;
  tiles: Tile[];
  /** How many more there are than fit. */
  more: number;
}

export interface Tile {
  kind: EntryKind;
  href: string;
  /** 课例：给慢读者的一张路线图，陆小满. */
  name: string;
}

/** What a week has room for; a lively school of two hundred writes as much. */
const MOST = 12;

export function semesterWall(
  catalogue: Catalogue,
  semester: Semester,
  entries: readonly Entry[],
): Wall {
  const inOrder = entries.toSorted(
    (a, b) => compare(happenedOn(a), happenedOn(b)) || compare(a.ref, b.ref),
  );
  const within = (from: string, to: string): Entry[] =>
    inOrder.filter((entry) => from <= happenedOn(entry) && happenedOn(entry) <= to);
  // What somebody has dated ahead stands there too.
  const last = inOrder.map(happenedOn).reduce((a, b) => (a > b ? a : b), catalogue.today);
  const weeks = weeksOf(semester)
    .filter(({ from }) => from <= last)
    .map(({ no, from, to }) => ({
      label: String(no),
      name: `第${no}周，${Number(from.slice(5, 7))}月${Number(from.slice(8))}日起`,
      isNow: from <= catalogue.today && catalogue.today <= to,
      own: within(from, to),
    }));
  const before = inOrder.filter((entry) => happenedOn(entry) < semester.start);
  const after = inOrder.filter((entry) => happenedOn(entry) > semester.end);
  const all = [
    ...(before.length === 0 ? [] : [aside('前', '开学以前', before)]),
    ...weeks,
    ...(after.length === 0 ? [] : [aside('后', '放假以后', after)]),
  ];
  return {
    weeks: all.map(({ own, ...week }) => ({
      ...week,
      tiles: own.slice(0, MOST).map((entry) => tile(catalogue, entry)),
      more: Math.max(0, own.length - MOST),
    })),
    height: Math.max(0, ...all.map(({ own }) => Math.min(own.length, MOST))),
    told: sentence(weeks, entries.length),
    kinds: entryKinds.flatMap((kind) => {
      const count = entries.filter((entry) => entry.collection === kind).length;
      return count === 0
        ? []
        : [
            {
              kind,
              label: collectionNames[kind],
              href: `/${kind}/semester/${semester.id}/`,
              count,
            },
          ];
    }),
  };
}

function aside(label: string, name: string, own: Entry[]) {
  return { label, name, isNow: false, own };
}

function tile(catalogue: Catalogue, entry: Entry): Tile {
  const people = personLinks(catalogue, entry.data.authors).map(({ label }) => label);
  return {
    kind: entry.collection,
    href: `/${entry.ref}/`,
    name: `${collectionNames[entry.collection]}：${[entry.data.title, ...people].join('，')}`,
  };
}

function sentence(
  weeks: readonly { label: string; own: readonly Entry[] }[],
  count: number,
): string {
  const [most] = weeks.toSorted((a, b) => b.own.length - a.own.length);
  if (count === 0 || most === undefined) return '';
  const busy = weeks.filter(({ own }) => own.length > 0).length;
  const fullest = most.own.length < 2 ? '' : `，最多的是第${most.label}周，${most.own.length} 篇`;
  return `这个学期做的事留下了 ${count} 篇，落在 ${busy} 个星期里${fullest}。`;
}
