/** The attributes of a component: literal strings that satisfy its schema, or faults. */
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type * as z from 'zod';
import type { AddressIssue } from '../../model/addresses/address-field.ts';
import type { Findings } from './findings.ts';
import { nearest } from '../../model/text/nearest.ts';

/** Attributes of HTML for looks and scripts: nobody who writes them meant one of ours. */
const LOOKS = /^(?:style|class|className|id|on.+)$/i;

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Reads the attributes of `node`; every one that does not fit becomes a fault. */
export function readAttributes<T extends z.ZodObject>(
  node: JsxElement,
  schema: T,
  findings: Findings,
): z.infer<T> | undefined {
  const given = literals(node, findings);
  if (!given) return undefined;
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  for (const issue of result.error.issues) tell(issue, node, given, schema, findings);
  return undefined;
}

/** The attributes by name, when all are literal strings and none stands twice. */
export function literals(node: JsxElement, findings: Findings): Map<string, string> | undefined {
  const given = new Map<string, string>();
  let sound = true;
  for (const attribute of node.attributes) {
    const allowed = '名称="内容"';
    const spot = attribute.position ? attribute : node;
    const found = sourceOf(attribute, findings);
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      findings.refuse(
        'code-forbidden',
        spot,
        `<${node.name ?? ''}> 里用了花括号 {…}，属性里不能写程序。`,
        { found, allowed },
      );
    } else if (typeof attribute.value !== 'string') {
      const message =
        attribute.value === null
          ? `<${node.name ?? ''}> 的“${attribute.name}”没有写内容。`
          : `<${node.name ?? ''}> 的“${attribute.name}”用了花括号 {…}，属性里不能写程序。`;
      const id = attribute.value === null ? 'attribute-invalid' : 'code-forbidden';
      findings.refuse(id, spot, message, {
        found,
        allowed,
        hint: `请写成 ${attribute.name}="内容"，用英文引号。`,
      });
    } else if (given.has(attribute.name)) {
      findings.refuse(
        'attribute-invalid',
        spot,
        `<${node.name ?? ''}> 的“${attribute.name}”写了两次。`,
        { found, allowed: '每个属性写一次', hint: '请只保留一处。' },
      );
    } else {
      given.set(attribute.name, attribute.value);
      continue;
    }
    sound = false;
  }
  return sound ? given : undefined;
}

function tell(
  issue: z.core.$ZodIssue,
  node: JsxElement,
  given: Map<string, string>,
  schema: z.ZodObject,
  findings: Findings,
): void {
  const names = Object.keys(schema.shape);
  const tag = `<${node.name ?? ''}>`;
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const near = LOOKS.test(key) ? undefined : nearest(key, names);
      findings.refuse('attribute-invalid', spotOf(node, key), `${tag} 没有“${key}”这个属性。`, {
        found: `${key}="${given.get(key) ?? ''}"`,
        allowed: names.join('、'),
        hint: near ? `是不是想写 ${near}？` : '请删去这个属性，样子由网站统一安排。',
      });
    }
    return;
  }
  const name = String(issue.path[0] ?? '');
  const meta = (schema.shape[name] as z.ZodType | undefined)?.meta();
  const label = `${name}（${String(meta?.title ?? name)}）`;
  const value = given.get(name);
  const allowed = String(meta?.description ?? '');
  if (value === undefined) {
    const id = name === 'alt' ? 'image-alt' : 'attribute-invalid';
    findings.refuse(id, node, `${tag} 少了 ${label}。`, {
      found: tag,
      allowed,
      hint: `请补上 ${name}="…"。`,
    });
    return;
  }
  const at = spotOf(node, name);
  const found = `${name}="${value}"`;
  if (issue.code === 'invalid_value') {
    const options = issue.values.map(String);
    const near = nearest(value, options);
    findings.refuse('attribute-invalid', at, `${tag} 的 ${label}不能是“${value}”。`, {
      found,
      allowed: options.join('、'),
      hint: near ? `是不是想写 ${near}？` : `请从 ${options.join('、')} 里选一个。`,
    });
  } else if (issue.code === 'too_big') {
    const message = `${tag} 的 ${label}太长，最多 ${String(issue.maximum)} 个字。`;
    findings.refuse('attribute-invalid', at, message, { found, allowed, hint: '请写得短一些。' });
  } else if (issue.code === 'too_small') {
    const id = name === 'alt' ? 'image-alt' : 'attribute-invalid';
    findings.refuse(id, at, `${tag} 的 ${label}是空的。`, {
      found,
      allowed,
      hint: `请补上 ${name}="…"。`,
    });
  } else if (issue.code === 'custom' && issue.params?.['address'] !== undefined) {
    const { allowed, hint } = issue.params['address'] as AddressIssue;
    const message = `${tag} 的 ${label}写法不对：${issue.message}`;
    findings.refuse('attribute-invalid', at, message, { found, allowed, hint });
  } else {
    findings.refuse('attribute-invalid', at, `${tag} 的 ${label}写法不对。`, {
      found,
      allowed,
      hint: allowed,
    });
  }
}

function spotOf(node: JsxElement, name: string) {
  return (
    node.attributes.find(
      (one) => one.type === 'mdxJsxAttribute' && one.name === name && one.position,
    ) ?? node
  );
}

function sourceOf(node: JsxElement['attributes'][number], findings: Findings): string {
  const { position } = node;
  return findings.source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}
