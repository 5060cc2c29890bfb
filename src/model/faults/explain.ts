/** Turns zod's issues into faults a teacher can act on. */
import type * as z from 'zod';
import type { AddressIssue } from '../addresses/address-field.ts';
import { nearest } from '../text/nearest.ts';
import { fault, type Place, type Fault } from './fault.ts';
import type { ShapeIssue } from '../fields/shape.ts';
import { shortened } from '../text/shortened.ts';
import { fieldsAt, formAt, meaningAt } from '../fields/schema-walk.ts';

const typeNames: Record<string, string> = {
  string: '一段文字',
  number: '一个数字',
  int: '一个整数',
  boolean: 'true 或 false',
  array: '一个列表，每项一行，以“- ”开头',
  object: '几个下级填写项，各占一行并缩进两格',
  record: '几个下级填写项，各占一行并缩进两格',
};

/**
 * @param placeOf where the value at a path stands in the file (or its nearest parent, when it is missing)
 */
export function explainIssues(
  issues: readonly z.core.$ZodIssue[],
  schema: z.core.$ZodType,
  data: unknown,
  placeOf: (path: PropertyKey[]) => Place,
): Fault[] {
  return issues.flatMap((issue) => explain(issue, schema, data, placeOf));
}

function explain(
  issue: z.core.$ZodIssue,
  schema: z.core.$ZodType,
  data: unknown,
  placeOf: (path: PropertyKey[]) => Place,
): Fault[] {
  const value = valueAt(data, issue.path);
  const name = fieldName(schema, issue.path);
  const { description } = meaningAt(schema, issue.path);
  const place = placeOf(issue.path);
  const found = show(value);
  const detail = found === undefined ? {} : { found };
  const meaning = description === undefined ? {} : { hint: `${name}：${description}` };

  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = fieldsAt(schema, issue.path);
      const called = (id: string): string => {
        const { title } = meaningAt(schema, [...issue.path, id]);
        return title === undefined ? id : `${id}（${title}）`;
      };
      return issue.keys.map((key) => {
        const near = nearest(
          key,
          known.map((id) => ({ id, names: [meaningAt(schema, [...issue.path, id]).title] })),
        );
        return fault('field-unknown', placeOf([...issue.path, key]), `没有“${key}”这个填写项。`, {
          found: key,
          allowed: known.map(called).join('、'),
          ...(near === undefined ? {} : { hint: `是不是想写 ${called(near)}？` }),
        });
      });
    }
    case 'invalid_type': {
      const wanted = formAt(schema, issue.path) ?? typeNames[issue.expected] ?? issue.expected;
      if (value === undefined || value === null) {
        return [nothing(value, name, place, wanted, meaning)];
      }
      return [
        fault('field-type', place, `${name}应当是${wanted}。`, {
          ...detail,
          allowed: wanted,
          ...meaning,
        }),
      ];
    }
    case 'invalid_value': {
      const words = issue.values.map(String);
      const allowed = words.join('、');
      if (value === undefined || value === null) {
        return [nothing(value, name, place, allowed, meaning)];
      }
      return [
        fault('field-format', place, `${name}不在可选的范围里。`, {
          ...detail,
          allowed,
          ...hintNearest(value, words),
        }),
      ];
    }
    case 'too_small':
    case 'too_big': {
      const rule = sizeRule(issue);
      return [
        fault('field-length', place, `${name}${rule.message}`, {
          ...detail,
          allowed: rule.allowed,
          ...meaning,
        }),
      ];
    }
    case 'invalid_format': {
      const rule = formAt(schema, issue.path) ?? '小写字母、数字和连字符，例如 shen-zhiwei';
      return [
        fault('field-format', place, `${name}的写法不对。`, {
          ...detail,
          allowed: rule,
          ...meaning,
        }),
      ];
    }
    case 'custom': {
      const address = issue.params?.['address'] as AddressIssue | undefined;
      if (address !== undefined) {
        const { isName, ...rest } = address;
        const id = isName ? 'field-format' : 'address-forbidden';
        return [fault(id, place, `${name}：${issue.message}`, { ...detail, ...rest })];
      }
      const shape = issue.params?.['shape'] as ShapeIssue | undefined;
      if (shape !== undefined) {
        return [fault('field-format', place, `${name}：${issue.message}`, { ...detail, ...shape })];
      }
      const { hint = issue.message, allowed } = (issue.params ?? {}) as Remedy;
      return [
        fault('field-rule', place, `${name}：${issue.message}`, {
          ...detail,
          ...(allowed === undefined ? {} : { allowed }),
          hint,
        }),
      ];
    }
    case 'invalid_key':
      return [fault('field-unknown', place, `${name}里没有这个填写项。`, detail)];
    default:
      return [fault('field-format', place, `${name}不符合要求。`, { ...detail, ...meaning })];
  }
}

/** What a rule of a schema may say besides its message. */
interface Remedy {
  allowed?: string;
  hint?: string;
}

function nothing(
  value: undefined | null,
  name: string,
  place: Place,
  allowed: string,
  meaning: { hint?: string },
): Fault {
  return value === undefined
    ? fault('field-missing', place, `缺少必填的${name}。`, { allowed, ...meaning })
    : fault('field-missing', place, `${name}是空的。`, {
        allowed,
        hint: `请填上内容；没有内容可填的选填项，请删去这一行。${meaning.hint ?? ''}`,
      });
}

function sizeRule(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): {
  message: string;
  allowed: string;
} {
  const unit = issue.origin === 'string' ? '字' : issue.origin === 'array' ? '项' : '';
  if (issue.code === 'too_small') {
    const least = String(issue.minimum);
    if (issue.origin === 'string' && least === '1')
      return { message: '是空的。', allowed: '不能为空' };
    return {
      message: `不够，至少 ${least} ${unit}。`.replace(' 。', '。'),
      allowed: `至少 ${least} ${unit}`.trim(),
    };
  }
  const most = String(issue.maximum);
  return {
    message: `超出了，最多 ${most} ${unit}。`.replace(' 。', '。'),
    allowed: `最多 ${most} ${unit}`.trim(),
  };
}

function hintNearest(value: unknown, candidates: string[]): { hint?: string } {
  const near = typeof value === 'string' ? nearest(value, candidates) : undefined;
  return near === undefined ? {} : { hint: `是不是想写 ${near}？` };
}

/** “轮次第2项的日期（rounds[1].date）”: the name a teacher knows and the key that stands in the file. */
function fieldName(schema: z.core.$ZodType, path: readonly PropertyKey[]): string {
  if (path.length === 0) return '信息栏';
  const words: string[] = [];
  path.forEach((step, i) => {
    if (typeof step === 'number') words.push(`第 ${step + 1} 项`);
    else words.push(meaningAt(schema, path.slice(0, i + 1)).title ?? String(step));
  });
  return `“${words.join(' ')}”（${written(path)}）`;
}

function written(path: readonly PropertyKey[]): string {
  return path
    .map((step, i) =>
      typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${String(step)}`,
    )
    .join('');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let here = data;
  for (const step of path) {
    // One may stand where a list may: it is the first of it.
    if (typeof here === 'string' && step === 0) return here;
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
}

/** A value as written, short enough for one line. */
function show(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return shortened(text, 61);
}
