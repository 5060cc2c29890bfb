/** Formulas of Word (ECMA-376, part 1, 22.1) become TeX. */
import { childOf, tagsIn, textOf, type Tag } from '../tree.ts';
import {
  finished,
  texOfAccent,
  texOfBracket,
  texOfName,
  texOfOperator,
  texOfSigns,
  texOfWords,
} from './signs.ts';

/** @param math an `m:oMath`, @returns TeX made of the commands our reader knows */
export function texOfOffice(math: Tag): string {
  return finished(all(math));
}

function all(parent: Tag | undefined): string {
  return tagsIn(parent).map(tex).join('');
}

/** A part of a structure, in braces. */
function part(one: Tag, name: string): string {
  return `{${all(childOf(one, `m:${name}`)).trim()}}`;
}

/** What a structure says of itself: `m:chr` of `m:naryPr`; absent where it says nothing. */
function said(one: Tag, name: string): string | undefined {
  const own = childOf(childOf(one, `${one.name}Pr`), `m:${name}`);
  return own === undefined ? undefined : (own.attributes['m:val'] ?? own.attributes['w:val'] ?? '');
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !/^(?:0|off|false)$/.test(value);
}

function tex(one: Tag): string {
  switch (one.name) {
    case 'm:r':
      return run(one);
    case 'm:f': {
      const kind = said(one, 'type');
      if (kind === 'lin' || kind === 'skw') return `${part(one, 'num')}/${part(one, 'den')}`;
      if (kind === 'noBar') return `\\genfrac{}{}{0pt}{}${part(one, 'num')}${part(one, 'den')}`;
      return `\\frac${part(one, 'num')}${part(one, 'den')}`;
    }
    case 'm:sSup':
      return `${part(one, 'e')}^${part(one, 'sup')}`;
    case 'm:sSub':
      return `${part(one, 'e')}_${part(one, 'sub')}`;
    case 'm:sSubSup':
      return `${part(one, 'e')}_${part(one, 'sub')}^${part(one, 'sup')}`;
    case 'm:sPre':
      return `{}_${part(one, 'sub')}^${part(one, 'sup')}${part(one, 'e')}`;
    case 'm:rad': {
      const degree = all(childOf(one, 'm:deg')).trim().replace(/[[\]]/g, '');
      const hidden = isOn(said(one, 'degHide') ?? undefined);
      return degree === '' || hidden
        ? `\\sqrt${part(one, 'e')}`
        : `\\sqrt[${degree}]${part(one, 'e')}`;
    }
    case 'm:nary': {
      const operator = texOfOperator(said(one, 'chr') ?? '∫') ?? texOfSigns(said(one, 'chr') ?? '');
      const [sub, sup] = [part(one, 'sub'), part(one, 'sup')];
      const limits =
        said(one, 'limLoc') === 'undOvr' && /^\\[io]+nt$/.test(operator) ? '\\limits' : '';
      return `${operator}${limits}${sub === '{}' ? '' : `_${sub}`}${sup === '{}' ? '' : `^${sup}`}${part(one, 'e')}`;
    }
    case 'm:d': {
      const open = texOfBracket(said(one, 'begChr') ?? '(');
      const close = texOfBracket(said(one, 'endChr') ?? ')');
      const between = texOfSigns(said(one, 'sepChr') ?? '|');
      return `\\left${open}${tagsIn(one, 'm:e').map(all).join(between)}\\right${close}`;
    }
    case 'm:m':
      return `\\begin{matrix}${tagsIn(one, 'm:mr')
        .map((row) =>
          tagsIn(row, 'm:e')
            .map((cell) => all(cell).trim())
            .join(' & '),
        )
        .join(' \\\\ ')}\\end{matrix}`;
    case 'm:eqArr':
      return `\\begin{aligned}${tagsIn(one, 'm:e')
        .map((row) => all(row).trim().replaceAll('\\&', '&'))
        .join(' \\\\ ')}\\end{aligned}`;
    case 'm:func': {
      const name = childOf(one, 'm:fName');
      const [only, ...more] = tagsIn(name).filter((tag) => tag.name !== 'm:ctrlPr');
      const plain = only?.name === 'm:r' && more.length === 0;
      return `${plain ? texOfName(textOf(only)) : all(name)}${part(one, 'e')}`;
    }
    case 'm:limLow':
    case 'm:limUpp': {
      const base = childOf(one, 'm:e');
      const name = textOf(base ?? one).trim();
      const limit = part(one, 'lim');
      if (/^(?:lim|max|min|sup|inf)$/.test(name))
        return `\\${name}${one.name === 'm:limLow' ? '_' : '^'}${limit}`;
      return `\\${one.name === 'm:limLow' ? 'underset' : 'overset'}${limit}${part(one, 'e')}`;
    }
    case 'm:acc':
      return `${texOfAccent(said(one, 'chr') ?? '\u0302') ?? '\\hat'}${part(one, 'e')}`;
    case 'm:bar':
      return `${said(one, 'pos') === 'top' ? '\\overline' : '\\underline'}${part(one, 'e')}`;
    case 'm:groupChr': {
      const sign = texOfAccent(said(one, 'chr') ?? '⏟');
      return sign === undefined ? part(one, 'e') : `${sign}${part(one, 'e')}`;
    }
    case 'm:borderBox':
      return `\\boxed${part(one, 'e')}`;
    case 'm:phant':
      return isOn(said(one, 'show') ?? '1') ? part(one, 'e') : '';
    default:
      return /Pr$/.test(one.name) ? '' : all(one);
  }
}

function run(one: Tag): string {
  const text = [...tagsIn(one, 'm:t'), ...tagsIn(one, 'w:t')].map(textOf).join('');
  const properties = childOf(one, 'm:rPr');
  if (childOf(properties, 'm:nor') !== undefined) return texOfWords(text);
  const name = text.trim();
  return childOf(properties, 'm:sty')?.attributes['m:val'] === 'p' && /^[a-z]{2,}$/i.test(name)
    ? texOfName(name)
    : texOfSigns(text);
}
