import { nameOf } from '../../model/vocabulary.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { entryPage } from '../../views/entry-page.ts';
import { attendanceOf } from '../../counts/deeds/attendance.ts';
import { meetingsHeld } from '../../counts/deeds/meetings-held.ts';
import { satisfactionOf } from '../../counts/deeds/satisfaction.ts';
import { isTold } from '../../counts/told.ts';
import { bookLink, groupLink, personLinks } from '../../graph/links.ts';
import { nextActionsOf, type NextAction } from '../../views/next-actions.ts';
import type { EntryPage } from '../../views/entry-page.ts';
import type { Fact } from '../../graph/links.ts';

/** 活动纪要: who was there, what was decided, who does what next. */
export interface MeetingPage extends EntryPage {
  facts: Fact[];
  /** Only the subject is shown: what was said is for the school. */
  isSubjectOnly: boolean;
  agenda: string[];
  decisions: string[];
  /** 活动评价: how those who were there found it, in words. */
  evaluation?: string;
  /** 据此调整: what was changed after those who were there had been asked. */
  adjusted?: string;
  nextActions: NextAction[];
}

export function meetingPage(catalogue: Catalogue, entry: Entry<'meetings'>): MeetingPage {
  const { data } = entry;
  return {
    ...entryPage(catalogue, entry),
    facts: factsOf(catalogue, entry),
    isSubjectOnly: entry.bodyKey === '',
    agenda: data.agenda,
    decisions: data.decisions,
    ...(data.evaluation === undefined ? {} : { evaluation: data.evaluation }),
    ...(data.adjusted === undefined ? {} : { adjusted: data.adjusted }),
    nextActions: nextActionsOf(catalogue, entry),
  };
}

function factsOf(catalogue: Catalogue, entry: Entry<'meetings'>): Fact[] {
  const { data } = entry;
  const people = (ids: readonly (string | undefined)[]) =>
    personLinks(
      catalogue,
      ids.filter((id) => id !== undefined),
    );
  const groups = [data.group, ...data.otherGroups].flatMap((id) =>
    id === undefined ? [] : (groupLink(catalogue, id) ?? []),
  );
  const book = data.book === undefined ? undefined : bookLink(catalogue, data.book);
  const held = meetingsHeld(catalogue).filter(({ entries }) => entries.includes(entry));
  const [attendance] = isTold(catalogue, 'everything') ? attendanceOf(catalogue, held) : [];
  const satisfaction = data.survey === undefined ? undefined : satisfactionOf([data.survey]);
  const facts: Fact[] = [
    { label: '类型', text: nameOf(catalogue.words.meetingKinds, data.kind) },
    { label: groups.length > 1 ? '联合小组' : '小组', links: groups },
    { label: '主持', links: people([data.host]) },
    { label: '主讲', links: people(data.presenters) },
    ...(book === undefined ? [] : [{ label: '共读的书', links: [book] }]),
    ...texts({
      地点: data.place,
      形式: data.format,
      方式: data.mode === undefined ? undefined : nameOf(catalogue.words.modes, data.mode),
      级别: data.level === undefined ? undefined : nameOf(catalogue.words.levels, data.level),
      来宾: data.guests.length === 0 ? undefined : data.guests.join('、'),
      学时: data.hours === undefined ? undefined : String(data.hours),
      出席:
        attendance === undefined
          ? undefined
          : `应到 ${attendance.expected} 人，到场 ${attendance.attended} 人`,
      满意度:
        satisfaction === undefined
          ? undefined
          : satisfaction.shown
            ? satisfaction.text
            : satisfaction.reason,
    }),
    { label: '到场', links: people(data.attended) },
  ];
  return facts.filter((fact) => 'text' in fact || fact.links.length > 0);
}

function texts(facts: Record<string, string | undefined>): Fact[] {
  return Object.entries(facts).flatMap(([label, text]) =>
    text === undefined ? [] : [{ label, text }],
  );
}
