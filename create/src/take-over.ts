/** Takes a school's content, settings and pictures over from a fork of the whole program. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import { Refused } from './refused.ts';

/** What belongs to the sample school wherever it still stands as it came. */
const SAMPLES_OWN = [
  'notice',
  'address',
  'contact',
  'about',
  'purpose',
  'visibility',
  'repository',
];

/**
 * @param from a fork
 * @param folder the school's new repository
 * @param sample the sample school, as it came with the fork
 * @returns what was left behind, and why
 * @throws Refused where there is nothing to take over
 */
export function takeOver(from: string, folder: string, sample: string): string[] {
  const content = path.join(from, 'src/content');
  const settings = ['src/content/school.yml', 'school.yml']
    .map((name) => path.join(from, name))
    .find((file) => existsSync(file));
  if (!existsSync(content) || settings === undefined) {
    throw new Refused(`“${from}”里没有 src/content 和 school.yml，不像一个学校的仓库。`);
  }
  const told: string[] = [];
  let taken = 0;
  let left = 0;
  for (const area of ['src/content', 'public']) {
    for (const file of filesIn(path.join(from, area))) {
      const name = path.join(area, file);
      if (path.basename(file) === 'school.yml') continue;
      if (isSame(path.join(from, name), path.join(sample, name)) && area === 'src/content') {
        left += 1;
        continue;
      }
      const target = path.join(folder, name);
      mkdirSync(path.dirname(target), { recursive: true });
      cpSync(path.join(from, name), target);
      taken += 1;
    }
  }
  told.push(`搬来了 ${taken} 个文件。`);
  if (left > 0) told.push(`${left} 个文件和示例学校的一模一样，是它的，没有搬。`);
  const { text, dropped } = ownSettings(settings, path.join(sample, 'school.yml'));
  writeFileSync(path.join(folder, 'school.yml'), text);
  if (dropped.length > 0) {
    told.push(`school.yml 里的 ${dropped.join('、')} 是示例学校的，没有搬：需要的话请写上自己的。`);
  }
  return told;
}

/** The school's settings without what it still has from the sample; a day that stands still goes in any case. */
function ownSettings(file: string, sample: string): { text: string; dropped: string[] } {
  const document = parseDocument(readFileSync(file, 'utf8'));
  const own = document.toJS() as Record<string, unknown>;
  const others = parseDocument(readFileSync(sample, 'utf8')).toJS() as Record<string, unknown>;
  if (own['name'] === others['name']) {
    throw new Refused(`“${file}”还是示例学校的。请先写上自己的校名和学期，再搬。`);
  }
  const dropped = Object.keys(own).filter(
    (key) =>
      key === 'today' ||
      key === 'sample' ||
      (SAMPLES_OWN.includes(key) && isDeepStrictEqual(own[key], others[key])),
  );
  for (const key of dropped) document.delete(key);
  // A school has to say what it is about.
  if (dropped.includes('purpose')) document.set('purpose', `${String(own['name'])}的教研。`);
  document.commentBefore = null;
  return { text: document.toString({ lineWidth: 0 }), dropped };
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.relative(folder, path.join(one.parentPath, one.name)))
    .sort();
}

function isSame(one: string, other: string): boolean {
  return existsSync(other) && readFileSync(one).equals(readFileSync(other));
}
