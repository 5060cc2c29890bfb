import type * as z from 'zod';
import { fault, type Fault } from '../model/faults/fault.ts';
import { wrongSeparators } from '../yaml/list-separators.ts';
import type { YamlRead } from '../yaml/yaml.ts';

export interface SeparatorFaults {
  faults: Fault[];
  /** Whether a path is that of a list whose words are not set apart, or of one of them. */
  isAt: (path: readonly PropertyKey[]) => boolean;
}

/** A fault for each item of a row that several words were written as. */
export function separatorFaults(
  { written, placeAt }: YamlRead,
  schema: z.core.$ZodType,
  file: string,
): SeparatorFaults {
  const found = written === undefined ? [] : wrongSeparators(written, schema);
  const lists = found.map(({ path }) => path);
  return {
    faults: found.map(({ start, words }) =>
      fault(
        'list-separator',
        { file, ...placeAt(start) },
        '方括号里用全角的逗号或顿号隔开，机器读成了一个词。',
        {
          found: words.join('，'),
          allowed: `[${words.join(', ')}]`,
          hint: `请用英文半角逗号隔开：${words.join(', ')}。本来就是一个词的，请放进英文引号里。`,
          isMended: true,
        },
      ),
    ),
    isAt: (path) => lists.some((list) => list.every((step, i) => step === path[i])),
  };
}
