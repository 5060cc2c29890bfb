/** What is drawn in a document of Word: pictures, boxes with words in them, and all that has none. */
import { allIn, isTag, tag, type Branch, type Tag } from '../tree.ts';
import type { Document } from './document.ts';

export function isDrawing({ name }: Tag): boolean {
  return name === 'w:drawing' || name === 'w:pict' || name === 'w:object';
}

/** How the address of a picture begins that is a part of the document. */
export const PART = 'x-part:';

/**
 * @param blocks reads what stands in a box
 * @returns pictures that stand in the line, and what hangs somewhere near it
 */
export function readDrawing(
  drawing: Tag,
  document: Document,
  blocks: (parent: Tag) => Tag[],
): { inline: Branch[]; behind: Tag[] } {
  const { told } = document;
  const object = allIn(drawing, 'o:OLEObject')[0];
  if (object !== undefined) {
    told.note('formula-object');
    return { inline: ['（公式或对象）'], behind: [] };
  }
  const boxes = outermost(drawing, 'w:txbxContent');
  const behind = boxes.map((box) => {
    told.note('text-box');
    return tag('div', {}, blocks(box));
  });
  const pictures = [...outside(drawing, 'a:blip'), ...outside(drawing, 'v:imagedata')].flatMap(
    (one) => pictureOf(one, drawing, document),
  );
  if (pictures.length === 0 && boxes.length === 0)
    return { inline: [tag('x-drawing')], behind: [] };
  const hangs =
    allIn(drawing, 'wp:anchor').length > 0 ||
    /position:\s*absolute/.test(allIn(drawing, 'v:shape')[0]?.attributes['style'] ?? '');
  return hangs
    ? { inline: [], behind: [...(pictures.length > 0 ? [tag('p', {}, pictures)] : []), ...behind] }
    : { inline: pictures, behind };
}

function pictureOf(blip: Tag, drawing: Tag, { part, pictures }: Document): Tag[] {
  const {
    'r:embed': embedded,
    'r:id': id,
    'r:link': linked,
    'o:title': title = '',
  } = blip.attributes;
  const target = part.targets.get(embedded ?? id ?? linked ?? '');
  if (target === undefined) return [tag('img')];
  const [said] = allIn(drawing, 'wp:docPr');
  const alt = said?.attributes['descr'] ?? said?.attributes['title'] ?? title;
  if (target.outside) return [tag('img', { src: target.to, alt })];
  pictures.add(target.to);
  return [tag('img', { src: PART + target.to, alt })];
}

/** Boxes that stand in no other of the same name. */
function outermost(parent: Tag, name: string): Tag[] {
  return (
    parent.children
      .filter(isTag)
      // Written twice where it is new: only the first is read.
      .filter((one) => one.name !== 'mc:Fallback')
      .flatMap((one) => (one.name === name ? [one] : outermost(one, name)))
  );
}

/** Tags that stand in no text box, whose own pictures are read with it. */
function outside(parent: Tag, name: string): Tag[] {
  return parent.children
    .filter(isTag)
    .filter((one) => one.name !== 'w:txbxContent' && one.name !== 'mc:Fallback')
    .flatMap((one) => (one.name === name ? [one] : outside(one, name)));
}
