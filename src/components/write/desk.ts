/** The writing desk at work: which of its views is seen follows the address, and back and forward with it. */
import { askThread } from '../../desk/ask-thread.ts';
import { begunData } from '../../desk/begun.ts';
import type { DeskDescription, DeskKind } from '../../desk/description.ts';
import type { Draft } from '../../desk/draft.ts';
import type { Collection } from '../../model/kinds.ts';
import type { Given } from '../../records/answers.ts';
import { draftLink, readDeskPlace, type DeskStep } from '../../graph/write-link.ts';
import { dayHere } from '../day-here.ts';
import { element, partOf } from '../elements.ts';
import { Carry } from './carry.ts';
import { draftItem } from './draft-list.ts';
import { Correcting } from './correcting.ts';
import { DraftStore, NotKept } from './draft-store.ts';
import { freshKey } from './fresh-key.ts';
import { Judge } from './judge.ts';
import { Loaded } from './loaded.ts';
import { Me } from './me.ts';
import { OpenDraft } from './open-draft.ts';
import type { Path } from './control.ts';
import { Sheet } from './sheet.ts';
import { beginThread } from './thread.mjs';

type View = 'choice' | 'write' | 'hand-over';

const NOT_CHECKED = '现在检查不了，可能是网络断了。接着写不要紧，写的照样存着；交出去以前再检查。';
const NOT_LOADED = '写作台没有取全，可能是网络断了。请刷新这一页；草稿都还在。';

export class Desk {
  readonly #root: HTMLElement;
  readonly #store: DraftStore;
  readonly #loaded: Loaded;
  readonly #me: Me;
  readonly #judge: Judge;
  readonly #correcting: Correcting;
  readonly #school: string;
  #description: DeskDescription | undefined;
  #sheet: Sheet | undefined;
  /** Where in the form the cursor is to go once it is seen. */
  #pending: Path | undefined;
  #turn = 0;

  constructor(root: HTMLElement) {
    const base = root.dataset['base'] ?? '/';
    this.#root = root;
    this.#store = new DraftStore(base);
    this.#loaded = new Loaded(base);
    this.#me = new Me(base);
    this.#judge = new Judge(askThread(base, beginThread));
    this.#correcting = new Correcting(this.#loaded, this.#judge, this.#store);
    this.#school = document.title.replace(/^.*? · /, '');
  }

  start(): void {
    const carry = new Carry(this.#root, this.#store, () => void this.#listDrafts());
    carry.start();
    addEventListener('hashchange', () => void this.#go());
    addEventListener('pagehide', () => void this.#sheet?.draft.keep());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.#sheet?.draft.keep();
    });
    addEventListener('beforeunload', (event) => {
      // Only where it could not be kept: else nothing is lost, and nobody is asked.
      if (this.#sheet?.draft.isDirty === true) event.preventDefault();
    });
    this.#store.onNews(() => void this.#heard());
    partOf(this.#root, 'done').addEventListener('click', () => void this.#handOver());
    void this.#go();
  }

  async #go(): Promise<void> {
    const mine = ++this.#turn;
    await this.#sheet?.draft.keep();
    if (mine !== this.#turn) return;
    const place = readDeskPlace(location.hash);
    this.#warn('');
    try {
      switch (place.at) {
        case 'choice':
          await this.#choose();
          break;
        case 'new':
          await this.#begin(place.kind, place.given);
          break;
        case 'draft':
          await this.#goOn(place.key, place.step);
          break;
        case 'correct':
          await this.#correct(place.ref, place.file);
      }
    } catch (error) {
      // eslint-disable-next-line no-console -- whoever looks into the failure needs its cause
      console.error(error);
      if (mine !== this.#turn) return;
      await this.#choose();
      this.#warn(error instanceof NotKept ? error.told : NOT_LOADED);
    }
  }

  async #choose(): Promise<void> {
    this.#sheet = undefined;
    this.#show('choice', '写一篇');
    await this.#listDrafts();
  }

  async #begin(kind: Collection, given: Given): Promise<void> {
    const own = await this.#kind(kind);
    const draft: Draft = {
      key: freshKey(),
      kind,
      data: begunData(own, given, {
        today: dayHere(),
        me: this.#me.id,
        semesters: (await this.#loadedDescription()).semesters,
      }),
      body: '',
      pictures: [],
      changed: Date.now(),
    };
    this.#open(draft, own, false, 'write');
  }

  async #goOn(key: string, step: DeskStep): Promise<void> {
    // Between writing and handing over it stays open as it is.
    if (this.#sheet?.draft.now.key === key) {
      this.#showSheet(step);
      return;
    }
    const draft = await this.#store.get(key);
    if (draft === undefined) {
      await this.#choose();
      this.#warn('这份草稿不在这台设备上，可能已经删去，或者写在别的浏览器里。');
      return;
    }
    this.#open(draft, await this.#kind(draft.kind), true, step);
  }

  async #correct(ref: string, file: string): Promise<void> {
    const found = await this.#correcting.begin(ref, file, await this.#loadedDescription());
    if ('draft' in found) {
      this.#open(found.draft, await this.#kind(found.draft.kind), found.isKept, 'write');
      if (found.told !== undefined) this.#warn(found.told);
      return;
    }
    await this.#choose();
    this.#warn(found.told, found.link);
  }

  #open(draft: Draft, kind: DeskKind, isKept: boolean, step: DeskStep): void {
    const open = new OpenDraft(draft, isKept, this.#store, {
      say: (words) => {
        partOf(this.#root, 'kept').textContent = words;
      },
      warn: (words) => {
        this.#warn(words);
      },
      // The address of a draft leads back to it; until something is written there is none.
      onKey: (key, before) => {
        // Whoever has gone elsewhere meanwhile stays there.
        const place = readDeskPlace(location.hash);
        if (before !== undefined && !(place.at === 'draft' && place.key === before)) return;
        history.replaceState(null, '', draftLink(key).replace(/^[^#]*/, ''));
      },
    });
    partOf(this.#root, 'kept').textContent = isKept
      ? '上次写的在这里，接着写。'
      : '写下的会自己存在这台设备上。';
    this.#sheet = new Sheet(open, kind, {
      description: this.#description as DeskDescription,
      entries: () => this.#loaded.entries(),
      today: dayHere(),
      judge: this.#judge,
      onAuthor: (id) => {
        this.#me.remember(id);
      },
      onChecked: (isDone) => {
        partOf(this.#root, 'check').textContent = isDone ? '' : NOT_CHECKED;
      },
      onMend: (path) => {
        this.#mend(path);
      },
      onDone: async () => {
        const { key } = open.now;
        this.#sheet = undefined;
        await this.#store.delete(key);
        location.hash = '';
      },
    });
    this.#view('write').replaceChildren(this.#sheet.element);
    partOf(this.#root, 'hand').replaceChildren(this.#sheet.handOver.element);
    partOf(this.#root, 'check').textContent = '';
    this.#showSheet(step);
  }

  #showSheet(step: DeskStep): void {
    const sheet = this.#sheet;
    if (sheet === undefined) return;
    this.#show(step, step === 'write' ? sheet.title : `交出去：${sheet.title}`);
    if (step === 'hand-over') void sheet.handOver.show();
    const path = this.#pending;
    this.#pending = undefined;
    if (step === 'write' && path !== undefined) sheet.focus(path);
  }

  /** Back to the form, and there to the field. */
  #mend(path: Path): void {
    const key = this.#sheet?.draft.now.key;
    if (key === undefined) return;
    this.#pending = path;
    location.hash = draftLink(key).replace(/^[^#]*#/, '');
  }

  async #handOver(): Promise<void> {
    const sheet = this.#sheet;
    if (sheet === undefined) return;
    sheet.draft.change({});
    await sheet.draft.keep();
    location.hash = draftLink(sheet.draft.now.key, 'hand-over').replace(/^[^#]*#/, '');
  }

  /** Another window has kept something: what is not being written here follows it. */
  async #heard(): Promise<void> {
    if (this.#sheet === undefined) {
      await this.#listDrafts();
      return;
    }
    const { draft } = this.#sheet;
    const kept = await this.#store.get(draft.now.key);
    if (kept !== undefined && draft.isBehind(kept)) {
      this.#open(kept, await this.#kind(kept.kind), true, readStep());
    }
  }

  async #listDrafts(): Promise<void> {
    const drafts = await this.#store.all();
    const kinds = drafts.length === 0 ? [] : (await this.#loadedDescription()).kinds;
    const names = new Map(kinds.map(({ kind, name }) => [kind, name]));
    partOf(this.#root, 'draft-list').replaceChildren(
      ...drafts.map((draft) =>
        draftItem(draft, {
          kindName: (one) => names.get(one.kind) ?? '',
          onDelete: async ({ key }) => {
            await this.#store.delete(key);
            await this.#listDrafts();
            partOf(this.#root, 'title').focus();
          },
        }),
      ),
    );
    partOf(this.#root, 'drafts').hidden = drafts.length === 0;
    partOf(this.#root, 'carry').hidden = false;
    partOf(this.#root, 'export').hidden = drafts.length === 0;
  }

  async #kind(kind: Collection): Promise<DeskKind> {
    const { kinds } = await this.#loadedDescription();
    const found = kinds.find((one) => one.kind === kind);
    if (found === undefined) throw new Error(`no form for ${kind}`);
    return found;
  }

  async #loadedDescription(): Promise<DeskDescription> {
    this.#description ??= await this.#loaded.description();
    return this.#description;
  }

  #show(view: View, title: string): void {
    for (const one of ['choice', 'write', 'hand-over'] as const)
      this.#view(one).hidden = one !== view;
    partOf(this.#root, 'bar').hidden = view !== 'write';
    partOf(this.#root, 'lead').hidden = view !== 'choice';
    const head = partOf(this.#root, 'title');
    const isSame = head.textContent === title;
    head.textContent = title;
    document.title = `${title} · ${this.#school}`;
    // Whoever hears the page is told that it is another one now; at the first sight it is read anyway.
    if (!isSame) {
      scrollTo(0, 0);
      head.focus({ preventScroll: true });
    }
  }

  #view(name: View): HTMLElement {
    return this.#root.querySelector(`[data-view="${name}"]`) as HTMLElement;
  }

  #warn(words: string, link?: { label: string; href: string }): void {
    const alert = partOf(this.#root, 'alert');
    alert.replaceChildren(words);
    if (link === undefined) return;
    const way = element('a', link.label);
    way.href = link.href;
    alert.append(way);
  }
}

function readStep(): DeskStep {
  const place = readDeskPlace(location.hash);
  return place.at === 'draft' ? place.step : 'write';
}
