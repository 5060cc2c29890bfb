import { statSync } from 'node:fs';
import path from 'node:path';
import { fault, type Fault } from '../model/faults/fault.ts';

/** Whether there is a folder, itself or behind a link: where the content stands is for whoever builds to say. */
export function isFolder(dir: string): boolean {
  try {
    return statSync(dir).isDirectory();
  } catch {
    return false;
  }
}

/** Why nothing can be read there, if so. */
export function contentFolderFault(contentDir: string): Fault | undefined {
  if (isFolder(contentDir)) return undefined;
  return fault(
    'read-failed',
    { file: path.basename(contentDir), line: 1 },
    `“${contentDir}”不是一个读得到的文件夹，内容没有地方找。`,
    {
      allowed: '放着 lessons、teachers 等文件夹的内容目录',
      hint: '请恢复这个文件夹，或用 CONTENT_DIR 写明内容放在哪里。',
    },
  );
}
