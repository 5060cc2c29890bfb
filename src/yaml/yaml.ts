/** YAML as plain data: the core schema, and none of what lets a file refer to itself or to types. */
import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import { hiddenFault } from '../model/faults/hidden-fault.ts';
import { fault, type Fault } from '../model/faults/fault.ts';
import { slipsMended } from './punctuation.ts';
import { mistakesIn, sentenceFor, toldSlips, type Mistake } from './yaml-mistake.ts';

export interface YamlRead {
  data: unknown;
  /** Where the key of the pair (or the item) at `path` stands; for one that is missing, its nearest parent. */
  lineOf(path: readonly PropertyKey[]): { line: number; column: number };
  /** How the value at `path` is written, without quotes; nothing where no single value stands. */
  textAt(path: readonly PropertyKey[]): string | undefined;
  /** Where an offset into the source stands in the file. */
  placeAt(offset: number): { line: number; column: number };
  /** The text that was read. */
  source: string;
  /** The mapping as it is written; absent where nothing is. */
  written?: YAMLMap;
}

type Place = { file: string; firstLine: number };

const MAX_DEPTH = 20;
/** The parser compares each key with all before it: 3,000 take a quarter of a second, 60,000 a minute. */
const MAX_SEPARATORS = 3_000;
/** Open brackets at once, prose included; the parser recurses once for each. */
const MAX_BRACKETS = 100;
/** `a: a: a: …` is one mapping in another for each colon; 800 overflow the parser's stack. */
const MAX_COLONS = 100;
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads one YAML mapping. `firstLine` is the line of the file at which `source` begins. */
export function parseYaml(source: string, place: Place): YamlRead | { faults: Fault[] } {
  const read = attempt(source, place);
  if (!('faults' in read)) return read;
  const slips = slipsMended(source, isReadable);
  if (slips.length === 0) return read;
  const told = toldSlips(source, slips);
  return { faults: told.map((slip) => faultOf({ ...slip, isMended: true }, place)) };
}

/** Whether a text is plain data as it stands. */
export function isReadable(source: string): boolean {
  return !('faults' in attempt(source, { file: '', firstLine: 1 }));
}

function attempt(source: string, place: Place): YamlRead | { faults: Fault[] } {
  const tooComplex = prescan(source, place);
  if (tooComplex) return { faults: [tooComplex] };
  try {
    return parse(source, place);
  } catch {
    // What the parser throws it does not throw on purpose: its stack is full.
    const [first = ''] = source.split('\n');
    return { faults: [tooComplexAt({ file: place.file, line: place.firstLine }, first)] };
  }
}

function parse(source: string, place: Place): YamlRead | { faults: Fault[] } {
  const counter = new LineCounter();
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
    lineCounter: counter,
    // `silent` would keep quiet about a second document.
    logLevel: 'error',
  });
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + place.firstLine - 1, column: Math.max(col, 1) };
  };

  const forbidden = forbiddenIn(document, source, (offset) => ({
    file: place.file,
    ...at(offset),
  }));
  if (forbidden.length > 0) return { faults: forbidden };
  if (document.errors.length > 0) return { faults: tell(document, source, place, at) };
  const odd = oddKeys(document, source, place);
  if (odd.length > 0) return { faults: odd };
  const hidden = hiddenValues(document, (offset) => ({ file: place.file, ...at(offset) }));
  if (hidden.length > 0) return { faults: hidden };

  const { contents } = document;
  // Nothing written yet: the schema will say which fields are wanted.
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return { data: {}, lineOf: () => at(0), textAt: () => undefined, placeAt: at, source };
  }
  if (!isMap(contents)) {
    const [mistake] = mistakesIn(source);
    const line = place.firstLine + (mistake?.line ?? 0);
    return {
      faults: [
        fault(
          'yaml-invalid',
          { file: place.file, line },
          mistake?.message ?? '信息栏不是一项一项的“名称: 内容”。',
          {
            found: mistake?.found ?? source.trim().slice(0, 40),
            ...(mistake ? { hint: mistake.hint } : {}),
          },
        ),
      ],
    };
  }
  return {
    data: document.toJS({ maxAliasCount: 0 }) as unknown,
    lineOf: (path) => at(offsetOf(contents, path)),
    textAt: (path) => {
      const node: unknown = contents.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
    },
    placeAt: at,
    source,
    written: contents,
  };
}

function prescan(source: string, place: Place): Fault | undefined {
  let separators = 0;
  let open = 0;
  let line = place.firstLine;
  for (const text of source.split('\n')) {
    for (const [character] of text.matchAll(/[,:?[\]{}]/g)) {
      if (!']}'.includes(character)) separators += 1;
      if ('[{'.includes(character)) open += 1;
      if (']}'.includes(character) && open > 0) open -= 1;
      if (open > MAX_BRACKETS) break;
    }
    const colons = text.match(/:(?=[ \t])/g)?.length ?? 0;
    const marks = /^[ \t]*((?:[-?:][ \t]+)*)/.exec(text)?.[1]?.replace(/[ \t]/g, '').length ?? 0;
    if (
      open > MAX_BRACKETS ||
      marks > MAX_DEPTH ||
      colons > MAX_COLONS ||
      separators > MAX_SEPARATORS
    ) {
      return tooComplexAt({ file: place.file, line }, text);
    }
    line += 1;
  }
  return undefined;
}

function tooComplexAt(place: { file: string; line: number }, text: string): Fault {
  return fault('yaml-invalid', place, '信息栏嵌套太深或项目太多，机器没有办法可靠地读懂。', {
    found: text.slice(0, 40),
    allowed: `不超过 ${MAX_DEPTH} 层、${MAX_SEPARATORS} 项`,
    hint: '请把这一段写得简单些。',
  });
}

function forbiddenIn(
  document: Document.Parsed,
  source: string,
  at: (offset: number) => { file: string; line: number },
) {
  const faults: Fault[] = [];
  const refuse = (node: Node, what: string, hint?: string) => {
    const [start, end] = node.range ?? [0, 0];
    faults.push(
      fault('yaml-forbidden', at(start), `信息栏里有${what}，这种写法不接受。`, {
        found: source.slice(start, Math.min(end, start + 40)).trim(),
        allowed: '文字、数字、true 或 false、列表和“名称: 内容”',
        ...(hint === undefined ? {} : { hint }),
      }),
    );
  };
  if (/^%/m.test(source.slice(0, source.search(/^[^%\s#]/m)))) {
    faults.push(
      fault('yaml-forbidden', at(0), '信息栏里有 % 开头的指令，这种写法不接受。', {
        found: source.split('\n')[0] ?? '',
      }),
    );
  }
  visit(document, {
    Alias: (_key, node) =>
      refuse(node, `别名“*${node.source}”`, '内容要以 * 开头时，请放进英文引号里。'),
    Value(_key, node, path) {
      if (path.filter(isCollection).length > MAX_DEPTH) {
        refuse(node, `超过 ${MAX_DEPTH} 层的嵌套`, '请把这一段写得简单些。');
        return visit.BREAK;
      }
      if (node.anchor !== undefined)
        refuse(node, `锚点“&${node.anchor}”`, '内容要以 & 开头时，请放进英文引号里。');
      if (node.tag !== undefined)
        refuse(node, `标签“${node.tag}”`, '内容要以 ! 开头时，请放进英文引号里。');
      return undefined;
    },
    Pair(_key, pair) {
      const key = pair.key as Node;
      if (!isScalar(key)) {
        if (key) refuse(key, '一个不是文字的填写项的名称', '填写项的名称请用英文字母。');
        return undefined;
      }
      const name = String(key.value);
      if (name === '<<') refuse(key, '合并键“<<”');
      if (REFUSED_KEYS.has(name)) refuse(key, `填写项的名称“${name}”`, '请删去这一项。');
      return undefined;
    },
  });
  return faults;
}

/** A name of a field that holds a full-width sign is a slip that YAML takes for a name. */
function oddKeys(document: Document.Parsed, source: string, place: Place): Fault[] {
  let isOdd = false;
  visit(document, {
    Pair(_key, { key }) {
      isOdd ||= isScalar(key) && /[：\u3000\u00a0，｛［]/.test(String(key.value));
    },
  });
  return isOdd ? mistakesIn(source).map((mistake) => faultOf(mistake, place)) : [];
}

function faultOf(
  { line, found, message, hint, isMended = false }: Mistake & { isMended?: boolean },
  place: Place,
): Fault {
  const where = { file: place.file, line: line + place.firstLine, column: 1 };
  return fault('yaml-invalid', where, message, { found, hint, isMended });
}

/** Names and values as they are once quotes and escapes are resolved: `"\u202E"` is six plain signs in the file. */
function hiddenValues(
  document: Document.Parsed,
  at: (offset: number) => { file: string; line: number },
): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Scalar(_key, { value, range }) {
      if (typeof value !== 'string') return;
      const hidden = hiddenFault(value, () => at(range?.[0] ?? 0));
      if (hidden !== undefined) faults.push(hidden);
    },
  });
  return faults;
}

function tell(
  document: Document.Parsed,
  source: string,
  place: Place,
  at: (offset: number) => { line: number; column: number },
): Fault[] {
  const lines = source.split('\n');
  const first = Math.max(...document.errors.map((error) => at(error.pos[0]).line));
  // Of two lines that do not fit together the parser may name the first.
  const mistakes = mistakesIn(source).filter(({ line }) => line + place.firstLine <= first + 1);
  // One recognised slip explains all the errors the parser stumbles into after it.
  if (mistakes.length > 0) {
    return mistakes.map((mistake) => faultOf(mistake, place));
  }
  const told = new Map<number, Fault>();
  for (const error of document.errors) {
    const where = at(error.pos[0]);
    if (told.has(where.line)) continue;
    const { message, hint } = sentenceFor(error.code);
    told.set(
      where.line,
      fault('yaml-invalid', { file: place.file, ...where }, message, {
        found: lines[where.line - place.firstLine]?.trim() ?? '',
        ...(hint === undefined ? {} : { hint }),
      }),
    );
  }
  return [...told.values()];
}

function offsetOf(contents: Node, path: readonly PropertyKey[]): number {
  let node: unknown = contents;
  let offset = contents.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(step),
      );
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (!node) break;
      offset = (node as Node).range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
