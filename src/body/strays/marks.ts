/**
 * Signs that look like marks of Markdown and are none: full-width ones, marks without their space,
 * marks of other programs. Each rule looks at the prose of one block and tells what it finds.
 */
import { inlineRules } from './inline-marks.ts';
import { lineRules } from './line-marks.ts';
import type { Mark } from './mark.ts';
import type { Prose } from './prose.ts';

export function marksIn(prose: Prose): Mark[] {
  const rules = prose.block.type === 'paragraph' ? [...lineRules, ...inlineRules] : inlineRules;
  return rules.flatMap((rule) => rule(prose));
}
