/** How the text will look on its page: read by the reader of the build, laid out by the faces of the build. */
import type { BodyNode, BodyPart } from '../../../body/body.ts';
import type { DeskChoice } from '../../../desk/description.ts';
import type { Draft, DraftPicture } from '../../../desk/draft.ts';
import type { DeskThread } from '../../../desk/thread-messages.ts';
import { layOut } from '../../entry/lay-out.ts';
import type { World } from '../../entry/faces.ts';
import { classed, element } from '../../elements.ts';
import { drawn } from './ask-words.ts';

interface Around {
  draft: () => Draft;
  thread: DeskThread;
  entries: () => Promise<DeskChoice[]>;
  base: string;
}

/** After the last stroke. */
const PAUSE_MS = 350;
/** How the address of a picture of the draft begins, which is never asked for. */
const OF_DRAFT = 'x-draft:';

export class Preview {
  readonly element: HTMLElement;
  readonly #page = classed('div', 'prose');
  readonly #state = classed('p', 'hint');
  readonly #around: Around;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #shown: string | undefined;

  constructor(around: Around) {
    this.#around = around;
    this.#state.setAttribute('role', 'status');
    this.element = classed('section', 'preview', this.#state, this.#page);
    this.element.setAttribute('aria-label', '正文在网页上的样子');
    // A link leads away from what is being written: it opens beside it.
    this.#page.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (link === null) return;
      event.preventDefault();
      const { hash } = link;
      if (link.getAttribute('href')?.startsWith('#') === true)
        this.#page
          .querySelector(`#${CSS.escape(decodeURIComponent(hash.slice(1)))}`)
          ?.scrollIntoView();
      else open(link.href, '_blank', 'noopener');
    });
  }

  /** To be called whenever the text has changed; nothing is done while nobody sees it. */
  changed(): void {
    clearTimeout(this.#pause);
    if (this.element.checkVisibility()) this.#pause = setTimeout(() => void this.show(), PAUSE_MS);
  }

  async show(): Promise<void> {
    const turn = ++this.#turn;
    const draft = this.#around.draft();
    if (draft.body.trim() === '') {
      this.#shown = undefined;
      this.#page.replaceChildren();
      this.#say('还没有写正文。');
      return;
    }
    try {
      const { nodes, characters = 0, faults } = await this.#around.thread.preview(draft);
      if (turn !== this.#turn) return;
      if (nodes === undefined) {
        const errors = faults.filter(({ severity }) => severity === 'error').length;
        this.#say(
          `正文里有 ${errors} 处要改，改好了才看得到新的样子${this.#shown === undefined ? '' : '；下面是改坏之前的'}。`,
        );
        return;
      }
      const world: World = {
        targets: await this.#targets(nodes),
        pictures: Object.fromEntries(
          draft.pictures.map(({ name }) => [`./${name}`, prepared(name)]),
        ),
      };
      if (turn !== this.#turn) return;
      const { text } = layOut(nodes, world);
      if (text !== this.#shown) {
        const page = parsed(text);
        await drawPictures(page, draft.pictures);
        if (turn !== this.#turn) return;
        this.#page.replaceChildren(...page.childNodes);
        this.#shown = text;
      }
      this.#say(`${characters} 字。`);
    } catch (error) {
      // eslint-disable-next-line no-console -- whoever looks into the failure needs its cause
      console.error(error);
      if (turn === this.#turn) this.#say('没有排出来，可能是网络断了。写的都在，请稍后再看。');
    }
  }

  #say(words: string): void {
    if (this.#state.textContent !== words) this.#state.textContent = words;
  }

  /** Titles of the entries that the text links to. */
  async #targets(nodes: readonly BodyNode[]): Promise<World['targets']> {
    const refs = refsIn(nodes);
    if (refs.size === 0) return {};
    const entries = await this.#around.entries().catch(() => []);
    return Object.fromEntries(
      entries
        .filter(({ id }) => refs.has(id))
        .map(({ id, name }) => [id, { label: name, href: `/${id}/` }]),
    );
  }
}

function refsIn(nodes: readonly (BodyNode | BodyPart)[]): Set<string> {
  const refs = new Set<string>();
  const look = (node: BodyNode | BodyPart): void => {
    if (node.type === 'html') return;
    if ('to' in node.props && typeof node.props.to === 'string') refs.add(node.props.to);
    node.children.forEach(look);
  };
  nodes.forEach(look);
  return refs;
}

function prepared(name: string): World['pictures'][string] {
  return { sources: [{ href: OF_DRAFT + name, width: 1 }], width: 1, height: 1 };
}

/** As nodes of a document of its own, in which nothing is loaded or run. */
function parsed(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

/** A page shows no picture that is not the site's own: those of the draft are drawn. */
async function drawPictures(page: HTMLElement, pictures: readonly DraftPicture[]): Promise<void> {
  const bytes = new Map(pictures.map((one) => [OF_DRAFT + one.name, one.bytes]));
  for (const image of page.querySelectorAll('img')) {
    const picture = bytes.get(image.getAttribute('src') ?? '');
    if (picture === undefined) {
      if (image.getAttribute('src')?.startsWith(OF_DRAFT) === true)
        image.replaceWith(element('span', image.alt));
      continue;
    }
    const canvas = await drawn(picture);
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', image.alt);
    image.replaceWith(canvas);
  }
}
