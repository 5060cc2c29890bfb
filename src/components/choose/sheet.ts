/** 选题查新单: the answer as one goes to the research office with it. */
import type { Answer, Hit } from '../../overlap/answer.ts';
import { levelNames } from '../../overlap/answer-words.ts';
import { copyOf, element, partOf, peopleAsText } from './parts.ts';
import { saveSheet } from './sheet-file.ts';

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
  #title = '';

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
    partOf(root, 'save').addEventListener('click', () => saveSheet(this.#sheet, this.#title));
  }

  show(answer: Answer, { ground, day, version, references }: SheetFacts): void {
    const { proposal, verdict, hits, linked, neighbours } = answer;
    this.#title = proposal.title;
    const tell = (name: string, text: string): void => {
      partOf(this.#sheet, name).textContent = text === '' ? '（未写）' : text;
    };
    tell('sheet-title', proposal.title);
    tell('sheet-keywords', (proposal.keywords ?? []).join('、'));
    tell('sheet-ground', ground.join('，'));
    tell('sheet-abstract', proposal.abstract ?? '');
    tell('sheet-day', day);
    tell('sheet-size', `${verdict.records} 条，其中课题和论文 ${verdict.research} 条`);
    tell('sheet-version', version);
    tell('sheet-verdict', verdict.text);
    tell('sheet-crowding', `${answer.crowding.word}。${answer.crowding.text}`);
    const nothing = (): HTMLElement => element('li', '没有。');
    const list = (name: string, items: readonly HTMLElement[]): void => {
      partOf(this.#sheet, name).replaceChildren(...(items.length === 0 ? [nothing()] : items));
    };
    list(
      'sheet-hits',
      hits.map((hit) => this.#hit(hit)),
    );
    list(
      'sheet-others',
      [...linked, ...neighbours].map(({ record }) =>
        element('li', `${record.kindName}《${record.title}》，${peopleAsText(record.people)}`),
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

  #hit({ record, level, parts, matched, ground, advice }: Hit): HTMLElement {
    const item = copyOf(this.#root, 'sheet-hit');
    const words = [...new Set([...matched.title, ...matched.keywords, ...matched.abstract])];
    partOf(item, 'title').textContent = `${record.title}（${levelNames[level]}）`;
    const { title, keywords, abstract } = parts;
    const lines = [
      `${record.kindName}，${record.statusName}；${peopleAsText(record.people)}；${record.semester.name}；${ground}`,
      [
        `相近处：题目 ${title.toFixed(2)}`,
        ...(keywords === undefined ? [] : [`关键词 ${keywords.toFixed(2)}`]),
        ...(abstract === undefined ? [] : [`摘要 ${abstract.toFixed(2)}`]),
        ...(words.length === 0 ? [] : [`相同的词有${words.join('、')}`]),
      ].join('，'),
      ...record.found.map((one) => `弄清了：${one}`),
      ...record.open.map((one) => `还没有解决：${one}`),
      ...(record.reason === undefined ? [] : [`停下的原因：${record.reason}`]),
      `建议：${advice}`,
    ];
    item.append(...lines.map((text) => element('p', text)));
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
