/**
 * A school whose reflections are somebody else's Markdown: texts that no search was tuned on,
 * with headings, lists, bold words and links where their writers put them.
 */
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { stringify } from 'yaml';
import { addDays } from '../../../src/model/calendar/calendar.ts';
import { readFolder } from '../../read-school.ts';
import { filesOf } from '../../site/page.ts';
import { Cast, dataRecords, schoolRecord } from '../generate-data.ts';
import { writeSchool } from '../generate.ts';
import { Random } from '../random.ts';

const FIRST_DAY = '2024-09-01';
const DAYS = 810;
/** A longer text becomes several entries. */
const LONGEST = 2500;
const MOST_PARTS = 3;
const SHORTEST = 400;

/** @returns how many entries there are: fewer than asked for where the texts do not suffice */
export async function writeMarkdownSchool(
  dir: string,
  { texts, entries }: { texts: string; entries: number },
): Promise<number> {
  const random = new Random(1);
  const cast = new Cast(entries);
  const files = new Map([['school.yml', stringify(schoolRecord())]]);
  for (const [path, record] of dataRecords(cast, random)) {
    files.set(path, stringify(record, { version: '1.1' }));
  }
  const writings = await writingsIn(texts, entries);
  for (const [i, { title, summary, body }] of writings.entries()) {
    const date = addDays(FIRST_DAY, Math.floor((i * DAYS) / entries));
    const record = {
      title,
      date,
      authors: random.pickSome(cast.teachers, random.between(1, 2)),
      summary,
      topics: random.pickSome(cast.topics, random.between(1, 2)),
      consent: 'not-needed',
      kind: 'narrative',
    };
    const text = `---\n${stringify(record, { version: '1.1', lineWidth: 0 })}---\n\n${body}\n`;
    files.set(`reflections/${date}-m${i + 1}.mdx`, text);
  }
  await writeSchool(dir, { files, entries: [] });
  return writings.length - (await takeOutRefused(dir));
}

/** What the check of a school would send back, a telephone number for one, is left out. */
async function takeOutRefused(dir: string): Promise<number> {
  const { faults } = await readFolder(dir);
  const refused = new Set(
    faults.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  );
  for (const file of refused) {
    if (!file.startsWith('reflections/')) throw new Error(`${file} is refused`);
    await rm(join(dir, file));
  }
  return refused.size;
}

interface Writing {
  title: string;
  summary: string;
  body: string;
}

async function writingsIn(folder: string, count: number): Promise<Writing[]> {
  const paths = filesOf(folder).filter((file) => /\.md$/i.test(file) && !file.startsWith('.git/'));
  // In an order that has nothing to do with what they say, and is the same for everybody.
  const drawn = paths
    .map((path) => ({ path, key: createHash('sha256').update(path).digest('hex') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const writings: Writing[] = [];
  for (const { path } of drawn) {
    if (writings.length >= count) break;
    writings.push(...writingsOf(path, await readFile(join(folder, path), 'utf8')));
  }
  return writings.slice(0, count);
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** Nothing of what is too short, or not Chinese prose. */
function writingsOf(path: string, markdown: string): Writing[] {
  const { children }: Root = parser.parse(markdown);
  const heading = children.find((one) => one.type === 'heading');
  const title = plain(heading === undefined ? basename(path, '.md') : toString(heading));
  const parts: RootContent[][] = [[]];
  let length = 0;
  for (const child of children) {
    if (child === heading) continue;
    if (length > LONGEST) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(child);
    length += blockOf(child).length;
  }
  return parts.slice(0, MOST_PARTS).flatMap((part, i) => {
    const body = part
      .map(blockOf)
      .filter((block) => block !== '')
      .join('\n\n');
    const first = part.find((one) => one.type === 'paragraph' && hanIn(toString(one)) > 20);
    const isProse = hanIn(body) >= Math.max(SHORTEST, body.length * 0.4);
    if (title === '' || first === undefined || !isProse) return [];
    const summary = plain(toString(first)).slice(0, 200);
    return { title: `${title.slice(0, 54)}（${i + 1}）`, summary, body };
  });
}

const hanIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

function blockOf(node: RootContent): string {
  switch (node.type) {
    case 'heading':
      return `## ${plain(toString(node))}`;
    case 'paragraph':
      return inlineOf(node.children);
    case 'list':
      return node.children
        .flatMap(({ children }) => {
          const [first] = children;
          return first?.type === 'paragraph' ? [inlineOf(first.children)] : [];
        })
        .filter((item) => item !== '')
        .map((item) => `- ${item}`)
        .join('\n');
    case 'blockquote':
      return node.children
        .map((child) => blockOf(child))
        .filter((block) => block !== '' && !block.startsWith('- '))
        .map((block) => `> ${block}`)
        .join('\n>\n');
    case 'table': {
      const [head, ...rows] = node.children.map(
        ({ children }) => `| ${children.map((cell) => plain(toString(cell))).join(' | ')} |`,
      );
      const rule = `|${' --- |'.repeat(node.children[0]?.children.length ?? 0)}`;
      return [head ?? '', rule, ...rows].join('\n');
    }
    default:
      return '';
  }
}

function inlineOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return plain(node.value, false);
        case 'strong':
          return wrapped(toString(node), '**', '**');
        case 'link':
          return wrapped(toString(node), '[', '](https://example.org/)');
        case 'inlineCode':
        case 'emphasis':
        case 'delete':
          return plain(toString(node), false);
        case 'break':
          return '\n';
        default:
          return '';
      }
    })
    .join('')
    .trim();
}

function wrapped(text: string, before: string, after: string): string {
  const inside = plain(text);
  return inside === '' ? '' : before + inside + after;
}

/** Signs that would mean something in an entry are made wide; what is compared has no signs. */
const MEANT = '<>{}[]*_`|\\~$#^&@';

function plain(text: string, isWhole = true): string {
  const made = text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}]/gu, '')
    .replace(/[!-~]/g, (sign) =>
      MEANT.includes(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign,
    );
  return isWhole ? made.trim() : made;
}
