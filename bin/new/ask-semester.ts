/** Asks in the terminal what `npm run new -- semester` still has to know. */
import type { Readable, Writable } from 'node:stream';
import { isCancel, multiselect, text } from '@clack/prompts';
import { dayWritten } from '../../src/model/fields/written-day.ts';
import { Refusal } from '../../src/write/refusal.ts';
import { partNames } from '../../src/write/semester/standing.ts';
import { inChinese } from '../chinese-terminal.ts';
import type { SemesterAsker } from './semester.ts';

export function askerFor(input: Readable, output: Writable): SemesterAsker {
  const terminal = { input, output: inChinese(output) };
  const day = async (
    message: string,
    initialValue: string,
    wrong: (day: string) => string | undefined,
  ): Promise<string> => {
    const written = answered(
      await text({
        ...terminal,
        message,
        initialValue,
        validate: (value = '') => {
          const read = dayWritten(value);
          return read === undefined ? '请写一个日子，例如 2027-03-01。' : wrong(read);
        },
      }),
    );
    return dayWritten(written) ?? written;
  };
  return {
    async days(id, suggested, objection) {
      const start = await day(
        `学期 ${id} 哪天开学？（照去年推算的，按校历改）`,
        suggested.start,
        () => undefined,
      );
      const end = await day(`学期 ${id} 哪天放假？`, suggested.end, (one) =>
        objection({ start, end: one }),
      );
      return { start, end };
    },
    async parts(offered) {
      return answered(
        await multiselect({
          ...terminal,
          message: '照上面说的写下来吗？不要的先去掉；一样也不选，就不写。',
          options: offered.map((value) => ({ value, label: partNames[value] })),
          initialValues: [...offered],
          required: false,
        }),
      );
    },
  };
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new Refusal(1, ['好的，不写了，一个文件也没有动。']);
  return answer as Exclude<T, symbol>;
}
