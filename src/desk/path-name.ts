/** What a path in a record is called on its form. */
import type { DeskField } from './description.ts';

/**
 * Empty where it leads to no field.
 *
 * @example pathName(fields, ['rounds', 1, 'date']) // 轮次第 2 条的日期
 */
export function pathName(
  fields: readonly DeskField[],
  [key, ...rest]: readonly (string | number)[],
): string {
  if (key === 'body') return '正文';
  const field = fields.find((one) => one.key === key);
  if (field === undefined) return '';
  const [next, ...further] = rest;
  const isRow = typeof next === 'number' && field.value.type === 'fields';
  const here = isRow ? `${field.title}第 ${next + 1} 条` : field.title;
  const below = field.value.type === 'fields' ? field.value.fields : [];
  const inside = pathName(below, isRow ? further : rest);
  return inside === '' ? here : `${here}的${inside}`;
}
