/** What can be wrong with a file to take along, in a teacher's words. */
import type { Finding } from './task.ts';

const REOPEN = '请用原来的软件打开，另存为这种格式，不要只改后缀。';
const NAMES: Readonly<Record<string, string>> = {
  docx: 'Word 或 WPS 文字',
  xlsx: 'Excel 或 WPS 表格',
  pptx: 'PowerPoint 或 WPS 演示',
  pdf: 'PDF',
};

/** @param found what it is instead, if that can be said */
export function otherContent(ending: string, found?: string): Finding {
  return {
    id: 'resource-forbidden',
    what: '的内容和它的后缀对不上。',
    ...(found === undefined ? {} : { found }),
    allowed: `真正的 ${ending} 文件`,
    hint: REOPEN,
  };
}

export function brokenFile(ending: string, found: string): Finding {
  return {
    id: 'resource-forbidden',
    what: '的内部不合规矩，不敢打开。',
    found,
    allowed: `由${NAMES[ending] ?? '原来的软件'}正常存出的文件`,
    hint: '请用原来的软件打开，另存一次再交上来。',
  };
}

/** What runs, fetches or hides something when the file is opened. */
export function active(found: string, hint: string): Finding {
  return {
    id: 'resource-forbidden',
    what: `里有${found}。`,
    found,
    allowed: '打开时不会运行、不会连到别处的文件',
    hint,
  };
}

/** What no check can look into: whoever reviews it has to open it. */
export function unseen(found: string): Finding {
  return {
    id: 'resource-unseen',
    what: `里有${found}，检查看不进去。`,
    found,
  };
}

/** What is said where the process that looks into it ended. */
export const UNOPENED: Finding = {
  id: 'resource-forbidden',
  what: '让机器打开到一半停住了。',
  allowed: '二十秒之内看得完的文件',
  hint: '请用原来的软件打开，另存一次；还是不行，请改存成 PDF。',
};
