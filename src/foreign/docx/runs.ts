/** What stands in a paragraph of Word, as tags of HTML. */
import { texOfOffice } from '../tex/omml.ts';
import { allIn, childOf, isTag, tag, tagsIn, textOf, type Branch, type Tag } from '../tree.ts';
import type { Document } from './document.ts';
import { isDrawing, readDrawing } from './drawings.ts';
import { isOn, valueIn } from './styles.ts';
import { signOf } from './symbols.ts';

/** A field that has begun: what it says it is, and whether its result is being read. */
interface Field {
  instruction: string;
  result: boolean;
}

export class RunReader {
  readonly #document: Document;
  readonly #style: readonly Tag[];
  readonly #blocks: (parent: Tag) => Tag[];
  readonly #fields: Field[] = [];
  readonly behind: Tag[] = [];

  /** @param style properties of words that the paragraph's style gives, @param blocks reads what stands in a text box */
  constructor(document: Document, style: readonly Tag[], blocks: (parent: Tag) => Tag[]) {
    this.#document = document;
    this.#style = style;
    this.#blocks = blocks;
  }

  all(parent: Tag | undefined): Branch[] {
    return tagsIn(parent).flatMap((one) => this.#one(one));
  }

  #one(one: Tag): Branch[] {
    const { told } = this.#document;
    switch (one.name) {
      case 'w:r':
        return this.#run(one);
      case 'w:hyperlink':
        return [this.#link(one)];
      case 'w:del':
      case 'w:moveFrom':
        if (allIn(one, 'w:delText').length + allIn(one, 'w:t').length > 0) told.note('deleted');
        return [];
      case 'm:oMath':
        return formulaOf(one, false);
      case 'm:oMathPara':
        return tagsIn(one, 'm:oMath').flatMap((math) => formulaOf(math, true));
      case 'mc:AlternateContent':
        return this.#alternative(one);
      case 'w:pPr':
      case 'w:sdtPr':
      case 'w:sdtEndPr':
        return [];
      default:
        // w:ins, w:moveTo, w:smartTag, w:sdt, w:sdtContent, w:fldSimple, w:dir and whatever comes.
        return this.all(one);
    }
  }

  #run(run: Tag): Branch[] {
    const properties = childOf(run, 'w:rPr');
    const content = run.children.filter(isTag).flatMap((one) => this.#inRun(one));
    const field = this.#fields.at(-1);
    if (field !== undefined && !field.result)
      return content.filter((one) => isTag(one) && one.name === 'img');
    if (content.length === 0) return [];
    const looks = [properties, ...this.#document.styles.words(valueIn(properties, 'w:rStyle'))];
    if (isOn(looks, 'w:vanish')) {
      if (content.some((one) => textOf(one).trim() !== '')) this.#document.told.note('hidden');
      return [];
    }
    const [, address] = /^\s*HYPERLINK\s+"([^"]+)"/.exec(field?.instruction ?? '') ?? [];
    const dressed = this.#dressed(content, looks);
    return address === undefined ? dressed : [tag('a', { href: address }, dressed)];
  }

  #dressed(content: Branch[], looks: readonly (Tag | undefined)[]): Branch[] {
    const all = [...looks, ...this.#style];
    const raised = valueIn(looks[0], 'w:vertAlign');
    const colour = valueIn(looks[0], 'w:color');
    const highlight = valueIn(looks[0], 'w:highlight');
    const wraps: [boolean, string, Record<string, string>?][] = [
      [raised === 'superscript', 'sup'],
      [raised === 'subscript', 'sub'],
      [isOn(all, 'w:b'), 'b'],
      [isOn(all, 'w:i'), 'i'],
      [isOn(all, 'w:strike') || isOn(all, 'w:dstrike'), 's'],
      [isOn(looks, 'w:u'), 'u'],
      [highlight !== undefined && highlight !== 'none', 'mark'],
      [
        colour !== undefined && /^[\da-f]{6}$/i.test(colour),
        'span',
        { style: `color:#${colour ?? ''}` },
      ],
    ];
    return wraps.reduce<Branch[]>(
      (inner, [holds, name, attributes]) => (holds ? [tag(name, attributes, inner)] : inner),
      content,
    );
  }

  #inRun(one: Tag): Branch[] {
    switch (one.name) {
      case 'w:t':
        return [textOf(one)];
      case 'w:tab':
      case 'w:ptab':
        return [' '];
      case 'w:br':
        return /^(?:page|column)$/.test(one.attributes['w:type'] ?? '') ? [] : [tag('br')];
      case 'w:cr':
        return [tag('br')];
      case 'w:noBreakHyphen':
        return ['-'];
      case 'w:sym':
        return [signOf(one.attributes['w:font'] ?? '', one.attributes['w:char'] ?? '')];
      case 'w:instrText': {
        const field = this.#fields.at(-1);
        if (field !== undefined) field.instruction += textOf(one);
        return [];
      }
      case 'w:fldChar':
        this.#field(one.attributes['w:fldCharType']);
        return [];
      case 'w:footnoteReference':
        return this.#note(one, 'ftn');
      case 'w:endnoteReference':
        return this.#note(one, 'edn');
      case 'w:commentReference':
        this.#document.told.note('remark');
        return [];
      case 'w:ruby': {
        const [base, sound] = ['w:rubyBase', 'w:rt'].map((name) => this.all(childOf(one, name)));
        return [...(base ?? []), tag('rt', {}, sound ?? [])];
      }
      case 'mc:AlternateContent':
        return this.#alternative(one);
      default:
        return isDrawing(one) ? this.#drawing(one) : [];
    }
  }

  /** Word writes what is new twice, once for programs that do not know it. */
  #alternative(one: Tag): Branch[] {
    for (const choice of [...tagsIn(one, 'mc:Choice'), ...tagsIn(one, 'mc:Fallback')]) {
      const before = this.behind.length;
      const found = tagsIn(choice).flatMap((part) =>
        isDrawing(part) ? this.#drawing(part) : this.#one(part),
      );
      if (
        found.some((part) => isTag(part) && part.name !== 'x-drawing') ||
        this.behind.length > before
      )
        return found;
      if (found.some((part) => typeof part === 'string')) return found;
    }
    return [tag('x-drawing')];
  }

  #drawing(one: Tag): Branch[] {
    const { inline, behind } = readDrawing(one, this.#document, this.#blocks);
    this.behind.push(...behind);
    return inline;
  }

  #field(type: string | undefined): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ instruction: '', result: false });
    else if (type === 'separate' && field !== undefined) field.result = true;
    else if (type === 'end') this.#fields.pop();
  }

  #link(one: Tag): Branch {
    const target = this.#document.part.targets.get(one.attributes['r:id'] ?? '');
    const content = this.all(one);
    if (target === undefined || !target.outside) return tag('span', {}, content);
    const fragment = one.attributes['w:anchor'];
    return tag(
      'a',
      { href: fragment === undefined ? target.to : `${target.to}#${fragment}` },
      content,
    );
  }

  #note(one: Tag, kind: string): Branch[] {
    const id = one.attributes['w:id'] ?? '';
    this.#document.notes.add(kind + id);
    return [tag('a', { href: `#_${kind}${id}` })];
  }
}

function formulaOf(math: Tag, display: boolean): Branch[] {
  const tex = texOfOffice(math);
  if (tex === '') return textOf(math).trim() === '' ? [] : [textOf(math)];
  return [tag('x-formula', { 'data-tex': tex, ...(display ? { display: 'block' } : {}) })];
}
