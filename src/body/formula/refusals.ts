/** What is told about a formula that was read and may not go into a page as it is. */
import type { FaultId } from '../../model/faults/fault.ts';
import type { MarkupFault } from './check-markup.ts';
import { MOST_TOGETHER, SCALES, writerOf } from './lengths.ts';

interface Refusal {
  id: FaultId;
  /** Where in the formula, in UTF-16 units, and what stands there; empty where nobody can say. */
  at: number;
  command: string;
  message: string;
  allowed: string;
  hint: string;
}

const NOWHERE = { command: '', at: 0 };

export function refusalOf(fault: MarkupFault, formula: string): Refusal {
  switch (fault.kind) {
    case 'length': {
      const { attribute, em, least, most } = fault;
      const writer = writerOf(formula, attribute, em);
      const who = writer === undefined ? '公式里' : `公式里的 ${writer.command} `;
      return {
        id: 'formula-length',
        ...(writer ?? NOWHERE),
        message: `${who}写了 ${rounded(em)}em 的长度，会伸到公式外面去。`,
        allowed: `${least}em 到 ${most}em（1em 是一个汉字的宽，1cm 约 2.8em）`,
        hint: '请把长度写小些，或删去这个命令。',
      };
    }
    case 'size': {
      const writer = writerOf(formula, 'mathsize', 0);
      return {
        id: 'formula-length',
        ...(writer ?? NOWHERE),
        message: `公式里的字号命令套在一起，字成了正文的 ${rounded(fault.scale)} 倍。`,
        allowed: `正文的 ${SCALES[0]} 倍到 ${SCALES[1]} 倍`,
        hint: '请只写一个字号命令，不要一个套一个。',
      };
    }
    case 'together':
      return {
        id: 'formula-length',
        ...(writerOf(formula, 'width', 0) ?? NOWHERE),
        message: `公式里的空白加起来有 ${rounded(fault.em)}em。`,
        allowed: `往右一共不超过 ${MOST_TOGETHER}em，往左退得更少`,
        hint: '请删去一些空白；要对齐，请用 aligned 或 array。',
      };
    case 'depth':
      return {
        id: 'body-too-complex',
        ...NOWHERE,
        message: '这个公式套的层数太多。',
        allowed: '课本里那样的公式',
        hint: '请拆成几个公式。',
      };
    case 'character':
      return {
        id: 'formula-command',
        ...NOWHERE,
        message: `公式里有一个看不见的字符（${codeOf(fault.character)}）。`,
        allowed: '看得见的字和符号',
        hint: '请删去这个字符，重新输入附近的内容。',
      };
    case 'markup':
      return {
        id: 'formula-command',
        ...NOWHERE,
        message: `公式排出来有网页不接受的写法（${fault.found}）。`,
        allowed: '课本里那样的公式',
        hint: '请换一种写法。',
      };
  }
}

function rounded(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toFixed(2))) : '∞';
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
