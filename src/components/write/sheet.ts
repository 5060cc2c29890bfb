/** A draft that is open: its form, its text where its kind has one, and what the gate says of both. */
import type { DeskDescription, DeskEntry, DeskKind } from '../../desk/description.ts';
import { pathName } from '../../desk/path-name.ts';
import type { DeskFault, Judged } from '../../desk/thread-messages.ts';
import { classed, element } from '../elements.ts';
import type { Path } from './control.ts';
import { DraftForm } from './form.ts';
import { HandOver } from './hand-over.ts';
import type { Judge } from './judge.ts';
import type { OpenDraft } from './open-draft.ts';
import { textPart } from './text-part.ts';
import type { Handed } from './ways.ts';

interface Around {
  description: DeskDescription;
  entries: () => Promise<DeskEntry[]>;
  today: string;
  judge: Judge;
  /** Somebody has written whose piece it is. */
  onAuthor: (id: string) => void;
  /** Whether it could be checked; told beside the form. */
  onChecked: (isDone: boolean) => void;
  /** From handing over back to where something is to be mended. */
  onMend: (path: Path) => void;
  /** It was handed over, and is not wanted any more. */
  onDone: () => Promise<void>;
}

function asks({ asks: words }: DeskKind): HTMLElement {
  const back = element('a', '换一类，看看草稿');
  back.href = '#';
  return classed('p', 'asks', `${words}。`, back);
}

/** After the last stroke in a field that was told to be wrong. */
const PAUSE_MS = 600;

export class Sheet {
  readonly draft: OpenDraft;
  readonly element: HTMLElement;
  readonly handOver: HandOver;
  readonly title: string;
  readonly #form: DraftForm;
  readonly #around: Around;
  readonly #kind: DeskKind;
  /** Fields that somebody has been in; nobody is told of what they have not come to yet. */
  readonly #left = new Set<string>();
  /** Handing over asks for everything. */
  #isWhole = false;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(draft: OpenDraft, kind: DeskKind, around: Around) {
    this.draft = draft;
    this.#around = around;
    this.#kind = kind;
    this.title = draft.now.origin === undefined ? `写${kind.name}` : `改${kind.name}`;
    const text =
      kind.template === undefined
        ? undefined
        : textPart(kind.template, draft, around, {
            onLeave: () => {
              this.#leave('body');
            },
            onInput: () => {
              this.#checkAgain('body');
            },
            onField: (key, value) => {
              this.#fill(key, value);
            },
            onAsk: (key) => {
              this.focus([key]);
            },
          });
    this.#form = new DraftForm(kind, draft.now, around, text, {
      onField: (key, value) => {
        const { [key]: _, ...rest } = draft.now.data;
        draft.change({ data: value === undefined ? rest : { ...rest, [key]: value } });
        const [author] = key === 'authors' && Array.isArray(value) ? value : [];
        if (typeof author === 'string') around.onAuthor(author);
        text?.changed();
        this.#checkAgain(key);
      },
      onLeave: (key) => {
        this.#leave(key);
      },
    });
    this.element = classed('div', 'of-draft', asks(kind), this.#form.element);
    this.handOver = new HandOver({
      judge: () => this.#judgeWhole(),
      handedOf: (judged) => this.#handedOf(judged),
      nameOf: (path) => pathName(kind.fields, path),
      onMend: around.onMend,
      onDone: around.onDone,
    });
  }

  focus(path: Path): void {
    this.#form.focus(path);
  }

  /** What the text says of a field that nobody has filled in. */
  #fill(key: string, value: unknown): void {
    const before = this.draft.now.data[key];
    if (before !== undefined && before !== '' && before !== false) return;
    this.draft.change({ data: { ...this.draft.now.data, [key]: value } });
    this.#form.fill(key, value);
  }

  #leave(key: string): void {
    this.#left.add(key);
    void this.#check();
  }

  #checkAgain(key: string): void {
    if (!this.#isWhole && !this.#left.has(key)) return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#check(), PAUSE_MS);
  }

  async #check(): Promise<void> {
    const asked = this.draft.now;
    try {
      const { faults } = await this.#around.judge.judge(asked);
      if (asked.changed === this.draft.now.changed) this.#tell(faults);
      this.#around.onChecked(true);
    } catch (error) {
      // eslint-disable-next-line no-console -- whoever looks into the failure needs its cause
      console.error(error);
      this.#around.onChecked(false);
    }
  }

  async #judgeWhole(): Promise<Judged> {
    this.#isWhole = true;
    const judged = await this.#around.judge.judge(this.draft.now);
    this.#tell(judged.faults);
    return judged;
  }

  #tell(faults: readonly DeskFault[]): void {
    this.#form.tell(
      this.#isWhole ? faults : faults.filter(({ path: [key] = [] }) => this.#left.has(String(key))),
    );
  }

  #handedOf({ file, text }: Judged): Handed {
    const { description } = this.#around;
    const draft = this.draft.now;
    const authors = draft.data['authors'];
    const [first] = Array.isArray(authors) ? authors : [draft.data['teacher']];
    const from = description.records.teachers?.find(({ id }) => id === first)?.name;
    return {
      ...{ file, text, draft },
      ...(from === undefined ? {} : { from }),
      ...(description.repository === undefined ? {} : { repository: description.repository }),
    };
  }

  /** Called so in messages about the whole. */
  get kindName(): string {
    return this.#kind.name;
  }
}
