import { readFile } from 'node:fs/promises';
import type { Answer, Task } from './task.ts';

/** Does one task. What decodes pictures takes a tenth of a second to load, so it is loaded when needed. */
export async function work(task: Task): Promise<Answer> {
  const bytes = await readFile(task.file);
  if (task.kind === 'attachment') {
    const { attachmentFindings } = await import('./attachment.ts');
    return { verdict: { findings: await attachmentFindings(bytes, task.ending) } };
  }
  if (task.kind === 'picture') {
    const { pictureVerdict } = await import('./picture.ts');
    return { verdict: await pictureVerdict(bytes) };
  }
  const { preparePicture } = await import('./prepare.ts');
  return { made: await preparePicture(bytes, task) };
}
