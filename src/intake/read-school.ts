import { lstatSync } from 'node:fs';
import { explainIssues } from '../model/faults/explain.ts';
import { pathWithin } from '../model/paths/path-within.ts';
import { fault, type Place, type Fault } from '../model/faults/fault.ts';
import { understood } from '../model/fields/understand.ts';
import { school, type School } from '../records/school.ts';
import { loadSounds } from '../model/text/sounds.ts';
import { parseYaml } from '../yaml/frontmatter.ts';
import { keyEdits } from '../yaml/key-names.ts';
import { applyEdits } from '../house-style/house-style.ts';
import { readPlainFile } from './plain-file.ts';

export const SCHOOL_FILE = 'school.yml';

/** Path of the school's own file: the content directory's copy where there is one, else the project's. */
export function schoolFile(contentDir: string, schoolDir: string): string {
  const own = pathWithin(contentDir, SCHOOL_FILE);
  return isThere(own) ? own : pathWithin(schoolDir, SCHOOL_FILE);
}

/** A link that leads nowhere is there too: it has to be refused, not passed over. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

export interface ReadSchool {
  school: School;
  /** Where a field stands in the file. */
  placeOf: (path: PropertyKey[]) => Place;
}

export async function readSchool(
  contentDir: string,
  schoolDir: string,
): Promise<ReadSchool | { faults: Fault[] }> {
  const file = schoolFile(contentDir, schoolDir);
  if (!isThere(file)) {
    return {
      faults: [
        fault('read-failed', { file: SCHOOL_FILE, line: 1 }, '找不到学校的设置文件 school.yml。', {
          hint: `请把 school.yml 放在项目的最上一层，或放进内容目录 ${contentDir}。`,
        }),
      ],
    };
  }
  const read = readPlainFile(file, SCHOOL_FILE);
  if ('fault' in read) return { faults: [read.fault] };
  const place = { file: SCHOOL_FILE, firstLine: 1 };
  const asWritten = parseYaml(read.text, place);
  const keys = 'faults' in asWritten ? [] : keyEdits(asWritten.written, school);
  const parsed = keys.length === 0 ? asWritten : parseYaml(applyEdits(read.text, keys), place);
  if ('faults' in parsed) return { faults: parsed.faults };
  const placeOf = (at: PropertyKey[]): Place => ({ file: SCHOOL_FILE, ...parsed.lineOf(at) });
  const { data } = understood(school, parsed.data, () => undefined, parsed.textAt);
  const result = school.safeParse(data);
  if (result.success) return { school: result.data, placeOf };
  await loadSounds();
  return { faults: explainIssues(result.error.issues, school, parsed.data, placeOf) };
}
