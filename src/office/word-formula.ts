/** A formula of the page as one of Word's own, which can be worked on there. */
import {
  BuilderElement,
  Math as InlineFormula,
  XmlComponent,
  type IContext,
  type IXmlableObject,
} from 'docx';
import { ommlOf, type Omml } from './omml.ts';
import type { MathNode } from './paper.ts';

const FACE = {
  face: { key: 'w:ascii', value: 'Cambria Math' },
  far: { key: 'w:hAnsi', value: 'Cambria Math' },
};

class Told extends XmlComponent {
  constructor(text: string) {
    super('m:t');
    this.root.push(text);
  }
}

class Formula extends InlineFormula {
  constructor(parts: readonly XmlComponent[]) {
    super({ children: [] });
    this.root.push(...parts);
  }
}

/** Set as large as Word sets a formula that has a line to itself. */
class FormulaSetApart extends Formula {
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const formula = super.prepForXml(context);
    return formula && { 'm:oMathPara': [formula] };
  }
}

/** Whether it stands on a line of its own. */
export function isSetApart({ attributes }: MathNode): boolean {
  return attributes['display'] === 'block';
}

/** Nothing where Word has no words for something in it. */
export function formulaOf(math: MathNode): InlineFormula | undefined {
  const parts = ommlOf(math);
  if (parts === undefined) return undefined;
  return new (isSetApart(math) ? FormulaSetApart : Formula)(parts.map(componentOf));
}

function componentOf({ name, val, children, text }: Omml): XmlComponent {
  if (text !== undefined) return new Told(text);
  const own = children.map(componentOf);
  // Between how a run of a formula looks and what it says, Word asks for its face.
  if (name === 'r') own.splice(own.length - 1, 0, face());
  return new BuilderElement({
    name: `m:${name}`,
    ...(val === undefined ? {} : { attributes: { val: { key: 'm:val', value: val } } }),
    children: own,
  });
}

function face(): XmlComponent {
  return new BuilderElement({
    name: 'w:rPr',
    children: [new BuilderElement({ name: 'w:rFonts', attributes: FACE })],
  });
}
