/** Asks in the terminal what a list leaves open. */
import { select } from '@clack/prompts';
import { BODY, NOTHING } from '../../src/import/tables/columns.ts';
import { isEntryKind } from '../../src/model/kinds.ts';
import { allQuestions } from '../../src/write/questions.ts';
import { answered, Asker } from '../ask.ts';
import { inChinese } from '../chinese-terminal.ts';
import type { Input } from '../new/command.ts';
import type { Asks } from './bring-in.ts';

export function asksOf(input: Input): Asks {
  return (ground) => ({
    column: async ({ heading, candidates }, collection) => {
      const asOption = ({ path, title }: { path: string; title: string }) => ({
        value: path,
        label: title,
      });
      const rest = allQuestions(collection, ground.school.fields).filter(
        (one) => !candidates.some(({ path }) => path === one.path),
      );
      return answered(
        await select({
          input,
          output: inChinese(process.stdout),
          showInstructions: false,
          message: `“${heading}”一列是哪一项？`,
          maxItems: 12,
          options: [
            ...candidates.map(asOption),
            { value: NOTHING, label: '不收这一列' },
            ...(isEntryKind(collection) ? [{ value: BODY, label: '正文' }] : []),
            ...rest.map(asOption),
          ],
        }),
      );
    },
    field: async (question, collection) => {
      const asker = new Asker(input, process.stdout, { world: ground.world, today: ground.today });
      const offer = { questions: [question], isAgain: false };
      return (await asker.offer(collection, offer, {}))[question.path] ?? [];
    },
  });
}
