/** What was brought in and what not, as a text for whoever goes through it file by file. */
import { shownOnOneLine, shown } from '../model/text/hidden.ts';
import type { LeftOut, Outgoing } from './incoming.ts';
import type { TakenIn } from './take.ts';

/** In one or two sentences, for a terminal. */
export function summaryOf(taken: readonly TakenIn[]): string {
  const out = taken.flatMap(({ outgoing }) => outgoing);
  const drafts = out.filter(({ isDraft }) => isDraft).length;
  const left = taken.flatMap((one) => one.left).length;
  const parts = [
    `收进来 ${out.length} 份`,
    ...(drafts === 0 ? [] : [`其中 ${drafts} 份还是草稿，缺什么写在报告里`]),
    ...(left === 0 ? [] : [`${left} 处没有收`]),
  ];
  return `${parts.join('，')}。`;
}

/** Markdown. @param day of the import */
export function reportOf(taken: readonly TakenIn[], day: string): string {
  return [
    `# 导入报告 ${day}`,
    '',
    summaryOf(taken),
    '草稿（visibility: private）只有写的人看得到，补好以后删去那一行。这份报告不放进网站，看完可以删。',
    ...taken.flatMap((one) => ['', `## ${shownOnOneLine(one.name)}`, ...section(one)]),
    '',
  ].join('\n');
}

function section({ told, outgoing, left }: TakenIn): string[] {
  return [
    ...(told.length === 0 ? [] : ['', ...told.map(bullet)]),
    ...outgoing.flatMap(entry),
    ...left.flatMap(notTaken),
  ];
}

function entry({ source, file, told, left, isDraft, isCorrection, pictures }: Outgoing): string[] {
  const kind = isCorrection === true ? '改了原有的一篇' : isDraft ? '草稿' : '可以发布';
  return [
    '',
    `### ${shownOnOneLine(file)}（${kind}）`,
    '',
    bullet(`来自：${source}`),
    ...pictures.map(({ path }) => bullet(`图片或附件：${path}`)),
    ...told.map(bullet),
    ...left.map((one) => bullet(`还缺：${one}`)),
  ];
}

function notTaken({ source, why, text }: LeftOut): string[] {
  const heading = ['', `### 没有收：${shownOnOneLine(source)}`, '', shownOnOneLine(why)];
  if (text === undefined || text.trim() === '') return heading;
  return [...heading, '', '````text', shown(text).replaceAll('````', '` ` ` `').trimEnd(), '````'];
}

function bullet(text: string): string {
  return `- ${shownOnOneLine(text.replace(/\s*\n\s*/g, ' '))}`;
}
