/** Departures from the house style as warnings: one a file and kind, for one command mends them all. */
import { fault, type Place, type Fault } from '../model/faults/fault.ts';
import type { Edit, StyleId } from './house-style.ts';

const sentences: Record<StyleId, { message: string; allowed: string }> = {
  spacing: {
    message: '汉字和字母、数字之间有空格',
    allowed: '连着写，间距由网站的样式留出来',
  },
  'half-width-punctuation': {
    message: '汉字中间用了半角标点',
    allowed: '，。！？：；（）',
  },
  'trailing-space': { message: '行末有多余的空格', allowed: '行末不留空格' },
};

/** @param edits offsets into `text`, the whole file, in order */
export function styleWarnings(edits: readonly Edit[], text: string, file: string): Fault[] {
  return (Object.keys(sentences) as StyleId[]).flatMap((id) => {
    const own = edits.filter((edit) => edit.id === id);
    const [first] = own;
    if (first === undefined) return [];
    const { message, allowed } = sentences[id];
    const more = own.length > 1 ? `，这个文件里还有 ${own.length - 1} 处` : '';
    const found = surroundings(text, first);
    return [
      fault(id, placeAt(text, first.start, file), `${message}${more}。`, {
        ...(found === '' ? {} : { found }),
        allowed,
        isMended: true,
      }),
    ];
  });
}

function placeAt(text: string, offset: number, file: string): Place {
  const before = text.slice(0, offset);
  return {
    file,
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
  };
}

/** A few characters on both sides, on the same line. */
function surroundings(source: string, { start, end }: Edit): string {
  const before =
    source
      .slice(Math.max(0, start - 8), start)
      .split('\n')
      .at(-1) ?? '';
  const after = source.slice(end, end + 8).split('\n')[0] ?? '';
  return (before + source.slice(start, end) + after).trim();
}
