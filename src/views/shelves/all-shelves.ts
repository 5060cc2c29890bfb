/** Every shelf of the site on one page: what the words at the head have no room for. */
import { recordsOf, type Catalogue } from '../../graph/catalogue.ts';
import { collections } from '../../model/kinds.ts';
import type { Shelf } from '../../records/declaration.ts';
import { declarations } from '../../records/kinds.ts';
import { expertisePage } from './expertise-page.ts';
import { home, kindLink } from '../../graph/links.ts';
import { orphanPage } from './orphan-page.ts';
import { isCompared } from '../../graph/works.ts';
import { resourcesOf } from '../../graph/resources.ts';
import { chainsPage } from '../suggestion-chain.ts';
import { WEEKLY, writtenThisWeek } from './weekly-page.ts';
import type { CountedLink } from '../../graph/links.ts';
import type { Link } from '../../graph/links.ts';

export interface ShelfIndex {
  title: string;
  lead: string;
  sections: { title: string; links: CountedLink[] }[];
  breadcrumbs: Link[];
}

export function allShelves(catalogue: Catalogue): ShelfIndex {
  const { byKind, school } = catalogue;
  const kindsOn = (shelf: Shelf): CountedLink[] =>
    collections
      .filter((kind) => declarations[kind].shelf === shelf)
      .map((kind) => ({ ...kindLink(kind), count: recordsOf(catalogue, kind).length }));
  const semesters = school.semesters.filter((one) => one.start <= catalogue.today).length;
  return {
    title: '全部栏目',
    lead: '这里的每一个栏目，都从一篇一篇写下的东西里数出来。',
    sections: [
      { title: '写下来的', links: kindsOn('writing') },
      { title: '同伴互助', links: kindsOn('mutual-help') },
      {
        title: '找起来',
        links: [
          { label: '找课例', href: '/find/', count: byKind.lessons.length },
          {
            label: '选题查新',
            href: '/choose/',
            count: catalogue.entries.filter(isCompared).length,
          },
          ...kindsOn('finding'),
          { label: '专题地图', href: '/map/', count: catalogue.topics.size },
          { label: '建议后来怎样了', href: '/chains/', count: chainsPage(catalogue).chains.length },
          {
            label: '资源',
            href: '/resources/',
            count: catalogue.entries.reduce(
              (sum, entry) => sum + resourcesOf(catalogue, entry).length,
              0,
            ),
          },
          {
            label: '谁能讲什么',
            href: '/teachers/expertise/',
            count: expertisePage(catalogue).words.length,
          },
          {
            label: '学科与年级',
            href: '/subjects/',
            count: catalogue.bySubject.size + catalogue.byGrade.size,
          },
          { label: '学期', href: '/semesters/', count: semesters },
          { label: '日历', href: '/calendar/', count: school.semesters.length },
          { ...WEEKLY, count: writtenThisWeek(catalogue) },
          { label: '等人回应的文章', href: '/orphans/', count: orphanPage(catalogue).count },
        ],
      },
    ],
    breadcrumbs: [home, { label: '全部栏目' }],
  };
}
