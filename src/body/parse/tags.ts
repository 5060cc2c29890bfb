/**
 * The tags of MDX, read so that nothing stops: what the parser of MDX would give up at is left
 * to plain Markdown, which makes a stretch of HTML or mere text of it. `strays.ts` tells of these.
 */
import { codeIndented, htmlFlow } from 'micromark-core-commonmark';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { componentNamed } from '../components/registry.ts';
import { isRawTag } from '../guard/raw-tags.ts';
import { where, type Construct, type Constructs, type Extension } from './constructs.ts';

const LESS_THAN = 60;
/** As micromark counts them: a tab, the columns it fills, a space. */
const INDENT = [-2, -1, 32];

const NAME = String.raw`[\p{L}_$][\p{L}\p{N}_$.:-]*`;
const VALUE = String.raw`(?:"[^"]*"|'[^']*'|\{[^{}]*\})`;
/** A tag as MDX has them, from its beginning. Between attributes stands white space, or the end of the one before. */
const TAG = new RegExp(
  String.raw`<(/?)\s*(${NAME})((?:(?:\s+|(?<=["'}]))(?:${NAME}(?:\s*=\s*${VALUE})?|\{[^{}]*\}))*)\s*(/?)\s*>`,
  'uy',
);
const COMMENT = /<!--(?!-?>)[^]*?-->/y;
/** What stands between these is no writing. */
const HIDDEN = /<(script|style)\b[^>]*>[^]*?<\/\1>/iy;
/** Chinese writers set the first line of a paragraph in by spaces; programs begin otherwise. */
const PROSE = /[ \t]*[\p{Script=Han}\p{Pi}（《〈「『【“‘]/uy;

export interface Reading {
  source: string;
  /** Offsets of tags that found no partner: they are read as plain Markdown. */
  alone: ReadonlySet<number>;
}

/** The extension, and what tells it of which text it is to read next. */
export function honestTags(): { extension: Extension; begin: (reading: Reading) => void } {
  let reading: Reading = { source: '', alone: new Set() };
  /** By offset: how much deeper than before whatever follows stands within tags. */
  let steps = new Map<number, number>();
  const within = (offset: number): boolean => {
    let depth = 0;
    for (const [start, step] of steps) if (start < offset) depth += step;
    return depth > 0;
  };
  const isTag = (offset: number): boolean => {
    if (reading.alone.has(offset)) return false;
    const tag = ourTagAt(reading.source, offset);
    if (tag !== undefined) steps.set(offset, tag);
    return tag !== undefined;
  };
  const isProgram = (offset: number): boolean =>
    !within(offset) && !matchAt(PROSE, reading.source, offset);
  const isHidden = (offset: number): boolean =>
    matchAt(COMMENT, reading.source, offset) !== null ||
    matchAt(HIDDEN, reading.source, offset) !== null;

  const { flow, text } = mdxJsx();
  return {
    begin(next) {
      reading = next;
      steps = new Map();
    },
    extension: {
      flow: {
        [LESS_THAN]: [
          where(only(flow?.[LESS_THAN]), isTag),
          where({ ...htmlFlow, name: 'hiddenFlow' }, isHidden),
        ],
      },
      flowInitial: Object.fromEntries(
        INDENT.map((code) => [code, where({ ...codeIndented, name: 'program' }, isProgram)]),
      ),
      text: { [LESS_THAN]: where(only(text?.[LESS_THAN]), isTag) },
      disable: { null: ['codeIndented', 'htmlFlow'] },
    },
  };
}

/** By how much what follows the tag at `offset` stands deeper; nothing where there is no sound tag of ours. */
function ourTagAt(source: string, offset: number): -1 | 0 | 1 | undefined {
  const tag = matchAt(TAG, source, offset);
  if (tag === null || /\n[ \t]*\n/.test(tag[0])) return undefined;
  const [, closing, name = '', attributes, empty] = tag;
  if (componentNamed(name) === undefined && !isRawTag(name)) return undefined;
  if (closing !== '') return attributes === '' && empty === '' && name !== 'br' ? -1 : undefined;
  if (empty !== '') return 0;
  return name === 'br' ? undefined : 1;
}

function matchAt(pattern: RegExp, source: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(source);
}

function only(constructs: Constructs | undefined): Construct {
  const [first] = [constructs ?? []].flat();
  if (first === undefined) throw new Error('the parser of tags has changed');
  return first;
}
