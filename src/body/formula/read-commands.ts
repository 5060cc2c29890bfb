/** Which commands a formula uses, and the first of them that it may not. */
import { nearest } from '../../model/text/nearest.ts';
import { buildingCommands } from './building-commands.ts';
import { environments, refusedEnvironments, refusedKinds } from './refused-commands.ts';
import { signCommands } from './sign-commands.ts';

const allowed: ReadonlySet<string> = new Set([...signCommands, ...buildingCommands]);

/** As KaTeX cuts them: a backslash and letters (`@` among them), or a backslash and one sign. */
const COMMAND = /\\(?:[a-zA-Z@]+|[^])|%/gu;
/** Anything else than a plain name would have to be expanded before one could judge it. */
const ENVIRONMENT = /\\(?:begin|end)(?![a-zA-Z@])(?:\s*\{([^{}]*)\})?/gu;

interface CommandFault {
  id: 'formula-command' | 'formula-unknown' | 'body-syntax';
  /** The command as written, and where in the formula, in UTF-16 units. */
  command: string;
  at: number;
  message: string;
  hint: string;
}

/** The first command, by its place, that is not allowed; none where all are. */
export function faultOfCommands(formula: string): CommandFault | undefined {
  for (const match of formula.matchAll(COMMAND)) {
    if (match[0] === '%') return comment(match.index);
    const command = /^\\[\r\n\t]$/.test(match[0]) ? '\\ ' : match[0];
    if (!allowed.has(command)) return judged(command, match.index);
  }
  for (const match of formula.matchAll(ENVIRONMENT)) {
    const name = match[1];
    if (name === undefined) return unnamed(match[0], match.index);
    if (!environments.includes(name)) return judgedEnvironment(name, match.index);
  }
  return undefined;
}

function judged(command: string, at: number): CommandFault {
  const kind = refusedKinds.find(({ commands }) => commands.includes(command));
  if (kind) {
    return {
      id: 'formula-command',
      command,
      at,
      message: `公式里的命令 ${command} 会${kind.does}，这里不接受。`,
      hint: kind.mend,
    };
  }
  const near = command.length > 2 ? nearestCommand(command) : undefined;
  return {
    id: 'formula-unknown',
    command,
    at,
    message: `公式里的命令 ${command} 不在可以用的命令里。`,
    hint: near === undefined ? '请核对命令的拼写。' : `请核对拼写，是不是想写 ${near}？`,
  };
}

/** Two letters that changed places are the commonest slip of all. */
function nearestCommand(command: string): string | undefined {
  const lettersOf = (name: string) => [...name].sort().join('');
  const letters = lettersOf(command);
  const commands = [...allowed];
  return commands.find((name) => lettersOf(name) === letters) ?? nearest(command, commands);
}

function judgedEnvironment(name: string, at: number): CommandFault {
  const command = `\\begin{${name}}`;
  if (refusedEnvironments.includes(name)) {
    return {
      id: 'formula-command',
      command,
      at,
      message: `公式里的 ${command} 会让内容伸到公式外面去，这里不接受。`,
      hint: '请把图存成图片，放在文章旁边。',
    };
  }
  const near = nearest(name, environments);
  return {
    id: 'formula-unknown',
    command,
    at,
    message: `公式里没有 ${command} 这种写法。`,
    hint:
      near === undefined ? `可以写：${environments.join('、')}。` : `是不是想写 \\begin{${near}}？`,
  };
}

function unnamed(command: string, at: number): CommandFault {
  return {
    id: 'body-syntax',
    command,
    at,
    message: `公式里的 ${command} 后面没有花括号和名称。`,
    hint: `请写成 ${command}{aligned} 的样子。`,
  };
}

/** TeX takes the rest of the line for a remark; whoever writes `50%` means the sign. */
function comment(at: number): CommandFault {
  return {
    id: 'body-syntax',
    command: '%',
    at,
    message: '公式里的 % 会让这一行后面的内容都不见了。',
    hint: '百分号请写成 \\%。',
  };
}
