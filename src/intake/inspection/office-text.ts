import { active, unseen } from './attachment-findings.ts';
import type { Finding } from './task.ts';
import { tagsOf, textWithin, unescaped } from './xml.ts';

/** Fields of a text that fetch or start something when they are brought up to date, by their first word. */
const FIELDS = /^\s*(?:DDE|DDEAUTO|INCLUDETEXT|LINK|IMPORT)\b/im;
/** Pictures copied from a page bring this one along; what it fetches is a picture. */
const FETCHES_PICTURE = /^\s*INCLUDEPICTURE\b/im;
/** A field can put another one together from the numbers of its letters. */
const SPELLED = /^\s*QUOTE\s+"?(?:\d{2,3}[\s"]+){2}/im;
const FORMULAS =
  /\b(?:WEBSERVICE|RTD|CALL|REGISTER(?:\.ID)?|EXEC|IMAGE|IMPORTDATA|DDE)\s*\(|[^\w]\w+\|'?[^'!]*'?!/i;

const FIELD_CURE = '请选中这个域，按 Ctrl+Shift+F9 变成普通文字，再存一次。';
const FORMULA_CURE = '请把公式换成它的结果（复制，选择性粘贴“数值”），再存一次。';
const ACTION_CURE = '请在“插入—动作”里去掉运行程序或宏的动作，再存一次。';

/** What stands in the parts themselves: fields, formulas, actions of a slide. */
export function textFindings(texts: ReadonlyMap<string, string>): Finding[] {
  return [...texts].flatMap(([, text]) => partFindings(text));
}

function partFindings(xml: string): Finding[] {
  const findings: Finding[] = [];
  const fields = fieldsOf(xml);
  if (FIELDS.test(fields) || SPELLED.test(fields))
    findings.push(active('会取外来内容的域', FIELD_CURE));
  if (FETCHES_PICTURE.test(fields)) findings.push(unseen('从网上取图片的域'));
  const formulas = /<(?:\w+:)?f[\s>]/.test(xml) ? `=${textWithin(xml, 'f')}` : '';
  const names = xml.includes('definedName') ? ` =${textWithin(xml, 'definedName')}` : '';
  if (FORMULAS.test(`${formulas}${names}`)) findings.push(active('会连到外面的公式', FORMULA_CURE));
  if (/ppaction/i.test(xml) && [...tagsOf(xml)].some(runs)) {
    findings.push(active('点了会运行程序的按钮', ACTION_CURE));
  }
  if (
    /ddeLink|oleLink/i.test(xml) &&
    [...tagsOf(xml)].some(({ name }) => /^(?:dde|ole)Link$/i.test(name))
  ) {
    findings.push(active('外部数据的链接', FORMULA_CURE));
  }
  return findings;
}

/** One line a field, its words put together from all the pieces they are cut into. */
function fieldsOf(xml: string): string {
  if (!/instr/i.test(xml)) return '';
  const pieces = xml.matchAll(
    /<(?:[\w.-]+:)?(?:(fldChar)\b|(?:instrText|delInstrText)(?:\s[^>]*)?>([^<]*)<)/g,
  );
  const complex = [...pieces].map(([, mark, text = '']) =>
    mark === undefined ? unescaped(text) : '\n',
  );
  const simple = [...tagsOf(xml)].flatMap(({ name, attributes }) =>
    name === 'fldSimple' ? [attributes['instr'] ?? ''] : [],
  );
  return `${complex.join('')}\n${simple.join('\n')}`;
}

function runs({ attributes }: { attributes: Readonly<Record<string, string>> }): boolean {
  return /^\s*ppaction:\/\/(?:program|macro|ole)/i.test(attributes['action'] ?? '');
}
