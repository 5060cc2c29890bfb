import { nameOf } from '../../model/words/vocabulary.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { entryPage } from '../../views/entry-page.ts';
import { attendanceOf } from '../../counts/deeds/attendance.ts';
import { meetingsHeld } from '../../counts/deeds/meetings-held.ts';
import { satisfactionOf } from '../../counts/deeds/satisfaction.ts';
import { isDisclosed } from '../../counts/disclosed.ts';
import { kindLink, personLinks, recordLinks } from '../../graph/links.ts';
import { factsByField, sectionsByField } from '../../views/by-field.ts';
import { nextActionsOf, type NextAction } from '../../views/next-actions.ts';
import type { EntryPage } from '../../views/entry-page.ts';
import type { Fact } from '../../graph/links.ts';

/** 活动纪要: who was there, what was decided, who does what next. */
export interface MeetingPage extends EntryPage {
  /** Only the subject is shown: what was said is for the school. */
  isSubjectOnly: boolean;
  /** What was talked about and decided, how those who were there found it, what was changed then. */
  said: { title: string; texts: string[] }[];
  nextActions: NextAction[];
}

export function meetingPage(catalogue: Catalogue, entry: Entry<'meetings'>): MeetingPage {
  const { data } = entry;
  return {
    ...entryPage(catalogue, entry, factsOf(catalogue, entry)),
    isSubjectOnly: entry.bodyKey === '',
    said: [
      { title: '谈了什么', texts: data.agenda },
      { title: '定了什么', texts: data.decisions },
      ...sectionsByField('meetings', { evaluation: data.evaluation, adjusted: data.adjusted }),
    ],
    nextActions: nextActionsOf(catalogue, entry),
  };
}

function factsOf(catalogue: Catalogue, entry: Entry<'meetings'>): Fact[] {
  const { data } = entry;
  const { words } = catalogue;
  const groups = recordLinks(catalogue, 'groups', [data.group, ...data.otherGroups]);
  const books = recordLinks(catalogue, 'books', [data.book]);
  const held = meetingsHeld(catalogue).filter(({ entries }) => entries.includes(entry));
  const [attendance] = isDisclosed(catalogue, 'everything') ? attendanceOf(catalogue, held) : [];
  return [
    ...factsByField('meetings', {
      kind: nameOf(words.meetingKinds, data.kind),
      [groups.length > 1 ? 'otherGroups' : 'group']: groups,
      host: personLinks(catalogue, [data.host]),
      presenters: personLinks(catalogue, data.presenters),
    }),
    ...(books.length === 0 ? [] : [{ label: kindLink('books').label, links: books }]),
    ...factsByField('meetings', {
      place: data.place,
      format: data.format,
      mode: data.mode === undefined ? undefined : nameOf(words.modes, data.mode),
      level: data.level === undefined ? undefined : nameOf(words.levels, data.level),
      guests: data.guests.join('、'),
      hours: data.hours?.toString(),
    }),
    ...(attendance === undefined
      ? []
      : [
          {
            label: '出席',
            text: `应到 ${attendance.expected} 人，到场 ${attendance.attended} 人`,
          },
        ]),
    ...factsByField('meetings', {
      survey: surveyText(data),
      attended: personLinks(catalogue, data.attended),
    }),
  ];
}

function surveyText({ survey }: Entry<'meetings'>['data']): string | undefined {
  if (survey === undefined) return undefined;
  const satisfaction = satisfactionOf([survey]);
  return satisfaction.shown ? satisfaction.text : satisfaction.reason;
}
