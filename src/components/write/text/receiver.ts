/** What comes into the text from outside: pasted, dropped, or out of a file of Word. */
import type { Taken } from '../../../foreign/taken.ts';
import type { DraftPicture } from '../../../desk/draft.ts';
import { button, classed, element } from '../../elements.ts';
import type { TextOptions } from './attach-text.ts';
import { askWords } from './ask-words.ts';
import { apply, selectedIn } from './box.ts';
import { block } from './editing.ts';
import { pastedIn } from './pasted.ts';
import { pictureMark, pictureName, picturesSoFar } from './picture-name.ts';
import { picturesInRtf } from './rtf-pictures.ts';
import { NoPicture, shrink } from './shrink.ts';
import { takeIn, type TakenIn } from './take-in.ts';

type Options = Pick<TextOptions, 'draft' | 'onChange' | 'onField' | 'onAsk'>;

const CONSENT = 'consent';

export class Receiver {
  /** What happened on the way, for whoever looks. */
  readonly element = classed('div', 'received');
  readonly #box: HTMLTextAreaElement;
  readonly #options: Options;

  constructor(box: HTMLTextAreaElement, options: Options) {
    this.#box = box;
    this.#options = options;
    this.element.setAttribute('role', 'status');
    box.addEventListener('paste', (event) => {
      if (event.clipboardData !== null) this.#paste(event, event.clipboardData);
    });
    box.addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    });
    box.addEventListener('drop', (event) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      const [first] = files;
      if (first !== undefined && /\.(?:docx?|wps)$/i.test(first.name)) void this.wordFile(first);
      else void this.pictures(files);
    });
  }

  /** Puts pictures into the text, one after the other, each with words for it. */
  async pictures(files: readonly File[]): Promise<void> {
    this.#say([]);
    for (const file of files) {
      try {
        const shrunk = await shrink(file, file.name);
        const said = await askWords(shrunk.bytes);
        if (said === undefined) continue;
        const { body, pictures } = this.#options.draft();
        const name = pictureName(
          body,
          pictures.map((one) => one.name),
          shrunk.ending,
        );
        this.#keep([{ name, bytes: shrunk.bytes }]);
        apply(this.#box, block(selectedIn(this.#box), pictureMark(name, said.alt, said.caption)));
        if (shrunk.wasMoving)
          this.#say(['动图放进来只剩第一幅。要看动的，请放到学校的平台上，在这里写链接。']);
        if (said.showsChildren) this.#options.onAsk(CONSENT);
      } catch (error) {
        if (!(error instanceof NoPicture)) throw error;
        this.#say([`${file.name}：${error.message}`]);
      }
    }
  }

  /** The text of a document takes the place of an empty text; into any other it is put at the cursor. */
  async wordFile(file: File): Promise<void> {
    this.#say([`正在打开 ${file.name}……`]);
    const { fromWord, NotReadable } = await import('../../../foreign/from-word.ts');
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const taken = await fromWord(bytes, { ...this.#taking(), whole: true });
      if (taken.title !== undefined) this.#options.onField('title', taken.title);
      await this.#insert(taken, await takeIn(taken), `打开了 ${file.name}。`);
    } catch (error) {
      if (!(error instanceof NotReadable)) throw error;
      this.#say([`${file.name}：${error.message}`]);
    }
  }

  #paste(event: ClipboardEvent, data: DataTransfer): void {
    const pasted = pastedIn(data);
    if (pasted.kind === 'plain') return;
    event.preventDefault();
    if (pasted.kind === 'pictures') void this.pictures(pasted.files);
    else void this.#pasteHtml(pasted);
  }

  async #pasteHtml({
    html,
    plain,
    rtf,
  }: {
    html: string;
    plain: string;
    rtf: string;
  }): Promise<void> {
    const { fromPage } = await import('../../../foreign/from-page.ts');
    const taken = fromPage(html, this.#taking());
    const drawn = rtf === '' ? [] : picturesInRtf(rtf);
    await this.#insert(taken, await takeIn(taken, drawn), '', plain);
  }

  #taking() {
    const { body, pictures, data } = this.#options.draft();
    const names = pictures.map(({ name }) => name);
    return { picturesBefore: picturesSoFar(body, names), math: data['math'] === true };
  }

  async #insert({ math }: Taken, taken: TakenIn, first: string, plain = ''): Promise<void> {
    const { markdown, changes, pictures } = taken;
    this.#keep(pictures);
    if (math) this.#options.onField('math', true);
    const selected = selectedIn(this.#box);
    const text = markdown.trimEnd();
    const isLine = !text.includes('\n') && !/^(?:#|>|[-*] |\d+\. |\||!\[)/.test(text);
    apply(this.#box, isLine ? { ...selected, text } : block(selected, text));
    this.#say([first, ...changes], plain);
    await this.#describe(taken);
  }

  /** Asks for words for the pictures that came without. */
  async #describe({ undescribed, pictures }: TakenIn): Promise<void> {
    for (const name of undescribed) {
      const picture = pictures.find((one) => one.name === name);
      const said = picture && (await askWords(picture.bytes));
      if (said === undefined) continue;
      const end = this.#box.value.indexOf(`](./${name})`);
      const start = this.#box.value.lastIndexOf('![', end);
      if (end < 0 || start < 0) continue;
      const to = end + `](./${name})`.length;
      apply(this.#box, { from: start, to, text: pictureMark(name, said.alt, said.caption) });
      if (said.showsChildren) this.#options.onAsk(CONSENT);
    }
  }

  #keep(pictures: readonly DraftPicture[]): void {
    if (pictures.length === 0) return;
    this.#options.onChange({ pictures: [...this.#options.draft().pictures, ...pictures] });
  }

  /** @param plain what the browser would have pasted, for whoever wants that instead */
  #say(sentences: readonly string[], plain = ''): void {
    const told = sentences.filter((one) => one !== '');
    this.element.replaceChildren();
    if (told.length > 0)
      this.element.append(element('ul', ...told.map((one) => element('li', one))));
    if (plain === '') return;
    this.element.append(
      button('只要文字', () => {
        this.#box.focus();
        document.execCommand('undo');
        apply(this.#box, { ...selectedIn(this.#box), text: plain.replace(/\r\n?/g, '\n') });
        this.element.replaceChildren();
      }),
    );
  }
}
