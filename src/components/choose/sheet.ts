/** 选题查新单: the answer as one goes to the research office with it. */
import type { Answer, Hit, Verdict } from '../../overlap/answer.ts';
import { quoted } from '../../overlap/quoted.ts';
import { hitLines, levelNames, peopleText, verdictText } from '../../overlap/told.ts';
import { copyOf, element, partOf } from '../elements.ts';
import { saveAsWord } from '../word-button.ts';

export interface SheetFacts {
  /** Names of stage and subject. */
  ground: readonly string[];
  /** Day of the check, `YYYY-MM-DD`. */
  day: string;
  /** Of the records compared with. */
  version: string;
  references: readonly string[];
}

export class Sheet {
  readonly #root: HTMLElement;
  readonly #sheet: HTMLElement;
  readonly #difference: HTMLTextAreaElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#sheet = partOf(root, 'sheet');
    this.#difference = partOf(root, 'difference-field');
    this.#difference.addEventListener('input', () => this.#showDifference());
    partOf(root, 'preview').addEventListener('click', (event) => {
      const shown = this.#sheet.classList.toggle('shown');
      (event.currentTarget as HTMLElement).setAttribute('aria-expanded', String(shown));
    });
    partOf(root, 'print').addEventListener('click', () => print());
    const save = partOf<HTMLButtonElement>(root, 'save');
    save.addEventListener('click', () => void saveAsWord(save, () => this.#sheet));
  }

  show(answer: Answer, { ground, day, version, references }: SheetFacts): void {
    const { proposal, verdict, hits, weak, linked, neighbours } = answer;
    this.#sheet.dataset['name'] = proposal.title;
    const tell = (name: string, text: string): void => {
      partOf(this.#sheet, name).textContent = text === '' ? '（未写）' : text;
    };
    tell('sheet-title', proposal.title);
    tell('sheet-keywords', (proposal.keywords ?? []).join('、'));
    tell('sheet-ground', ground.join('，'));
    tell('sheet-abstract', proposal.abstract ?? '');
    tell('sheet-day', day);
    tell('sheet-size', comparedWith(verdict));
    tell('sheet-version', version);
    tell('sheet-verdict', verdictText(answer, []));
    tell('sheet-crowding', `${answer.crowding.word}。${answer.crowding.text}`);
    const nothing = (): HTMLElement => element('li', '没有。');
    const list = (name: string, items: readonly HTMLElement[]): void => {
      partOf(this.#sheet, name).replaceChildren(...(items.length === 0 ? [nothing()] : items));
    };
    list(
      'sheet-hits',
      [...hits, ...weak].map((hit) => this.#hit(hit)),
    );
    list(
      'sheet-others',
      [...linked, ...neighbours].map(({ record }) =>
        element('li', `${record.kindName}${quoted(record.title)}，${peopleText(record.people)}`),
      ),
    );
    list(
      'sheet-references',
      references.map((one) => element('li', one)),
    );
    partOf(this.#root, 'earlier').textContent = references
      .map((one, i) => `[${i + 1}] ${one}`)
      .join('\n');
    partOf(this.#root, 'earlier-part').hidden = references.length === 0;
    this.#showDifference();
  }

  #hit(hit: Hit): HTMLElement {
    const item = copyOf(this.#root, 'sheet-hit');
    partOf(item, 'title').textContent = `${hit.record.title}（${levelNames[hit.level]}）`;
    item.append(...hitLines(hit).map((text) => element('p', text)));
    return item;
  }

  /** What the applicant wrote, or lines to write on. */
  #showDifference(): void {
    const written = this.#difference.value.trim();
    const place = partOf(this.#sheet, 'difference');
    if (written !== '') {
      place.replaceChildren(...written.split(/\n+/).map((line) => element('p', line)));
      return;
    }
    place.replaceChildren(
      ...Array.from({ length: 5 }, () => {
        const line = element('p', '\u00a0');
        line.className = 'blank';
        return line;
      }),
    );
  }
}

/** What was looked at, and what was not. */
function comparedWith({ records, research, comparable }: Verdict): string {
  if (!comparable) return '题目里没有可以比较的词，没有比较';
  return `${records} 条的题目、关键词和摘要：课题和论文 ${research} 条，课例、反思、共读和问题 ${records - research} 条。正文、听课记录和活动纪要没有比较`;
}
