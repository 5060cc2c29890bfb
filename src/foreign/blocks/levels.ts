/** Which mark of Markdown a heading gets follows from the headings before it. */
import type { Block, Heading } from './blocks.ts';

/** A page has its title at the first level, and no more than three below it. */
const HIGHEST = 2;
const LOWEST = 4;
const TYPED = 10;

/**
 * Levels from 2 to 4, without a step left out: whatever a document calls its highest headings,
 * here they are `##`. Of a styled and a typed heading the later one stands below the earlier.
 */
export function levelled(blocks: readonly Block[]): Block[] {
  const above: number[] = [];
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    while (above.length > 0 && !isBelow(block, above)) above.pop();
    above.push(block.level);
    return { ...block, level: Math.min(LOWEST, HIGHEST + above.length - 1) };
  });
}

function isBelow({ level }: Heading, above: readonly number[]): boolean {
  const last = above.at(-1) ?? 0;
  if (above.includes(level)) return false;
  const bothTyped = last >= TYPED === level >= TYPED;
  return bothTyped
    ? level > last
    : !above.some((one) => one >= TYPED === level >= TYPED && one >= level);
}
