import { fault, type Fault } from '../../model/faults/fault.ts';
import { byId, placeOf, recordsOf, type Checked, type Check } from '../../checks/checked.ts';

type Meeting = Checked<'meetings'>;

export const checkMeetings: Check = ({ records }) => {
  const groups = byId(recordsOf(records, 'groups'));
  return recordsOf(records, 'meetings').flatMap((meeting) => [
    ...checkPresenter(meeting, groups),
    ...checkSurvey(meeting),
  ]);
};

/** Whose turn it is goes round in the group, so only its members can have had theirs. */
function checkPresenter(meeting: Meeting, groups: ReadonlyMap<string, Checked<'groups'>>): Fault[] {
  const { group: id, otherGroups, presenters } = meeting.data;
  const own = [...(id === undefined ? [] : [id]), ...otherGroups].flatMap(
    (one) => groups.get(one) ?? [],
  );
  if (own.length === 0) return [];
  const members = new Set(own.flatMap(({ data }) => data.members.map((member) => member.id)));
  const names = own.map(({ data }) => data.name).join('、');
  return presenters.flatMap((presenter, i) =>
    members.has(presenter)
      ? []
      : [
          fault(
            'presenter-outside',
            placeOf(meeting, 'presenters', i),
            `主讲“${presenter}”从来不是${names}的组员。`,
            { found: presenter, allowed: [...members].join('、') },
          ),
        ],
  );
}

/** The lowest mark one can give is one. */
function checkSurvey(meeting: Meeting): Fault[] {
  const { survey } = meeting.data;
  if (survey === undefined || (1 <= survey.mean && survey.mean <= survey.scale)) return [];
  return [
    fault('survey-scale', placeOf(meeting, 'survey'), '满意度的均值不在分数的范围里。', {
      found: String(survey.mean),
      allowed: `1 到 ${survey.scale}`,
    }),
  ];
}
