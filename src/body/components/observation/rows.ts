/** The rows of an observation: what was seen, when, and what the observer made of it; one row an item. */
import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Findings, Positioned } from '../../guard/findings.ts';
import type { WrittenPart } from '../../guard/nodes.ts';
import { cut } from '../../guard/pieces.ts';

/** Its parts are what was seen, and perhaps what was thought. */
export interface Row {
  when: string;
}

export const example =
  '<Observation title="区角活动">\n- 9:05 | 生A把积木排成一列 | 在比长短？\n- 9:12 | 生B来帮忙\n</Observation>';

const form = {
  allowed: '每条“- 时间 | 看到的 | 想到的”，“想到的”可以不写',
  hint: `请写成这样：\n${example}`,
};

/** `9:05—9:10`, `第二次区角活动`. */
const LONGEST_TIME = 20;

/** Reads the rows; `inline` judges the marks inside a cell. */
export function readRows(
  node: Positioned,
  blocks: readonly RootContent[],
  findings: Findings,
  inline: (nodes: PhrasingContent[]) => PhrasingContent[],
): WrittenPart<Row>[] {
  const [list, ...others] = blocks;
  if (list?.type !== 'list') {
    const message = '<Observation> 里要写一个列表，每条以“- ”开头。';
    findings.refuse('component-content', list ?? node, message, {
      found: list ? toString(list) : '<Observation>',
      ...form,
    });
    return [];
  }
  for (const other of others) {
    const message = '<Observation> 里除了一个列表，还有别的内容。';
    findings.refuse('component-content', other, message, { found: toString(other), ...form });
  }
  return list.children.flatMap((item) => readRow(item, findings, inline) ?? []);
}

function readRow(
  item: ListItem,
  findings: Findings,
  inline: (nodes: PhrasingContent[]) => PhrasingContent[],
): WrittenPart<Row> | undefined {
  const refuse = (message: string) =>
    findings.refuse('component-content', item, message, { found: toString(item), ...form });
  const [paragraph, ...others] = item.children;
  if (paragraph?.type !== 'paragraph' || others.length > 0 || typeof item.checked === 'boolean') {
    refuse('<Observation> 的每一条只写一行，里面不再分段或列表。');
    return undefined;
  }
  const cells = cut(paragraph.children, /[|｜]/);
  const [when = [], seen = [], thought = []] = cells;
  const time = toString(when).trim();
  if (cells.length < 2 || cells.length > 3) {
    refuse(`<Observation> 的这一条用竖线分成了 ${cells.length} 格，应当是两格或三格。`);
  } else if (time === '' || seen.length === 0) {
    refuse('<Observation> 的这一条，时间或看到的是空的。');
  } else if (time.length > LONGEST_TIME) {
    refuse(`<Observation> 的这一条，时间超过了 ${LONGEST_TIME} 个字。`);
  } else {
    const part = (cell: PhrasingContent[]): WrittenPart => ({
      type: 'part',
      props: {},
      children: inline(cell),
    });
    const children = thought.length > 0 ? [part(seen), part(thought)] : [part(seen)];
    return { type: 'part', props: { when: time }, children };
  }
  return undefined;
}
