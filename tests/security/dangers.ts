/**
 * What is wrong with a stretch of HTML, seen as a browser parses it: everything that is not
 * on the lists below. The lists are of what the site's texts consist of, so that whatever
 * is new has to be thought about.
 */
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const HTML = 'http://www.w3.org/1999/xhtml';
const MATHML = 'http://www.w3.org/1998/Math/MathML';
const SVG = 'http://www.w3.org/2000/svg';

const elements = new Set(
  'a p h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del br hr table thead tbody tr th td div section span sub sup kbd u mark details summary figure figcaption img caption'.split(
    ' ',
  ),
);
const attributes = new Set(
  'alt aria-describedby aria-hidden aria-label class data-elsewhere data-footnote-backref data-footnote-ref data-footnotes data-run-in decoding height href id lang loading rel role scope sizes src srcset start tabindex title width'.split(
    ' ',
  ),
);
/** What KaTeX writes; neither `maction`, `mglyph` nor `annotation-xml`, which can hold or run HTML. */
const mathElements = new Set(
  'math semantics annotation mrow mi mn mo ms mtext mspace msup msub msubsup mfrac msqrt mroot munder mover munderover mtable mtr mtd mlabeledtr mpadded mphantom menclose mstyle merror mmultiscripts mprescripts none'.split(
    ' ',
  ),
);
const mathAttributes = new Set(
  'xmlns encoding display mathvariant stretchy fence separator lspace rspace width height depth voffset displaystyle scriptlevel columnalign columnspacing rowspacing columnlines rowlines frame framespacing accent accentunder minsize maxsize linethickness notation mathcolor mathbackground mathsize symmetric linebreak largeop movablelimits form side class'.split(
    ' ',
  ),
);

/** The marks of callouts. */
const drawn: Readonly<Record<string, ReadonlySet<string>>> = {
  svg: new Set('viewBox width height aria-hidden'.split(' ')),
  path: new Set('d fill stroke stroke-width'.split(' ')),
};

const SCHEMES = new Set(['https:', 'http:', 'mailto:']);
const ID = /^s-/;

/** One line for each thing that may not be there; empty where all is well. */
export function dangersIn(html: string): string[] {
  return [...inside(parseFragment(html))];
}

function* inside(node: Node): Generator<string> {
  if ('tagName' in node) yield* ofElement(node);
  if (node.nodeName === '#comment') yield 'a comment';
  if ('content' in node) yield* inside(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* inside(child);
}

function* ofElement({ tagName, namespaceURI, attrs }: Element): Generator<string> {
  const isMath = (namespaceURI as string) === MATHML;
  // A mark says of itself that it is one.
  const isMark = tagName !== 'svg' || attrs.some(({ name }) => name === 'aria-hidden');
  const marks = (namespaceURI as string) === SVG && isMark ? drawn[tagName] : undefined;
  const isKnown = isMath
    ? mathElements.has(tagName)
    : marks !== undefined || ((namespaceURI as string) === HTML && elements.has(tagName));
  if (!isKnown) yield `<${tagName}>`;
  for (const { name, value } of attrs) {
    if (!(marks ?? (isMath ? mathAttributes : attributes)).has(name))
      yield `<${tagName} ${name}="${value}">`;
    else if (name === 'href' && !isSafeAddress(value)) yield `an address ${value}`;
    else if (name === 'srcset' && !/^(?:\.\/|\/images\/)[^/\\:,\s]+ \d+w$/.test(value)) {
      yield `sources ${value}`;
    } else if (name === 'src' && !/^(?:\.\/|\/images\/)[^/\\:]+$/.test(value)) {
      yield `a source ${value}`;
    } else if (name === 'id' && !ID.test(value)) yield `an id ${value}`;
    else if (name === 'lang' && value !== 'en') yield `a language ${value}`;
  }
}

/** As a browser understands it on a page of the site. */
function isSafeAddress(address: string): boolean {
  const page = 'https://site.invalid/lessons/x/';
  if (!URL.canParse(address, page)) return false;
  const { protocol, host, username } = new URL(address, page);
  const isRelative = !/^[a-z][a-z0-9+.-]*:/i.test(address.trim());
  if (isRelative) return host === 'site.invalid' && !/^[/\\]{2}/.test(address.trim());
  return SCHEMES.has(protocol) && username === '';
}
