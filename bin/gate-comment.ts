/**
 * `node bin/gate-comment.ts --result FILE`, in a run that may write comments.
 *
 * Tells the author of a pull request what the gate found. The file comes out of another
 * run, one the pull request could have altered, so it is only data: what it says is shown
 * as text, which pull request it belongs to and what that touches is asked of the host.
 *
 * Environment: GITHUB_API_URL, GITHUB_REPOSITORY, TOKEN, HEAD (`owner:branch`), HEAD_SHA,
 * RUN_URL.
 */
import { lstat, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gateComment } from '../src/gate/gate-comment.ts';
import { parseGateResult, type GateResult } from '../src/gate/gate-result.ts';
import { pathsOf, pullRequestOf, say } from './gate/conversation.ts';

/** By this line the comment is found again. */
const MARK = '<!-- tongban-gate -->';
/** 200 faults of a few hundred characters each. */
const MAX_RESULT = 2 * 1024 * 1024;

const { values } = parseArgs({ options: { result: { type: 'string' } } });
const host = {
  api: needed('GITHUB_API_URL'),
  repository: needed('GITHUB_REPOSITORY'),
  token: needed('TOKEN'),
};
const number = await pullRequestOf(host, needed('HEAD'), needed('HEAD_SHA'));
if (number === undefined) {
  console.log('合并请求已经关闭或有了新的提交，这一次不留言。');
} else {
  const paths = await pathsOf(host, number);
  const result = values.result === undefined ? undefined : await resultIn(values.result);
  await say(host, number, MARK, gateComment({ result, paths, run: needed('RUN_URL') }));
  console.log(`已在合并请求 ${number} 下留言。`);
}

/** Nothing where the file is missing, no plain file, too large or not what the gate writes. */
async function resultIn(file: string): Promise<GateResult | undefined> {
  try {
    const stat = await lstat(file);
    if (!stat.isFile() || stat.size > MAX_RESULT) return undefined;
    return parseGateResult(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function needed(name: string): string {
  const value = process.env[name];
  if (!value) {
    console.error(`缺少环境变量 ${name}。`);
    process.exit(2);
  }
  return value;
}
