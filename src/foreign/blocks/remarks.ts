/** What Word hides in remarks for itself: formulas, and drawings with the words that stand in them. */
import { texOfOffice } from '../tex/omml.ts';
import { allIn, isTag, type Branch, type Tag } from '../tree.ts';
import { readXml } from '../xml.ts';
import type { Block, Inline, Look } from './blocks.ts';
import type { Reading } from './reading.ts';

type ReadBlocks = (children: readonly Branch[], look: Look, reading: Reading) => Block[];

const NOTHING: { inline: Inline[]; blocks: Block[] } = { inline: [], blocks: [] };

/** What a remark says; nothing for nearly all of them. */
export function readRemark(
  remark: string,
  look: Look,
  reading: Reading,
  read: ReadBlocks,
): { inline: Inline[]; blocks: Block[] } {
  if (/^\[if gte msEquation/i.test(remark)) return readEquations(remark, reading);
  if (!/^\[if (?:gte vml|!mso)/i.test(remark) || !/<v:textbox|<wps:txbx/i.test(remark))
    return NOTHING;
  const inside = reading.parse(within(remark));
  for (const name of ['v:shape', 'v:rect', 'v:roundrect', 'v:oval'])
    for (const shape of allIn(inside, name)) reading.boxes.add(shape.attributes['id'] ?? '');
  const boxes = allIn(inside, 'v:textbox');
  return {
    inline: [],
    blocks: boxes.flatMap((box) => {
      reading.told.note('text-box');
      return read(box.children, look, reading);
    }),
  };
}

function readEquations(remark: string, reading: Reading): { inline: Inline[]; blocks: Block[] } {
  const formulas = formulasIn(readXml(within(remark)));
  const texts = formulas.map(texOfOffice).filter((tex) => tex !== '');
  if (texts.length === 0) return NOTHING;
  reading.math = true;
  texts.forEach(() => reading.told.note('formula'));
  return { inline: texts.map((tex) => ({ type: 'formula', tex })), blocks: [] };
}

function formulasIn(parent: Tag): Tag[] {
  return parent.children
    .filter(isTag)
    .flatMap((one) => (one.name === 'm:oMath' ? [one] : formulasIn(one)));
}

/** Between `[if …]>` and `<![endif]`. */
function within(remark: string): string {
  return remark.replace(/^\[if[^\]]*\]>/i, '').replace(/<!\[endif\]$/i, '');
}
