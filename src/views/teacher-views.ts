/** What the pages of teachers are made of; see views.ts. */
import type { Link, PersonLink } from '../graph/links.ts';
import type { CardGroup } from './entry-card.ts';
import type { Series } from '../graph/series.ts';

export interface TeacherCard {
  id: string;
  href: string;
  name: string;
  /** First letter of the sort key, upper case. */
  initial: string;
  status: string;
  active: boolean;
  title?: string;
  stage?: string;
  subjects: Link[];
  posts: string[];
  /** 写的和参与的共 5 篇; nothing where the public sees nothing of theirs. */
  told?: string;
}

export interface TeacherPage {
  card: TeacherCard;
  about?: string;
  joined?: string;
  honors: string[];
  /** 特长: what they can tell colleagues or help them with. */
  expertise: string[];
  /** Newest semester first; only those that the record names. */
  teaches: { semester: Link; told: string }[];
  groups: { group: Link; role: string; from: string; to?: string }[];
  /** What they still owe and what waits for them; absent for who is no longer there, and to the public. */
  semester?: Link;
  pairs: Link[];
  /** Newest semester first. */
  plans: Link[];
  topics: PersonLink[];
  /** 写的, 上的课, 参与的课, 领读 …: by role, then by semester. */
  deeds: { title: string; groups: CardGroup[]; told: string }[];
  bySemester: Series;
  breadcrumbs: Link[];
}

export interface TeacherIndex {
  letters: { initial: string; teachers: TeacherCard[] }[];
  past: TeacherCard[];
  /** Where the directory of 谁能讲什么 stands. */
  expertise: Link;
}
