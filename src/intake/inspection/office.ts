/** The inside of Office files: what runs, what fetches, and what cannot be looked into. */
import path from 'node:path';
import { active, brokenFile, otherContent, unseen } from './attachment-findings.ts';
import { CONTENT_TYPES, typeFindings } from './office-types.ts';
import { MACRO_CURE, OBJECT_CURE, relationFindings } from './office-relations.ts';
import { textFindings } from './office-text.ts';
import { isOle, oleKind } from './ole.ts';
import { partsOf, Unreadable, type Part } from './package.ts';
import type { Finding } from './task.ts';
import { xmlText } from './xml.ts';

/** A chart in a deck is a workbook in it; deeper than in a deck in a document nothing honest goes. */
const DEEPEST = 2;
/** The worst first; each kind once. */
export async function officeFindings(
  bytes: Buffer,
  ending: string | undefined,
  depth = 0,
): Promise<Finding[]> {
  const named = ending ?? 'docx';
  if (isOle(bytes)) return [oleFinding(bytes, ending)];
  if (bytes.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004') return [otherContent(named)];
  let parts: Part[];
  try {
    parts = await partsOf(bytes);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return [brokenFile(named, error.message)];
  }
  const texts = new Map<string, string>();
  for (const { name, bytes: own } of parts) {
    if (!isXml(name, own)) continue;
    const text = xmlText(own);
    if (text === undefined) return [brokenFile(named, '有一部分不是规矩的 XML')];
    texts.set(name, text);
  }
  const types = texts.get(CONTENT_TYPES);
  if (types === undefined) return [otherContent(named, '普通的压缩包')];
  const formulas = parts.filter(({ bytes: own }) => isOle(own) && oleKind(own) === 'mathtype');
  const findings = [
    ...typeFindings(types, ending),
    ...relationFindings(texts, new Set(formulas.map(({ name }) => path.posix.basename(name)))),
    ...textFindings(texts),
    ...(await insideFindings(parts, depth)),
  ];
  return onceEach(findings);
}

/** Parts are judged by how they begin, whatever they are called or said to be. */
async function insideFindings(parts: readonly Part[], depth: number): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { bytes } of parts) {
    const head = bytes.subarray(0, 4).toString('latin1');
    if (isOle(bytes)) findings.push(oleFinding(bytes));
    else if (/^(?:MZ|\x7fELF|#!)/.test(head)) findings.push(active('程序', OBJECT_CURE));
    else if (head === '{\\rt') findings.push(active('嵌入的 RTF 文档', OBJECT_CURE));
    else if (head.startsWith('PK\u0003\u0004')) {
      if (depth >= DEEPEST) findings.push(active('一层套一层的文件', OBJECT_CURE));
      else findings.push(...(await officeFindings(bytes, undefined, depth + 1)));
    }
  }
  return findings;
}

/** @param ending of the whole file, where it is one and not a part */
function oleFinding(bytes: Buffer, ending?: string): Finding {
  const kind = oleKind(bytes);
  if (kind === 'macros') return active('宏', MACRO_CURE);
  if (ending !== undefined) {
    if (kind !== 'encrypted') return otherContent(ending, '旧格式的 Office 文件');
    return {
      ...brokenFile(ending, '整个文件加了密'),
      hint: '请打开文件，在“文件—信息—保护文档”里去掉密码，再存一次。',
    };
  }
  if (kind === 'mathtype') return unseen('MathType 公式');
  return active('嵌入的对象', OBJECT_CURE);
}

function isXml(name: string, bytes: Buffer): boolean {
  if (/\.(?:xml|rels|vml)$/.test(name)) return true;
  const head = bytes.subarray(0, 64).toString('latin1').replaceAll('\0', '').trimStart();
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?<\?xml/.test(head);
}

function onceEach(findings: readonly Finding[]): Finding[] {
  const distinct = new Map(findings.map((one) => [`${one.what}${one.found ?? ''}`, one]));
  const rank = (one: Finding): number => (one.id === 'resource-unseen' ? 1 : 0);
  return [...distinct.values()].sort((a, b) => rank(a) - rank(b));
}
