/** A correction of a file that the school has: taken over, put together with what changed since, or told. */
import { fingerprint } from '../../packet/fingerprint.ts';
import { readFile } from '../../intake/read-file.ts';
import { checkNew } from '../../write/check-new.ts';
import { isError, writerOf } from '../finish.ts';
import type { Ground } from '../ground.ts';
import type { LeftOut, Outgoing } from '../incoming.ts';
import type { History } from '../wishes.ts';
import type { Arrived, At } from './arrived.ts';

const BOTH = '改稿的时候，原文也改过了，两边的改动已经合在一起，请再看一遍。';

/** @param current the file as it stands now */
export async function corrected(
  arrived: Arrived & { base: string },
  { collection, id }: At,
  current: string,
  ground: Ground,
  history: History,
): Promise<Outgoing | LeftOut> {
  const { path, text, source, from } = arrived;
  if (fingerprint(current) === fingerprint(text)) {
    return { source, why: `改稿和现在的一样（${path}），不用再收。` };
  }
  const result = await joined(arrived, current, history);
  if ('why' in result) return { source, ...result, text };
  const others = ground.without(collection, id);
  const faults = checkNew(collection, id, { file: path, text: result.text }, others).filter(
    isError,
  );
  if (faults.length > 0) {
    const all = faults.map(({ message, line }) => `${message}（第 ${line} 行）`).join('');
    return { source, why: `改稿有错，没有动原文（${path}）：${all}`, text };
  }
  const read = readFile(collection, path, result.text, ground.school, ground.names);
  ground.replace(collection, id, path, read.data);
  return {
    source,
    file: path,
    text: result.text,
    pictures: [],
    ...(from === undefined ? writerOf(read.data ?? {}) : { writer: from }),
    isDraft: read.isDraft === true || read.data?.['visibility'] === 'private',
    isCorrection: true,
    told: result.isMerged ? [BOTH] : [],
    left: [],
  };
}

async function joined(
  { path, text, base }: Arrived & { base: string },
  current: string,
  history: History,
): Promise<{ text: string; isMerged: boolean } | { why: string }> {
  if (fingerprint(current) === base) return { text, isMerged: false };
  const ask = `没有动原文。请照着下面的改稿，人来合一次。`;
  const was = (await history.versions(path)).find((one) => fingerprint(one) === base);
  if (was === undefined) return { why: `改的是一份找不到的旧稿（${path}），${ask}` };
  const both = await history.merged(current, was, text);
  if (both !== undefined) return { text: both, isMerged: true };
  return { why: `改稿的时候，原文也改了，两边改了同一处（${path}），${ask}` };
}
