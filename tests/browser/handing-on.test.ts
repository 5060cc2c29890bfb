/**
 * From the form to the site: two colleagues write at the desk, one of them with a picture, and send
 * what it gives them; with what eight others have sent it becomes one branch, a commit a writer,
 * which is merged and built.
 */
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint, writePacket, type PacketFile } from '../../src/packet/packet.ts';
import { longText, mdx, reflectionFields, smallSchool } from '../small-school.ts';
import { buildSite, makeScratch } from '../site/build-site.ts';
import { errorsIn, git, importInto, received, repository } from '../site/importing.ts';
import { useDesk } from './writing.ts';

const { begin, field, handed, handOver, page, pick, whenKept } = useDesk();

const NAMES = ['王之涣', '白居易', '孟浩然', '王昌龄', '岑参', '高适', '张九龄', '贺知章'];
const idOf = (i: number): string => `writer-${'abcdefgh'.charAt(i)}`;
const teacher = (name: string): string => `name: ${name}\nstatus: active\n`;

// The two who write at the desk of the sample school, and their topic, are of this school as well.
const school = smallSchool({
  ...Object.fromEntries(NAMES.map((name, i) => [`teachers/${idOf(i)}.yml`, teacher(name)])),
  'teachers/lu-xiaoman.yml': teacher('陆小满'),
  'teachers/shen-zhiwei.yml': teacher('沈知微'),
  'topics/questioning-wait-time.yml': 'name: 候答\ndefinition: 问完以后等多久。\n',
  'school.yml': `${(smallSchool()['school.yml'] ?? '').replace(/^today:.*$/m, 'today: 2026-11-20')}repository: { host: gitea, url: https://git.hill.example/hill/notes, branch: main, contentPath: content }\n`,
});

/** A reflection but for its text. */
async function reflectionBy(author: string, title: string): Promise<void> {
  await begin(`reflections&authors=${author}`);
  await field('标题').fill(title);
  await field('摘要').fill('问完站着不动，才发现自己等的是一个能说清的人。');
  await pick('专题', '候答', '候答');
}

async function putPictureIn(file: string, words: string): Promise<void> {
  const [chooser] = await Promise.all([
    page().waitForEvent('filechooser'),
    page().locator('.tools-of-text label', { hasText: '图片' }).click(),
  ]);
  await chooser.setFiles(file);
  const dialog = page().getByRole('dialog');
  await dialog.getByRole('textbox', { name: '图里有什么' }).fill(words);
  // A child may be known in it: the field that asks how that was settled opens.
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: '放进正文' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** What 发给同事 gives: the text that is to be pasted into a chat. */
async function sentAsText(): Promise<{ file: string; packet: string }> {
  await reflectionBy('lu-xiaoman', '我以为我在等');
  await field('正文').fill(longText);
  expect(await handOver()).toBe('检查过了，没有要改的。');
  const way = page().getByRole('region', { name: '发给同事' });
  await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await way.getByRole('button', { name: '复制要发的文字' }).click();
  await expect.poll(() => way.getByRole('status').innerText()).toContain('复制好了');
  const packet = await page().evaluate(() => navigator.clipboard.readText());
  return { file: (await handed()).file, packet };
}

/** What it gives where there is a picture. */
async function sentAsZip(): Promise<{ file: string; zip: Buffer }> {
  await reflectionBy('shen-zhiwei', '黑板留白');
  await field('正文').fill(`${longText}\n\n`);
  await field('正文').press('Control+End');
  await putPictureIn(
    join(import.meta.dirname, '../../src/content/lessons/qiao.png'),
    '黑板上画着一座桥',
  );
  await page().getByRole('radio', { name: '已征得监护人同意' }).check();
  await whenKept();
  expect(await handOver()).toBe('检查过了，没有要改的。');
  expect(await page().getByRole('region', { name: '发给同事' }).innerText()).toContain('压缩包');
  const [download] = await Promise.all([
    page().waitForEvent('download'),
    page().getByRole('button', { name: '存成压缩包' }).click(),
  ]);
  return { file: (await handed()).file, zip: await readFile(await download.path()) };
}

const reflection = (i: number, id = `2025-10-${10 + i}-san-miao`): PacketFile => ({
  path: `reflections/${id}.mdx`,
  text: mdx(
    {
      ...reflectionFields,
      title: `${NAMES[i] ?? ''}的三秒`,
      authors: [idOf(i)],
      date: `2025-10-${10 + i}`,
    },
    longText,
  ),
});

const LESSON = 'lessons/river.mdx';
const lesson = school[LESSON] ?? '';
/** What a chat makes of a text. */
const chatted = (text: string, name: string): string =>
  `${name} 10:31\n${text.trim().replaceAll('\n', '  \r\n')}\r\n麻烦老师了`;

test('what two write at the desk and eight others send becomes one branch, a commit a writer, that merges and builds', async () => {
  const asText = await sentAsText();
  const asZip = await sentAsZip();
  const { bare, clone, content } = await repository(school);
  // Since the lesson was opened to be corrected, its summary has changed.
  const newer = lesson.replace('等了三秒，有人开口了。', '等了三秒，三个人开口了。');
  await writeFile(join(content, LESSON), newer);
  git(clone, 'commit', '--quiet', '-am', 'A better summary');
  git(clone, 'push', '--quiet', 'origin', 'main');

  const base = fingerprint(lesson);
  const packets = NAMES.map((name, i) => {
    const files = [reflection(i)];
    if (i === 0)
      files.push({
        path: LESSON,
        text: lesson.replace('大家看着窗外。', '大家看着窗外，没有人说话。'),
        base,
      });
    // The same line as the summary that has changed in the meantime.
    if (i === 1)
      files.push({
        path: LESSON,
        text: lesson.replace('等了三秒，有人开口了。', '等了五秒。'),
        base,
      });
    // Two have hit upon the same id.
    if (i === 3) files[0] = reflection(3, '2025-10-12-san-miao');
    return { name, text: writePacket({ from: name, files }) };
  });
  const folder = await received({
    ...Object.fromEntries(packets.map(({ name, text }) => [`${name}.txt`, chatted(text, name)])),
    '陆小满.txt': chatted(asText.packet, '陆小满'),
    '沈知微.zip': asZip.zip,
  });
  const before = readFileSync(join(content, LESSON), 'utf8');

  const { status, stdout, report } = await importInto(
    content,
    [folder, '--branch', 'shoudao-11yue', '--push'],
    await makeScratch(),
  );
  expect(status).toBe(1);
  expect(stdout).toContain('收进来 11 份，1 处没有收。');
  expect(stdout).toContain('https://git.hill.example/hill/notes/compare/main...shoudao-11yue');
  expect(report).not.toContain('路上变了样');

  // Nothing lies about in the folder that somebody has open.
  expect(git(clone, 'status', '--porcelain')).toBe('');
  expect(git(clone, 'rev-parse', '--abbrev-ref', 'HEAD')).toBe('main');
  expect(git(clone, 'worktree', 'list').split('\n')).toHaveLength(1);
  expect(readFileSync(join(content, LESSON), 'utf8')).toBe(before);

  const log = git(bare, 'log', '--reverse', '--format=%an|%ae|%cn', 'main..shoudao-11yue').split(
    '\n',
  );
  expect(log.map((line) => line.split('|')[0]).sort()).toEqual(
    [...NAMES, '陆小满', '沈知微'].sort(),
  );
  for (const line of log)
    expect(line).toMatch(
      /\|(?:writer-[a-h]|lu-xiaoman|shen-zhiwei)@noreply\.hill\.example\|教科室$/,
    );

  // The correction that could be put together is; of the other nothing is lost.
  const corrected = git(bare, 'show', `shoudao-11yue:content/${LESSON}`);
  expect(corrected).toContain('三个人开口了');
  expect(corrected).toContain('没有人说话');
  expect(report).toContain('两边改了同一处');
  expect(report).toContain('等了五秒。');
  expect(report).toContain('代号“2025-10-12-san-miao”已经有了');

  const other = join(await makeScratch(), 'merged');
  git(dirname(other), 'clone', '--quiet', bare, other);
  git(other, 'merge', '--quiet', '--no-ff', '-m', 'Merge', 'origin/shoudao-11yue');
  const contentDir = join(other, 'content');
  expect(await errorsIn(contentDir)).toEqual([]);
  const site = await buildSite({ contentDir });
  expect(site.output).not.toMatch(/错误/);
  expect(site.status).toBe(0);
  const pageOf = (file: string): string =>
    readFileSync(join(site.outDir, file.replace(/\.mdx$/, ''), 'index.html'), 'utf8');
  for (const [i, name] of NAMES.entries()) {
    const id = i === 3 ? '2025-10-12-san-miao-2' : `2025-10-${10 + i}-san-miao`;
    expect(pageOf(`reflections/${id}.mdx`)).toContain(name);
  }
  expect(pageOf(asText.file)).toContain('我以为我在等');
  const shown = pageOf(asZip.file);
  expect(shown).toContain('沈知微');
  const picture = /<img\b[^>]*\bsrc="([^"]+)"[^>]*\balt="黑板上画着一座桥"/.exec(shown)?.[1] ?? '';
  expect(picture).toMatch(/\.webp$/);
  expect(readFileSync(join(site.outDir, picture)).byteLength).toBeGreaterThan(100);
});
