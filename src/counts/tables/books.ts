import type { Semester } from '../../model/calendar/calendar.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import { isWithin } from '../../model/calendar/periods.ts';
import { compare } from '../../model/text/compare.ts';
import { readingSessions } from '../deeds/reading-sessions.ts';
import { reportSpan } from '../report-span.ts';
import { sortKeyOf } from '../../graph/sort-key.ts';
import { evident, people, text } from './cells.ts';
import type { SemesterTable } from './shapes.ts';

/** T6 共读书目: books of which something was read together in the semester, by the pinyin of their titles. */
export function booksTable(catalogue: Catalogue, semester: Semester): SemesterTable {
  const span = reportSpan(catalogue, semester, catalogue.today);
  const sessions = readingSessions(catalogue).filter(({ day }) => isWithin(day, span));
  const read = Map.groupBy(sessions, ({ book }) => book);
  const books = [...catalogue.books.values()]
    .filter(({ id }) => read.has(id))
    .map((book) => ({ book, key: sortKeyOf({ name: book.data.title }) }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.book.id, b.book.id));
  return {
    id: 'books',
    title: '共读书目',
    lead: '这个学期一起读过的书，按书名的拼音排列；同一天读同一本书算一次。',
    columns: ['书名', '著者', '出版社', '次数', '领读', '写笔记的'].map((title) => ({ title })),
    rows: books.map(({ book: { id, data } }) => {
      const own = read.get(id) ?? [];
      const entries = own.flatMap((session) => session.entries);
      const notes = entries.filter((entry) => entry.collection === 'readings');
      return {
        cells: [
          text(`《${data.title}》`),
          text(
            data.translator === undefined ? data.author : `${data.author}，${data.translator}译`,
          ),
          text([data.publisher, data.year].filter((part) => part !== undefined).join('，')),
          evident(own.length, entries),
          people(catalogue, [...new Set(own.flatMap(({ leaders }) => [...leaders]))]),
          people(catalogue, [...new Set(notes.flatMap((entry) => entry.data.authors))]),
        ],
      };
    }),
  };
}
