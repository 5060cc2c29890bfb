/** MathML, which pages and programs of formulas put on the clipboard, becomes TeX. */
import { isTag, tagsIn, textOf, type Tag } from '../tree.ts';
import {
  finished,
  texOfAccent,
  texOfBracket,
  texOfName,
  texOfOperator,
  texOfSigns,
  texOfWords,
} from './signs.ts';

/** @returns TeX made of the commands our reader knows, or nothing where the formula is empty */
export function texOfMath(math: Tag): string {
  return finished(all(shown(math)));
}

/** What is shown of a formula: of `semantics` its first part, the others say the same otherwise. */
function shown({ children }: Tag): Tag[] {
  return children
    .filter(isTag)
    .flatMap((one) => (one.name === 'semantics' ? tagsIn(one).slice(0, 1) : [one]))
    .filter(({ name }) => !/^annotation|^mphantom$/.test(name));
}

function all(tags: readonly Tag[]): string {
  return tags.map(tex).join('');
}

function part(one: Tag | undefined): string {
  return one === undefined ? '{}' : `{${tex(one).trim()}}`;
}

function tex(one: Tag): string {
  const parts = shown(one);
  const [first, second, third] = parts;
  switch (one.name) {
    case 'mi': {
      const name = textOf(one).trim();
      return [...name].length > 1 ? texOfName(name) : texOfSigns(name);
    }
    case 'mn':
    case 'mo':
      return texOfOperator(textOf(one)) ?? texOfSigns(textOf(one).trim());
    case 'mtext':
    case 'ms':
      return texOfWords(textOf(one));
    case 'mspace':
      return '\\ ';
    case 'mfrac':
      return `\\frac${part(first)}${part(second)}`;
    case 'msqrt':
      return `\\sqrt{${all(parts).trim()}}`;
    case 'mroot':
      return `\\sqrt[${(second === undefined ? '' : tex(second).trim()).replace(/[[\]]/g, '')}]${part(first)}`;
    case 'msub':
    case 'msup':
    case 'msubsup':
    case 'munder':
    case 'mover':
    case 'munderover':
      return scripts(one.name, first, second, third);
    case 'mfenced': {
      const { open = '(', close = ')', separators = ',' } = one.attributes;
      const between = separators.trim().charAt(0);
      return `\\left${texOfBracket(open)}${parts.map(tex).join(texOfSigns(between))}\\right${texOfBracket(close)}`;
    }
    case 'mtable':
      return `\\begin{matrix}${parts
        .map((row) =>
          shown(row)
            .map((cell) => all(shown(cell)).trim())
            .join(' & '),
        )
        .join(' \\\\ ')}\\end{matrix}`;
    default:
      return parts.length > 0 ? all(parts) : texOfSigns(textOf(one).trim());
  }
}

function scripts(
  name: string,
  base: Tag | undefined,
  second: Tag | undefined,
  third: Tag | undefined,
): string {
  const sign = second === undefined ? '' : textOf(second);
  const accent = name === 'mover' || name === 'munder' ? texOfAccent(sign) : undefined;
  if (accent !== undefined) return `${accent}${part(base)}`;
  const operator = base === undefined ? undefined : texOfOperator(textOf(base));
  const named =
    base !== undefined && /^\\[a-z]+ $/.test(tex(base)) && base.name !== 'mn'
      ? tex(base).trim()
      : undefined;
  const under = /sub|under/.test(name) ? second : undefined;
  const over = /subsup|underover/.test(name) ? third : /sup|over/.test(name) ? second : undefined;
  if (
    /^m(?:under|over)/.test(name) &&
    operator === undefined &&
    !(named !== undefined && /^\\(?:lim|max|min|sup|inf)$/.test(named))
  ) {
    const lower = under === undefined ? part(base) : `\\underset${part(under)}${part(base)}`;
    return over === undefined ? lower : `\\overset${part(over)}{${lower}}`;
  }
  return `${operator ?? named ?? part(base)}${under === undefined ? '' : `_${part(under)}`}${over === undefined ? '' : `^${part(over)}`}`;
}
