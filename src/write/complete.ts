/** From what was given to everything a record needs. */
import type { Collection } from '../model/kinds.ts';
import type { OwnField } from '../records/own-fields.ts';
import type { Given } from '../records/answers.ts';
import type { World } from './choices.ts';
import {
  allQuestions,
  asIds,
  furtherQuestions,
  objection,
  requiredQuestions,
  usualAnswer,
  type Question,
} from './questions.ts';
import { Refusal } from './refusal.ts';

/** Puts a question to somebody; absent where nobody can be asked. */
export type Ask = (question: Question, soFar: Given) => Promise<readonly string[]>;

export async function complete(
  collection: Collection,
  given: Given,
  circumstances: { world: World; today: string; ask: Ask | undefined },
): Promise<Given> {
  const { world, today, ask } = circumstances;
  const answers = understood(collection, given, world);
  let missing = missingQuestions(collection, answers, world.own);
  while (missing.length > 0) {
    const unanswered: Question[] = [];
    for (const question of missing) {
      const answer = ask
        ? await ask(question, answers)
        : usualAnswer(question.path, answers, today);
      if (answer === undefined) unanswered.push(question);
      else answers[question.path] = answer;
    }
    if (unanswered.length > 0) throw new Refusal(2, tell(unanswered));
    missing = missingQuestions(collection, answers, world.own);
  }
  return answers;
}

export function missingQuestions(
  collection: Collection,
  given: Given,
  own: readonly OwnField[],
): Question[] {
  const required = requiredQuestions(collection, own).filter(
    ({ path }) => given[path] === undefined,
  );
  return required.length > 0 ? required : furtherQuestions(collection, given, own);
}

function understood(
  collection: Collection,
  given: Given,
  world: World,
): Record<string, readonly string[]> {
  const answers: Record<string, readonly string[]> = {};
  const faults: string[] = [];
  const questions = allQuestions(collection, world.own).filter(
    ({ path }) => given[path] !== undefined,
  );
  for (const question of questions) {
    answers[question.path] = asIds(question, given[question.path] ?? [], world);
  }
  for (const question of questions) {
    const answer = answers[question.path] ?? [];
    const fault = objection(collection, question, answer, world, answers);
    if (fault !== undefined) faults.push(`--${question.path}  ${fault}`);
  }
  if (faults.length > 0) throw new Refusal(1, faults);
  return answers;
}

function tell(missing: readonly Question[]): string[] {
  return [
    `还缺这 ${missing.length} 项，请补在命令后面。在终端里只运行 npm run new，会一项一项地问。`,
    ...missing.map(({ path, title, field }) => `  --${path}  ${title}：${field.description}`),
  ];
}
