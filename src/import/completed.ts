/** What a record of the school lacks is put into its file from a list; what stands there stays. */
import { choicesOf } from '../write/choices.ts';
import { checkNew } from '../write/check-new.ts';
import { correct } from '../write/correct.ts';
import { openRecord } from '../write/open-record.ts';
import { fieldsOf, type Field } from '../records/field-list.ts';
import { readFile } from '../intake/read-file.ts';
import { alike } from '../yaml/alike.ts';
import { isFields } from '../yaml/write-yaml.ts';
import { isError } from './finish.ts';
import type { Ground } from './ground.ts';
import type { Incoming, LeftOut, Outgoing } from './incoming.ts';
import type { Standing } from './standing.ts';
import type { History } from './wishes.ts';

export async function completed(
  incoming: Incoming,
  { collection, id, file, name }: Standing,
  ground: Ground,
  history: History,
): Promise<Outgoing | LeftOut> {
  const { source, data } = incoming;
  const leftOut = (why: string): LeftOut => ({ source, why, text: JSON.stringify(data, null, 2) });
  const by = { own: ground.school.fields, names: ground.names };
  const current = await history.current(file);
  const opened = current === undefined ? undefined : openRecord(file, current, by);
  if (current === undefined || opened === undefined || 'faults' in opened)
    return leftOut(`“${name}”已经有了（${file}），那个文件打不开，没有动它。`);

  const fields = fieldsOf(collection, by.own).filter(({ key }) => data[key] !== undefined);
  const lacking = fields.filter(({ key }) => isEmpty(opened.data[key]));
  const told = [
    ...incoming.told,
    ...fields.flatMap((field) => against(field, opened.data[field.key], data[field.key], ground)),
    ...(incoming.remarks ?? []).map((one) => `没有对应的填写项，没有收：${one}`),
  ];
  if (lacking.length === 0)
    return leftOut([`“${name}”已经有了（${file}），没有要补的。`, ...told].join(''));

  const added = Object.fromEntries(lacking.map(({ key }) => [key, data[key]]));
  const text = correct(
    collection,
    current,
    { data: { ...opened.data, ...added }, body: opened.body },
    by,
  );
  const faults = checkNew(collection, id, { file, text }, ground.without(collection, id));
  const wrong = faults.filter(isError).map(({ message, line }) => `${message}（第 ${line} 行）`);
  if (wrong.length > 0) return leftOut(`补进去就有错，没有动原来的（${file}）：${wrong.join('')}`);
  const read = readFile(collection, file, text, ground.school, ground.names);
  ground.replace(collection, id, file, read.data);
  return {
    source,
    file,
    text,
    pictures: [],
    isDraft: read.isDraft === true || read.data?.['visibility'] === 'private',
    isCorrection: true,
    told: [`补上了原来空着的：${lacking.map(({ title }) => title).join('、')}。`, ...told],
    left: [],
  };
}

/** What stands there otherwise is told, for nobody here knows which of both is right. */
function against(field: Field, had: unknown, listed: unknown, ground: Ground): string[] {
  if (isEmpty(had) || alike(had, listed)) return [];
  const [before, now] = [had, listed].map((value) => inWords(value, field, ground));
  return [`“${field.title}”原来写的是“${before}”，表里是“${now}”，没有改。`];
}

function inWords(value: unknown, { value: kind }: Field, { world }: Pick<Ground, 'world'>): string {
  return [value]
    .flat()
    .map((one) => {
      if (kind.type === 'fields' && isFields(one)) {
        const parts = kind.fields.filter(({ key }) => !isEmpty(one[key]));
        return parts
          .map((part) => `${part.title} ${inWords(one[part.key], part, { world })}`)
          .join('，');
      }
      if (typeof one !== 'string') return JSON.stringify(one);
      const named = 'term' in kind && choicesOf(kind.term, world).find(({ id }) => id === one);
      return named ? named.name : one;
    })
    .join('、');
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
