import { nearest } from '../../model/text/nearest.ts';
import { observationSchemes } from '../../model/words/observation-schemes.ts';
import { fault, type Fault } from '../../model/faults/fault.ts';
import { byId, placeOf, recordsOf, type Checked, type Check } from '../../checks/checked.ts';
import { teachersOf } from '../../graph/parts.ts';

type Observation = Checked<'observations'>;

export const checkObservations: Check = ({ records }) => {
  const lessons = byId(recordsOf(records, 'lessons'));
  return recordsOf(records, 'observations').flatMap((observation) => [
    ...checkDimensions(observation),
    ...checkLesson(observation, lessons),
  ]);
};

function checkDimensions(observation: Observation): Fault[] {
  const { scheme: id, points } = observation.data;
  // An unknown scheme has been told as an unknown word.
  const scheme = observationSchemes.find((one) => one.id === id);
  if (scheme === undefined) return [];
  return points.flatMap(({ dimension }) => {
    if (scheme.dimensions.some((one) => one.name === dimension)) return [];
    const near = nearest(
      dimension,
      scheme.dimensions.map((one) => ({ id: one.name, names: one.points })),
    );
    return [
      fault(
        'dimension-unknown',
        placeOf(observation, 'points'),
        `观察框架“${scheme.name}”里没有“${dimension}”这个维度。`,
        {
          found: dimension,
          allowed: scheme.dimensions.map((one) => one.name).join('、'),
          ...(near === undefined ? {} : { hint: `是不是想写 ${near}？` }),
        },
      ),
    ];
  });
}

/** An observation of a lesson somebody else taught is one of a lesson that never was. */
function checkLesson(
  observation: Observation,
  lessons: ReadonlyMap<string, Checked<'lessons'>>,
): Fault[] {
  const { lesson: id, teacher } = observation.data;
  const lesson = id === undefined ? undefined : lessons.get(id)?.data;
  if (lesson === undefined) return [];
  const taught = teachersOf(lesson);
  const byGuest = lesson.members.some(({ id, role }) => role === 'teach' && id === undefined);
  if (teacher === undefined ? byGuest : taught.includes(teacher)) return [];
  return [
    fault(
      'observation-lesson',
      placeOf(observation, 'lesson'),
      `课例“${id}”不是“${teacher}”上的。`,
      { found: `teacher: ${teacher}`, allowed: taught.join('、') },
    ),
  ];
}
