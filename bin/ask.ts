/** Asks in the terminal what `npm run new` still has to know. */
import { autocomplete, autocompleteMultiselect, isCancel, select, text } from '@clack/prompts';
import type { Readable, Writable } from 'node:stream';
import { pinyin } from 'pinyin-pro';
import { collectionNames, collections, type Collection } from '../src/model/kinds.ts';
import type { Given } from '../src/records/answers.ts';
import { choicesOf, type World } from '../src/write/choices.ts';
import { objection, usualAnswer, type Question } from '../src/write/questions.ts';
import { Refusal } from '../src/write/refusal.ts';
import type { Term } from '../src/model/fields/fields.ts';
import type { Offer } from '../src/write/offers.ts';
import { valuesIn } from './flags.ts';
import { inChinese } from './chinese-terminal.ts';

export class Asker {
  readonly #terminal: { input: Readable; output: Writable };
  readonly #world: World;
  readonly #today: string;

  constructor(
    input: Readable,
    output: Writable,
    { world, today }: { world: World; today: string },
  ) {
    this.#terminal = { input, output: inChinese(output) };
    this.#world = world;
    this.#today = today;
  }

  async collection(): Promise<Collection> {
    return answered(
      await select<Collection>({
        ...this.#terminal,
        showInstructions: false,
        message: '新建哪一类？（↑/↓ 移动，回车确定）',
        options: collections.map((value) => ({ value, label: collectionNames[value] })),
      }),
    );
  }

  /**
   * The answer, as it would be given by a flag.
   *
   * @param isPart whether it belongs to one item of a list, of which the others are asked for later
   */
  async answer(
    collection: Collection,
    question: Question,
    given: Given,
    isPart = false,
  ): Promise<string[]> {
    const { field, path } = question;
    const usual = usualAnswer(path, given, this.#today) ?? [];
    const message = `${question.title}（${field.description.replace(/。$/, '')}）`;
    if (!('term' in field.value)) {
      const [initialValue = ''] = usual;
      const written = await text({
        ...this.#terminal,
        message,
        initialValue,
        validate: (value = '') =>
          objection(collection, question, valuesIn(value, question), this.#world, given),
      });
      return valuesIn(answered(written), question);
    }

    const options = this.#options(field.value.term);
    if (options.length === 0) {
      throw new Refusal(1, [`还没有可以选的“${question.title}”，请先新建一个，再来写这一篇。`]);
    }
    const prompt = { ...this.#terminal, message, options, maxItems: 10, filter: isMeant };
    if (question.repeats && !isPart) {
      return answered(
        await autocompleteMultiselect({ ...prompt, required: true, initialValues: [...usual] }),
      );
    }
    const [initialValue] = path === 'teacher' ? (given['authors'] ?? []) : usual;
    return [
      answered(
        await autocomplete(initialValue === undefined ? prompt : { ...prompt, initialValue }),
      ),
    ];
  }

  /** The answers to what may be left out; none where it is. */
  async offer(collection: Collection, offer: Offer, given: Given): Promise<Given> {
    const answers: Record<string, string[]> = {};
    for (let row = 0; ; row += 1) {
      for (const [i, question] of offer.questions.entries()) {
        const isFirst = i === 0;
        const answer = isFirst
          ? await this.#orNothing(question, row > 0, collection, given)
          : await this.answer(collection, question, given, true);
        if (isFirst && answer.length === 0) return answers;
        (answers[question.path] ??= []).push(...answer);
      }
      if (!offer.isAgain) return answers;
    }
  }

  async #orNothing(
    question: Question,
    isMore: boolean,
    collection: Collection,
    given: Given,
  ): Promise<string[]> {
    const { field, title } = question;
    const message = `${title}（${field.description.replace(/。$/, '')}；${isMore ? '没有别的了' : '没有'}就直接回车）`;
    if (!('term' in field.value)) {
      const written = await text({
        ...this.#terminal,
        message,
        validate: (value = '') =>
          value.trim() === ''
            ? undefined
            : objection(collection, question, valuesIn(value, question), this.#world, given),
      });
      const answer = answered(written ?? '').trim();
      return answer === '' ? [] : valuesIn(answer, question);
    }
    const options = this.#options(field.value.term);
    if (options.length === 0) return [];
    const prompt = { ...this.#terminal, message, maxItems: 10, filter: isMeant };
    if (field.many) {
      return answered(await autocompleteMultiselect({ ...prompt, options, required: false }));
    }
    const none = { value: '', label: '（不写）', hint: '' };
    const one = answered(await autocomplete({ ...prompt, options: [none, ...options] }));
    return one === '' ? [] : [one];
  }

  #options(term: Term): { value: string; label: string; hint: string }[] {
    return choicesOf(term, this.#world).map(({ id, name, aliases = [], note }) => ({
      value: id,
      label: note === undefined ? name : `${name}（${note}）`,
      hint: [id, ...aliases].join('，'),
    }));
  }

  async id(suggested: string, fault: (id: string) => string | undefined): Promise<string> {
    return answered(
      await text({
        ...this.#terminal,
        message: '文件名（也是网址的一部分，用小写字母、数字和连字符，可以改短）',
        initialValue: suggested,
        validate: (value = '') => fault(value),
      }),
    );
  }
}

export function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new Refusal(1, ['好的，不写了，没有留下任何文件。']);
  return answer as Exclude<T, symbol>;
}

/** By name or other names, by id, and by pinyin, hyphens and spaces or not. */
function isMeant(
  search: string,
  option: { value: string; label?: string; hint?: string },
): boolean {
  const { value, label = '', hint = '' } = option;
  const spoken = pinyin(label, { toneType: 'none', separator: '' });
  const plain = (text: string): string => text.toLowerCase().replace(/[\s'-]/g, '');
  return [value, label, hint, spoken].some((one) => plain(one).includes(plain(search)));
}
