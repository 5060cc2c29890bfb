/** Whether sites of several generators say the same: what is compared in speed has to be compared in content first. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { words } from './shapes.ts';
import type { PeerFile } from './peer-content.ts';

/** Texts of a page that are missing on it. */
export interface Missing {
  page: string;
  texts: string[];
}

/** How many records are looked at of each kind. */
const LOOKED_AT = 6;

/**
 * What a built site leaves out of what records say: of each kind some pages, and on them every text
 * of the record and its body, and the titles of all that it names and of all that name it.
 */
export async function missingTexts(outDir: string, files: readonly PeerFile[]): Promise<Missing[]> {
  const expect = expectations(files);
  const missing: Missing[] = [];
  for (const one of someOfEach(files)) {
    const html = await readFile(join(outDir, one.key, 'index.html'), 'utf8').catch(() => '');
    const shown = visible(html);
    const texts = expect(one).filter((text) => !shown.includes(text));
    if (texts.length > 0) missing.push({ page: one.key, texts });
  }
  return missing;
}

function someOfEach(files: readonly PeerFile[]): PeerFile[] {
  return [...Map.groupBy(files, ({ front }) => front.kind).values()].flatMap((all) => {
    const step = Math.max(1, Math.floor(all.length / LOOKED_AT));
    return all.filter((_, i) => i % step === 0);
  });
}

/** What has to stand on the page of a record, as {@link visible} has it. */
export function expectations(files: readonly PeerFile[]): (file: PeerFile) => string[] {
  const titles = new Map(files.map(({ key, front }) => [key, front.title]));
  const naming = new Map<string, string[]>();
  for (const { front } of files) {
    for (const ref of front.refs) naming.set(ref, [...(naming.get(ref) ?? []), front.title]);
  }
  // An id of a word stands on a page by its name, a day in several forms.
  const ids = new Set(Object.values(words()).flatMap((list) => Object.keys(list)));
  const isProse = (text: string): boolean =>
    /\p{Script=Han}/u.test(text) && !ids.has(text) && !titles.has(text);
  return ({ key, front, body }) =>
    [
      front.title,
      ...textsIn(front.rec).filter(isProse),
      ...sentencesOf(body),
      // A topic's page shows the newest of it, and leads to lists of all.
      ...(front.isEntry || front.kind === 'teachers' ? (naming.get(key) ?? []) : []),
      // This project tells a group on the pages of what the group did together only.
      ...front.refs.flatMap((ref) => (ref.startsWith('groups/') ? [] : (titles.get(ref) ?? []))),
    ].map(plain);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Paragraphs, headings and cells without what marks them. */
function sentencesOf(body: string): string[] {
  return body
    .split(/\n+|\|/)
    .map((line) => line.replace(/^(?:#+|-|>|\d+\.) /, '').trim())
    .filter((line) => /\p{Script=Han}/u.test(line) && !line.startsWith('!['))
    .map((line) => line.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'));
}

/** The text of the page, so that how something is marked up or set makes no difference. */
export function visible(html: string): string {
  return plain(
    html
      .replace(/<(script|style|head)\b.*?<\/\1>/gs, '')
      .replace(/<[^>]*>/g, '')
      .replace(
        /&(lt|gt|quot|amp|#39|#34|#43|ldquo|rdquo);/g,
        (_, name: string) => SIGNS[name] ?? '',
      ),
  );
}

const SIGNS: Record<string, string> = {
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  '#39': "'",
  '#34': '"',
  '#43': '+',
  ldquo: '“',
  rdquo: '”',
};

/** Quotation marks are set differently, emphasis beside them is not understood by all. */
function plain(text: string): string {
  return text.replace(/[\s*“”"‘’']/g, '');
}

/** For a message: where and what. */
export function tellMissing(name: string, missing: readonly Missing[]): string {
  return `${name} does not say what the school says:\n${stringify(missing.slice(0, 5))}`;
}
