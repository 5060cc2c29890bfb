/** White space that a template has left beside Chinese punctuation, where a reader sees a hole and a copy has a gap. */
import { attribute, textOf, type Element, type Page } from './page.ts';

type Node = Element['childNodes'][number];

/** Elements whose text flows on with what stands around them, and is read in one go. */
const FLOWS = new Set(
  'a abbr b bdi cite code em i mark q s small span strong sub sup time u'.split(' '),
);
/** Read as it was typed, not read at all, or a list of its own. */
const LEFT_OUT = new Set(
  'pre script style template svg button select textarea math option'.split(' '),
);

const READ_OUT = new Set('alt aria-label content title'.split(' '));

/** Behind a sentence, a colon or a closing mark may come what stands apart: a label, the next name. */
const HOLE = /[，、；（《「『“‘] | [，。、；：？！）》」』”’]/gu;
/** Where a text of one line is put together of pieces, a space may only stand between words. */
const EDGE = /^\s|\s$|\n/;
/** Of several lines none is empty at either end. */
const OUTER = /^\s|\n\s*\n$/;

/** Around each hole a few characters, as a reader would see them. */
export function holesIn({ elements }: Pick<Page, 'elements'>): string[] {
  const main = elements.find(({ tagName }) => tagName === 'body');
  return main === undefined ? [] : runsOf(main).flatMap(holesInText);
}

function holesInText(text: string): string[] {
  const run = text.replace(/[ \t\n\r]+/g, ' ');
  return [...run.matchAll(HOLE)].map(({ index }) => run.slice(Math.max(0, index - 8), index + 10));
}

/** Marks that stand twice: a title that was quoted already has been quoted again. */
const TWICE = /《《|》》|““|””|。。|，，|、、|：：|；；/gu;

/** Around each mark that stands twice a few characters, of what is seen and of what is only read out. */
export function doubledIn({ elements }: Pick<Page, 'elements'>): string[] {
  const body = elements.find(({ tagName }) => tagName === 'body');
  const texts = [
    ...(body === undefined ? [] : runsOf(body)),
    ...elements.flatMap(({ attrs }) =>
      attrs.filter(({ name }) => READ_OUT.has(name)).map(({ value }) => value),
    ),
  ];
  return texts.flatMap((text) =>
    [...text.matchAll(TWICE)].map(({ index }) => text.slice(Math.max(0, index - 8), index + 10)),
  );
}

/** Texts to be copied that begin, end or break with white space, though they are a line. */
export function untidyCopies({ elements }: Pick<Page, 'elements'>): string[] {
  const targets = new Set(elements.flatMap((one) => attribute(one, 'data-copy') ?? []));
  return elements
    .filter((one) => targets.has(attribute(one, 'id') ?? ''))
    .filter((one) => (one.tagName === 'pre' ? OUTER : EDGE).test(textOf(one)))
    .map((one) => JSON.stringify(textOf(one)));
}

/** The texts of an element, each of what is read in one go. */
export function runsOf(element: Element): string[] {
  const runs: string[] = [];
  let run = '';
  const end = (): void => {
    if (run.trim() !== '') runs.push(run.trim());
    run = '';
  };
  const walk = (node: Node): void => {
    if (node.nodeName === '#text') run += 'value' in node ? node.value : '';
    if (!('tagName' in node)) return;
    const flows = FLOWS.has(node.tagName);
    if (!flows) end();
    if (!LEFT_OUT.has(node.tagName)) node.childNodes.forEach(walk);
    if (!flows) end();
  };
  walk(element);
  return runs;
}
