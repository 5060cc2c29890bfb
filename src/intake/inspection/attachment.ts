import { decodePlain } from '../plain-text.ts';
import { otherContent } from './attachment-findings.ts';
import { formulaFinding } from './csv.ts';
import { officeFindings } from './office.ts';
import { pdfFindings } from './pdf.ts';
import type { Finding } from './task.ts';
import { textOf, withoutMark } from './text.ts';

/** What is wrong inside a file that an entry gives away, or cannot be seen; the worst first. */
export async function attachmentFindings(bytes: Buffer, ending: string): Promise<Finding[]> {
  if (ending === 'csv' || ending === 'txt') return textFindings(bytes, ending);
  if (ending === 'pdf') return pdfFindings(bytes);
  return ['docx', 'xlsx', 'pptx'].includes(ending)
    ? officeFindings(bytes, ending)
    : [otherContent(ending)];
}

function textFindings(bytes: Buffer, ending: string): Finding[] {
  const text = textOf(bytes);
  const isUtf8 = Buffer.from(text).equals(withoutMark(bytes));
  if (!isUtf8 || 'fault' in decodePlain(Buffer.from(text), '')) {
    return [
      {
        id: 'resource-forbidden',
        what: '不是 UTF-8 的纯文本。',
        allowed: 'UTF-8 编码、没有控制字符的文本',
        hint: '请用“另存为 CSV UTF-8”或“另存为 UTF-8”再存一次。',
      },
    ];
  }
  const formula = ending === 'csv' ? formulaFinding(text) : undefined;
  return formula === undefined ? [] : [formula];
}
