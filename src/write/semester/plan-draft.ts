/** The first draft of a plan, made of the text of the one before it. */
import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  visit,
  type Document,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { RecordOf } from '../../records/kinds.ts';
import { plan as planSchema } from '../../records/plans/schema.ts';
import { movedDay, yearLater, type Stretch } from './moved-days.ts';
import { tightened } from './yaml-additions.ts';

type Plan = RecordOf['plans'];

export interface Turn {
  id: string;
  /** The plan that is followed. */
  previous: string;
  title: string;
  time: Pick<Plan, 'semester' | 'schoolYear' | 'year'>;
  parents: readonly string[];
  keepsProject: boolean;
  /** The days of the plan before and of this one; of a calendar year none, its days stay what they are. */
  days: { before: Stretch; after: Stretch } | undefined;
  /** Of the plan before. */
  lastDay: string;
}

/** Remarks of ours in a draft, so that the draft after it does not repeat them. */
const HEAD = /^ 接着 [a-z0-9-]+ 订的初稿/;

/**
 * What was promised is carried over as it stands on the last day: a promise that ended before is
 * left behind, and what was begun on the way is promised from the first day. So are goals, needs
 * and ways, and steps that nobody has done yet. What was found of the last one stays there; the
 * draft names it as `previous`, which shows it.
 *
 * @param source the plan before, with the names and ids that the schema has
 * @param data the same as data
 */
export function planDraft(source: string, data: Plan, turn: Turn): string {
  const document = parseDocument(source, { version: '1.2', schema: 'core' });
  const fields = document.contents as YAMLMap<Scalar, Node | null>;
  const set = (key: string, value: unknown): void => {
    if (value === undefined) fields.delete(key);
    else fields.set(document.createNode(key) as Scalar, document.createNode(value) as Node);
  };
  for (const key of ['assessments', 'formerIds']) fields.delete(key);
  setValue(fields, 'title', turn.title);
  for (const key of ['semester', 'schoolYear', 'year'] as const) {
    if (turn.time[key] !== undefined) setValue(fields, key, turn.time[key]);
  }
  set('parents', turn.parents.length === 0 ? undefined : inRow(document, turn.parents));
  set('previous', turn.previous);
  if (!turn.keepsProject) fields.delete('project');
  const move = (day: string): string =>
    turn.days === undefined ? yearLater(day) : movedDay(day, turn.days.before, turn.days.after);
  moveDays(listOf(fields, 'stages'), ['from', 'to'], move);
  carrySteps(fields, data.steps, move);
  carryPromises(fields, data, turn.lastDay);
  markAsDraft(document, fields, data.visibility);
  inOrder(fields);
  const others = (document.commentBefore ?? fields.commentBefore ?? '')
    .split('\n')
    .filter((line) => line !== '' && !HEAD.test(line));
  document.commentBefore = [
    ` 接着 ${turn.previous} 订的初稿：目标和约定照抄上一份，请改成这一次真要做的。`,
    ...others,
  ].join('\n');
  fields.commentBefore = null;
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true, indentSeq: true });
  return tightened(text.replace(/^((?:#.*\n)+)\n/, '$1'));
}

/** A value under the mark that stands beside it. */
function setValue(fields: YAMLMap<Scalar, Node | null>, key: string, value: unknown): void {
  const node = fields.get(key, true) as unknown;
  if (isScalar(node)) {
    node.value = value;
    delete node.source;
  } else fields.set(new Scalar(key), new Scalar(value));
}

function inRow(document: Document, ids: readonly string[]): Node {
  const node = document.createNode(ids) as YAMLSeq;
  node.flow = true;
  return node;
}

function listOf(fields: YAMLMap, key: string): YAMLMap[] {
  const list: unknown = fields.get(key, true);
  return isSeq(list) ? list.items.filter((one) => isMap(one)) : [];
}

function moveDays(
  items: readonly YAMLMap[],
  keys: readonly string[],
  move: (day: string) => string,
): void {
  for (const item of items) {
    for (const key of keys) {
      const day: unknown = item.get(key);
      if (typeof day === 'string') setValue(item as YAMLMap<Scalar, Node>, key, move(day));
    }
  }
}

/** Steps that are done are the last plan's. */
function carrySteps(fields: YAMLMap, steps: Plan['steps'], move: (day: string) => string): void {
  keepItems(fields, 'steps', (i) => steps[i]?.done === undefined);
  moveDays(listOf(fields, 'steps'), ['due'], move);
}

/** @param lastDay of the plan before */
function carryPromises(fields: YAMLMap, { commitments }: Plan, lastDay: string): void {
  keepItems(fields, 'commitments', (i) => (commitments[i]?.to ?? lastDay) >= lastDay);
  for (const item of listOf(fields, 'commitments')) {
    item.delete('from');
    item.delete('to');
  }
}

function keepItems(fields: YAMLMap, key: string, isKept: (at: number) => boolean): void {
  const list: unknown = fields.get(key, true);
  if (!isSeq(list)) return;
  list.items = list.items.filter((_, i) => isKept(i));
  if (list.items.length === 0) fields.delete(key);
}

/** Nobody has promised it yet, so no edition of the site shows it. */
function markAsDraft(document: Document, fields: YAMLMap, wanted: Plan['visibility']): void {
  const later = wanted === undefined || wanted === 'private' ? '删去这一行' : `改成 ${wanted}`;
  const value = document.createNode('private') as Scalar;
  value.comment = ` 还是初稿，先不发布；改好以后，${later}。`;
  fields.set(document.createNode('visibility'), value);
}

/** In the order of the schema. */
function inOrder(fields: YAMLMap<Scalar, Node | null>): void {
  const keys = Object.keys(planSchema.shape);
  fields.items.sort(
    (a, b) => keys.indexOf(String(a.key.value)) - keys.indexOf(String(b.key.value)),
  );
  visit(fields, {
    Pair(_key, { key }) {
      if (isScalar(key)) key.spaceBefore = false;
    },
  });
}
