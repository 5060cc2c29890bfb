/** The form of the topic check. */
import type { Proposal } from '../../overlap/answer.ts';
import { keywordsIn } from './address.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export class ProposalForm {
  readonly element: HTMLFormElement;

  constructor(root: ParentNode) {
    this.element = root.querySelector('form') as HTMLFormElement;
  }

  read(): Proposal {
    const keywords = keywordsIn(this.#value('keywords'));
    const abstract = this.#value('abstract');
    const stage = this.#value('stage');
    const subject = this.#value('subject');
    return {
      title: this.#value('title'),
      ...(keywords.length === 0 ? {} : { keywords }),
      ...(abstract === '' ? {} : { abstract }),
      ...(stage === '' ? {} : { stage }),
      ...(subject === '' ? {} : { subject }),
    };
  }

  fill({ title, keywords = [], abstract = '', stage = '', subject = '' }: Proposal): void {
    this.#field('title').value = title;
    this.#field('keywords').value = keywords.join('、');
    this.#field('abstract').value = abstract;
    this.#field('stage').value = stage;
    this.#field('subject').value = subject;
  }

  /** The names of stage and subject, as the school calls them; ids the page does not know are left out. */
  namesOf({ stage, subject }: Proposal): string[] {
    return [this.#nameIn('stage', stage), this.#nameIn('subject', subject)].filter(
      (name) => name !== undefined,
    );
  }

  #nameIn(field: 'stage' | 'subject', id: string | undefined): string | undefined {
    const options = [...(this.#field(field) as HTMLSelectElement).options];
    return options.find(({ value }) => value !== '' && value === id)?.text;
  }

  #value(name: string): string {
    return this.#field(name).value.trim();
  }

  #field(name: string): Field {
    return this.element.elements.namedItem(name) as Field;
  }
}
