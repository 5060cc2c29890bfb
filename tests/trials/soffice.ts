/** LibreOffice as a converter: what opens with it, and what it makes of it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A conversion of an empty document takes a second; the first one sets the program up. */
const PATIENCE_MS = 300_000;

/**
 * @param to an ending, with the name of a filter behind a colon where there are several: `docx:MS Word 2007 XML`
 * @param folder where what is made is laid
 * @param profile a folder of LibreOffice's own, which may serve many conversions
 * @returns path of what was made; of several files, as of a workbook's sheets, of one that there may be
 * @throws where LibreOffice is not there or writes nothing
 */
export function convert(file: string, to: string, folder: string, profile: string): string {
  const { error, stderr, status } = spawnSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--convert-to',
      to,
      '--outdir',
      folder,
      file,
    ],
    { timeout: PATIENCE_MS, encoding: 'utf8' },
  );
  if (error !== undefined) throw new Error('soffice cannot be run', { cause: error });
  const ending = /^\w+/.exec(to)?.[0] ?? to;
  const made = join(folder, `${parse(file).name}.${ending}`);
  // It ends well also where it could not read the file.
  if (status !== 0 || (ending !== 'csv' && !existsSync(made))) {
    throw new Error(`soffice wrote no ${ending} of ${file}: ${stderr}`);
  }
  return made;
}
