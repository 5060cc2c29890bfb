/** Names and marks that stand in thousands of places, as functions to HTML: a component each would take longer than all else on a page. */
import type { Link } from '../graph/links.ts';
import type { EntryKind } from '../model/kinds.ts';
import { languageOf } from '../model/text/language.ts';
import { entryDeclarations } from '../records/kinds.ts';
import type { PathStep } from '../views/round-path.ts';
import { roundShape } from '../views/round-shapes.ts';
import { withBase } from './address.ts';
import { markup, type Markup } from './entry/markup.ts';

/** A name, leading to its page where the audience may see it. */
export function nameMarkup({ label, href }: Link): Markup {
  if (href === undefined) return markup`${label}`;
  const language = languageOf(label);
  return markup`<a href="${withBase(href)}"${languageMark(language)}>${label}</a>`;
}

/** Names joined by 、. */
export function namesMarkup(links: readonly Link[]): Markup {
  return markup`${links.flatMap((link, i) => [i > 0 && '、', nameMarkup(link)])}`;
}

export function languageMark(language: string | undefined): Markup | false {
  return language !== undefined && markup` lang="${language}"`;
}

/** The mark of a kind of entry. Give `label` only where no word stands beside it. */
export function kindMarkup(kind: EntryKind, label?: string): Markup {
  const { stroke, solid } = entryDeclarations[kind].mark;
  const naming =
    label === undefined ? markup` aria-hidden="true"` : markup` role="img" aria-label="${label}"`;
  return markup`
    <svg class="kind-mark ${kind}" viewBox="0 0 16 16" width="16" height="16"${naming}>
      <path d="${stroke}"/>
      ${solid !== undefined && markup`<path class="solid" d="${solid}"/>`}
    </svg>
  `;
}

/** Units between two marks of a small path, of 22 each. */
const STRIDE = 44;

/** The way of a lesson in a line of a list: a mark a round, in words for those who do not see it. */
export function smallPathMarkup(steps: readonly PathStep[]): Markup {
  const words = steps.map(({ name }) => name).join('、');
  const lines = steps
    .slice(1)
    .map(
      ({ kind }, i) =>
        markup`<path${kind === 'open' && markup` class="ahead"`} d="M${i * STRIDE + 22} 11h22"/>`,
    );
  const marks = steps.map(
    ({ kind }, i) =>
      markup`<path class="${kind}" transform="translate(${i * STRIDE})" d="${roundShape(kind)}"/>`,
  );
  const named = markup`height="14" role="img" aria-label="一轮一轮：${words}"`;
  return markup`
    <svg class="small-path" viewBox="0 0 ${steps.length * STRIDE - 22} 22" ${named}>
      <title>${words}</title>
      ${lines}
      ${marks}
    </svg>
  `;
}
