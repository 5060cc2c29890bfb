/** The few English words that @clack/prompts writes on its own, said in Chinese. */

import type { Writable } from 'node:stream';

/** Colour codes may stand around a word. */
const CODE = String.raw`(?:\u001b\[\d+m)*`;

const phrases: readonly (readonly [RegExp, string])[] = [
  [phrase('Search:'), '查找：'],
  [phrase('↑/↓', ' to (?:select|navigate)'), '↑/↓ 移动'],
  [phrase('Space/Tab:', ' select'), '空格 选中'],
  [phrase('Tab:', ' select'), 'Tab 选中'],
  [phrase('Enter:', ' confirm'), '回车 确定'],
  [phrase('Type:', ' to search'), '打字或写拼音 查找'],
  [/ \((\d+) match(?:es)?\)/g, '（$1 项）'],
  [/No matches found/g, '没有找到，请换个字试试'],
  [/Please select at least one item/g, '请至少选一项：移到它上面，按 Tab'],
  [/(\d+) items selected/g, '选了 $1 项'],
];

function phrase(key: string, rest = ''): RegExp {
  return new RegExp(`${CODE}${key}${CODE}${rest}`, 'g');
}

/** The same terminal; what is written to it passes through the list above. */
export function inChinese<Output extends Writable>(output: Output): Output {
  return new Proxy(output, {
    get(target, name) {
      if (name === 'write') {
        return (chunk: string | Uint8Array): boolean =>
          target.write(typeof chunk === 'string' ? translated(chunk) : chunk);
      }
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

function translated(text: string): string {
  return phrases.reduce((said, [english, chinese]) => said.replace(english, chinese), text);
}
