/** The answer of the topic check on the page. */
import type { Answer } from '../../overlap/answer.ts';
import { peopleText, verdictSentences } from '../../overlap/told.ts';
import { crowdRows } from './crowd-table.ts';
import { hitCard } from './hit-card.ts';
import { element, partOf } from '../elements.ts';
import { link, mentionLine } from './parts.ts';

export class AnswerView {
  readonly #root: HTMLElement;
  readonly #base: string;
  readonly #status: HTMLElement;

  constructor(root: HTMLElement, base: string) {
    this.#root = root;
    this.#base = base;
    this.#status = partOf(root, 'status');
  }

  /** Without an answer, only a sentence; an empty one for nothing asked. */
  say(sentence: string): void {
    this.#status.textContent = sentence;
  }

  clear(): void {
    this.#root.classList.remove('answered');
    delete this.#status.dataset['level'];
    partOf(this.#root, 'answer').hidden = true;
  }

  /** @param ground names of the stage and subject that the proposal was taken for */
  show(answer: Answer, ground: readonly string[]): void {
    const { verdict, hits, weak, linked, neighbours, crowding } = answer;
    const { advice, compared } = verdictSentences(answer, ground);
    this.#status.replaceChildren(element('b', advice), element('span', compared));
    this.#status.dataset['level'] = verdict.level;
    // Where there was nothing to compare, there is no more to say.
    if (!verdict.comparable) return;

    partOf(this.#root, 'crowding').textContent = `${crowding.word}。${crowding.text}`;
    const { head, body } = crowdRows(crowding);
    partOf(this.#root, 'crowd-head').replaceChildren(head);
    partOf(this.#root, 'crowd-body').replaceChildren(...body);
    partOf(this.#root, 'crowd').hidden = body.length === 0;

    this.#fill(
      'hits',
      hits.map((hit) => hitCard(this.#root, this.#base, hit)),
    );
    const found = verdict.high + verdict.partial;
    const more = partOf(this.#root, 'more');
    more.hidden = found <= hits.length;
    more.textContent = `只列出最相近的 ${hits.length} 项，另外 ${found - hits.length} 项可以换个更具体的题目再查。`;
    this.#fill(
      'weak',
      weak.map((hit) => hitCard(this.#root, this.#base, hit)),
    );
    this.#fill(
      'linked',
      linked.map(({ record, why }) =>
        element(
          'li',
          `${record.kindName}，${record.statusName} `,
          link(this.#base, record.href, record.title),
          element('p', `${peopleText(record.people)}。${why}`),
        ),
      ),
    );
    this.#fill(
      'neighbours',
      neighbours.map(({ record }) => mentionLine(this.#base, record)),
    );
    // A wide screen has room for everything at once; on a narrow one only what is nearest.
    const isWide = matchMedia('(min-width: 48rem)').matches;
    for (const fold of this.#root.querySelectorAll<HTMLDetailsElement>('[data-fold]')) {
      fold.open = isWide || (hits.length === 0 && fold.matches('[data-weak-part]'));
    }
    partOf(this.#root, 'answer').hidden = false;
    this.#root.classList.add('answered');
  }

  /** Whoever asked is led to the verdict, above everything else of the answer. */
  focus(): void {
    this.#status.focus({ preventScroll: true });
    this.#status.scrollIntoView({ block: 'start' });
  }

  /** A list, hidden with its heading where it is empty. */
  #fill(name: string, items: readonly HTMLElement[]): void {
    partOf(this.#root, name).replaceChildren(...items);
    partOf(this.#root, `${name}-part`).hidden = items.length === 0;
  }
}
