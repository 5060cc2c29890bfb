/** Dollars that are prices, where `$…$` is a formula: `$5，两本$10` is left as it is. */
import type { Processor } from 'unified';
import type { where } from './constructs.ts';

const DOLLAR = 36;
const WIDE_MARK = /[，。、；：！？“”《》（）【】…—]/u;
/** An amount with the words that follow it. */
const AMOUNT = /^\d[\d.,]*\s*(?:\p{Script=Han}|[a-z]{2,}\s)/iu;

/** Whether what begins with the dollar at `offset` is a formula, should it end as one. */
function isFormula(source: string, offset: number): boolean {
  const run = /^\$+/.exec(source.slice(offset, offset + 40))?.[0] ?? '';
  if (run.length !== 1) return true;
  const end = /\$|\n[ \t]*\n/g;
  end.lastIndex = offset + 1;
  const closing = end.exec(source);
  if (closing?.[0] !== '$') return true;
  const inside = source.slice(offset + 1, closing.index).replace(/\\text\w*\s*\{[^{}]*\}/g, '');
  if (/\d/.test(source.charAt(closing.index + 1))) return false;
  if (WIDE_MARK.test(inside) || AMOUNT.test(inside)) return false;
  // `$5 $` and `$5 ($`: an amount, and the sign of the next.
  return !/^\d.*[\s(]$/s.test(inside) || /^\s/.test(inside);
}

/** To come after what brings formulas. */
export function withoutPrices(this: Processor, restrict: typeof where, source: () => string): void {
  for (const { text } of (this.data().micromarkExtensions ?? []) as {
    text?: Record<number, unknown>;
  }[]) {
    const formula = text?.[DOLLAR];
    if (text === undefined || formula === undefined) continue;
    text[DOLLAR] = restrict(formula as Parameters<typeof where>[0], (offset) =>
      isFormula(source(), offset),
    );
  }
}
