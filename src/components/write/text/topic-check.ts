/** Beside the text of a project or a paper: whether somebody has worked on it before. The same check as 选题查新. */
import type { Draft } from '../../../desk/draft.ts';
import type { Proposal } from '../../../overlap/answer.ts';
import { levelNames, peopleText, verdictSentences } from '../../../overlap/told.ts';
import { MOST, writeProposal } from '../../choose/address.ts';
import { openEngine, type Engine } from '../../choose/engine.ts';
import { classed, element } from '../../elements.ts';

/** Kinds of record that take up a topic. */
export const topicKinds: ReadonlySet<string> = new Set(['projects', 'papers']);

const PAUSE_MS = 900;
const SHOWN = 3;

export class TopicCheck {
  readonly element: HTMLElement;
  readonly #state = element('p', '写了题目，这里会说学校里有没有相近的研究。');
  readonly #hits = element('ul');
  readonly #more = element('a', '在“选题查新”里看全部');
  readonly #base: string;
  readonly #namesOf: (proposal: Proposal) => string[];
  #engine: Promise<Engine> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #asked = '';

  /** @param namesOf what the stage and the subject of a proposal are called */
  constructor(base: string, namesOf: (proposal: Proposal) => string[]) {
    this.#base = base;
    this.#namesOf = namesOf;
    this.#state.setAttribute('role', 'status');
    this.#more.hidden = true;
    this.#more.target = '_blank';
    this.element = classed(
      'section',
      'topic-check',
      element('h3', '有没有人研究过'),
      this.#state,
      this.#hits,
      this.#more,
    );
  }

  changed(draft: Draft): void {
    const proposal = proposalOf(draft);
    const asked = JSON.stringify(proposal);
    if (proposal.title === '' || asked === this.#asked) return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#asked = asked;
      void this.#ask(proposal, asked);
    }, PAUSE_MS);
  }

  async #ask(proposal: Proposal, asked: string): Promise<void> {
    try {
      this.#engine ??= openEngine(this.#base);
      const answer = await (await this.#engine).check(proposal);
      if (asked !== this.#asked) return;
      const { advice, compared } = verdictSentences(answer, this.#namesOf(answer.proposal));
      this.#state.replaceChildren(element('b', advice), compared);
      this.#state.dataset['level'] = answer.verdict.level;
      this.#hits.replaceChildren(
        ...answer.hits.slice(0, SHOWN).map(({ record, level, advice: own }) => {
          const link = element('a', record.title);
          link.href = this.#base + record.href.replace(/^\//, '');
          link.target = '_blank';
          return element(
            'li',
            `${levelNames[level]}：`,
            link,
            `（${peopleText(record.people)}，${record.semester.name}）${own}`,
          );
        }),
      );
      this.#more.href = `${this.#base}choose/${writeProposal(proposal)}`;
      this.#more.hidden = false;
    } catch (error) {
      // eslint-disable-next-line no-console -- whoever looks into the failure needs its cause
      console.error(error);
      this.#engine = undefined;
      this.#asked = '';
      this.#state.textContent = '没有查成，可能是网络断了；改一改题目会再查。';
    }
  }
}

/** What the draft says of its topic. */
export function proposalOf({ data }: Draft): Proposal {
  const text = (key: string, most: number): string => {
    const value = data[key];
    return typeof value === 'string' ? value.trim().slice(0, most) : '';
  };
  const keywords = Array.isArray(data['keywords'])
    ? data['keywords'].filter((one): one is string => typeof one === 'string')
    : [];
  const abstract = text('abstract', MOST.abstract) || text('summary', MOST.abstract);
  const [stage, subject] = ['stage', 'subject'].map((key) => firstOf(data[key]));
  return {
    title: text('title', MOST.title),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(abstract === '' ? {} : { abstract }),
    ...(stage === undefined ? {} : { stage }),
    ...(subject === undefined ? {} : { subject }),
  };
}

function firstOf(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' && one !== '' ? one : undefined;
}
