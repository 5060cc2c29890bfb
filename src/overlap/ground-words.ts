/** The words by which a title tells its stage or subject. */
import {
  stageOfGrade,
  type GradeSystem,
  type Vocabularies,
  type Word,
} from '../model/words/vocabulary.ts';

/** Names of stages, and of grades, which belong to one. */
export function stagePhrases(words: Vocabularies, system: GradeSystem): [string, string][] {
  const grades = words.grades.flatMap((grade) => {
    const stage = stageOfGrade(grade.id, system);
    return stage === undefined ? [] : [{ ...grade, id: stage }];
  });
  return [...phrasesOf(words.stages), ...phrasesOf(grades)];
}

export function subjectPhrases(words: Vocabularies): [string, string][] {
  return phrasesOf(words.subjects);
}

function phrasesOf(words: readonly Word[]): [string, string][] {
  return words.flatMap(({ id, name, aliases = [] }) =>
    [name, ...aliases].map((phrase): [string, string] => [phrase.toLowerCase(), id]),
  );
}
