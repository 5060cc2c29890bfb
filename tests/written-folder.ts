import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Writes files into a new folder; gives the folder. */
export async function writtenFolder(files: Record<string, string | Buffer>): Promise<string> {
  const folder = await mkdtemp(path.join(process.env['TONGBAN_SCRATCH'] ?? tmpdir(), 'files-'));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
}
