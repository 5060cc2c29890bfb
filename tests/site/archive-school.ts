/** A school whose every text looks like a path: in fields, bodies, and the names of its files. */
import sharp from 'sharp';
import { schoolOf } from '../browser/hostile-school.ts';
import { pathTexts } from '../security/path-texts.ts';
import { longText, mdx, paperFields, reflectionFields } from '../small-school.ts';
import type { BuiltSite } from './build-site.ts';
import { builtOnce } from './built-once.ts';

/** Stand nowhere but in what nobody may pack. */
export const canaries = {
  beside: 'canary-beside-7f3a',
  environment: 'canary-environment-51c8',
  private: '靐私密',
  school: '龘校内',
};

/** Where its sites live. */
export const ARCHIVE_URL = 'https://hill.example';

/** Names of files that an entry may give away and that look like a way out. */
const GIVEN = ['a.b.csv', 'files-etc-hostname.txt', '0--.---.csv', 'proc-self-environ.txt'];
/** The longest line a field takes. */
const LINE = 100;
/** A file with more of them takes a reader too long. */
const IN_BODY = 8;

export interface ArchiveSchool {
  files: Record<string, string | Buffer>;
  texts: string[];
  /** How often one of the texts stands in a file. */
  placements: number;
}

/**
 * Built with the archives of all semesters, once for all files that look at it.
 *
 * @param turn as `archiveSchool` takes it
 */
export function archiveSite(audience: string, base: string, turn: number): Promise<BuiltSite> {
  return builtOnce(`archives-${turn}`, async () => ({
    files: (await archiveSchool(base, turn)).files,
    env: {
      ARCHIVE: 'all',
      AUDIENCE: audience,
      BASE_PATH: base,
      SITE_URL: ARCHIVE_URL,
      SEARCH: 'off',
      TONGBAN_CANARY: canaries.environment,
    },
  }));
}

/** @param turn which quarter of the texts stands in fields, 0 to 3: every record they make is a page */
export async function archiveSchool(base: string, turn: number): Promise<ArchiveSchool> {
  const texts = pathTexts(base);
  const files: Record<string, string | Buffer> = {
    ...schoolOf(linesOf(texts).filter((_, i) => i % 4 === turn)),
    'papers/bodies/index.mdx': mdx(
      { ...paperFields, title: '路径 /100%。', resources: GIVEN.map(given) },
      '文件在下面，图在这里。\n\n![图](./图.png)',
    ),
    'papers/later.mdx': mdx({ ...paperFields, date: '2026-03-05' }, texts.join('，')),
    'reflections/private.mdx': mdx(
      { ...reflectionFields, visibility: 'private' },
      `${canaries.private}${longText}`,
    ),
    'reflections/inside.mdx': mdx(
      { ...reflectionFields, visibility: 'school' },
      `${canaries.school}${longText}`,
    ),
    'papers/bodies/图.png': await picture(),
    // Beside the content and the site, not in them.
    '../beside.txt': canaries.beside,
    '../beside.css': canaries.beside,
    '../beside.woff2': canaries.beside,
    '../out-school/index.html': canaries.beside,
  };
  for (const name of GIVEN) files[`papers/bodies/${name}`] = `${texts.join('\n')}\n`;
  for (let i = 0; i < texts.length; i += IN_BODY) {
    const some = texts.slice(i, i + IN_BODY);
    files[`papers/body-${i}/index.mdx`] = mdx(paperFields, some.map(everywhere).join('\n\n'));
    files[`papers/body-${i}/图.png`] = await picture();
  }
  return { files, texts, placements: placementsOf(texts, files) };
}

/** As many to a line as it takes; each with the space before it that a pattern once looked for. */
function linesOf(texts: readonly string[]): string[] {
  const lines: string[] = [];
  for (const text of texts) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${text}`.length <= LINE) {
      lines[lines.length - 1] = `${last} ${text}`;
    } else if (`见 ${text}`.length <= LINE) lines.push(`见 ${text}`);
  }
  return lines;
}

function given(file: string): object {
  return { title: '见 /files/%2e%2e/x', kind: 'data', licence: '见 /100%。', file };
}

/** One text in every place a body has. */
function everywhere(text: string): string {
  const inCode = text.replaceAll('`', '');
  const inQuotes = text.replaceAll('"', '').replaceAll('\\', '/');
  // No address may hold a character that nobody sees, however often it is encoded.
  const leads = inCode.startsWith('/') && !inCode.includes('%00');
  return [
    `见 ${text} 说`,
    `## 见 ${text}`,
    `- 见 ${text}\n\n> 见 ${text}`,
    `| 见 ${text} |\n| --- |\n| 见 ${text} |`,
    `见 \`${inCode}\`，**${text}**`,
    `\`\`\`\n ${inCode}\n\`\`\``,
    `[见 ${inCode}](https://a.example${leads ? encodeURI(inCode) : '/'})`,
    `<Figure src="./图.png" alt="见 ${inQuotes}" caption="见 ${inQuotes}" />`,
    `<Dialogue title="${`见 ${inQuotes}`.slice(0, 60)}">\n师：见 ${text}\n</Dialogue>`,
  ].join('\n\n');
}

/** A slash alone is no text to be counted. */
function placementsOf(texts: readonly string[], files: Record<string, string | Buffer>): number {
  const all = Object.values(files).join('\n').replaceAll('\\\\', '\\');
  return texts
    .filter((text) => text.length > 5)
    .reduce((sum, text) => sum + all.split(text).length - 1, 0);
}

function picture(): Promise<Buffer> {
  const background = { r: 9, g: 99, b: 199 };
  return sharp({ create: { width: 1000, height: 20, channels: 3, background } })
    .png()
    .toBuffer();
}
