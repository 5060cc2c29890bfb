/** Handing over: what the gate would say of it, then the ways out. */
import type { DeskFault, Judged } from '../../desk/thread-messages.ts';
import { plainMessage } from '../../desk/hint.ts';
import { button, classed, element } from '../elements.ts';
import type { Path } from './control.ts';
import { waysOut, type Handed } from './ways.ts';

interface Around {
  judge: () => Promise<Judged>;
  /** What belongs to what was judged. */
  handedOf: (judged: Judged) => Handed;
  /** Leads back to where something is to be mended. */
  onMend: (path: Path) => void;
  /** What the field is called that a path leads to. */
  nameOf: (path: Path) => string;
  /** It was handed over, and is not wanted any more. */
  onDone: () => Promise<void>;
}

export class HandOver {
  readonly element = classed('div', 'hand-over');
  readonly #around: Around;

  constructor(around: Around) {
    this.#around = around;
  }

  /** Judges what stands there now, and shows what may be done with it. */
  async show(): Promise<void> {
    const told = classed('p', 'judging', '正在检查……');
    told.role = 'status';
    this.element.replaceChildren(told);
    let judged: Judged;
    try {
      judged = await this.#around.judge();
    } catch (error) {
      // eslint-disable-next-line no-console -- whoever looks into the failure needs its cause
      console.error(error);
      told.textContent = '没有检查成，可能是网络断了。草稿存着，连上网再来一次。';
      this.element.append(
        classed(
          'p',
          'buttons',
          button('再检查一次', () => void this.show()),
        ),
      );
      return;
    }
    const errors = judged.faults.filter(({ severity }) => severity === 'error');
    const warnings = judged.faults.filter(({ severity }) => severity === 'warning');
    told.textContent = sentence(errors.length, warnings.length);
    told.classList.toggle('sound', errors.length === 0);
    this.element.append(
      ...this.#list(errors, 'error'),
      ...this.#list(warnings, 'warning'),
      waysOut(this.#around.handedOf(judged)),
      this.#done(),
    );
  }

  #list(faults: readonly DeskFault[], severity: string): HTMLElement[] {
    if (faults.length === 0) return [];
    const items = faults.map((fault) => {
      const path = fault.path ?? [];
      const name = this.#around.nameOf(path);
      const words = plainMessage(fault.message);
      // The gate names the field itself where it can.
      const isNamed = name === '' || words.includes(name);
      const go = button(isNamed ? words : `${name}：${words}`, () => {
        this.#around.onMend(path);
      });
      return element('li', go);
    });
    return [classed('ul', `to-mend ${severity}`, ...items)];
  }

  #done(): HTMLElement {
    const part = classed('p', 'handed');
    const ask = button('交好了，删去这份草稿', () => {
      const go = button('删去', () => void this.#around.onDone());
      go.className = 'danger';
      const stay = button('先留着', () => {
        part.replaceChildren(ask);
        ask.focus();
      });
      part.replaceChildren('同事已经收到了吗？删了就找不回来。', go, stay);
      stay.focus();
    });
    part.append(ask);
    return part;
  }
}

function sentence(errors: number, warnings: number): string {
  if (errors > 0) {
    const more = warnings === 0 ? '' : `，另有 ${warnings} 处请再看一眼`;
    return `还有 ${errors} 处要改${more}。点一处，就到那里去改；现在交，会请你改好再来。`;
  }
  return warnings === 0
    ? '检查过了，没有要改的。'
    : `检查过了，没有要改的；有 ${warnings} 处请再看一眼，没有问题就不用改。`;
}
