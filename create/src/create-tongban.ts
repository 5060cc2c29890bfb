#!/usr/bin/env node
/**
 * `create-tongban FOLDER [--name 校名 …]`: asks what a school's repository needs and writes it.
 * `--help` lists what can be said on the command line instead.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { answersOf, FLAGS, Unanswered } from './answers.ts';
import { Refused } from './refused.ts';
import { writeSchool } from './write-school.ts';

const USAGE = `用法：npm create tongban 文件夹 [-- 选项]

${Object.entries(FLAGS)
  .map(([name, { what }]) => `  --${name.padEnd(14)} ${what}`)
  .join('\n')}

在终端里不写选项，会一项一项地问。`;

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refused) && !(error instanceof Unanswered)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function run(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(USAGE);
    return 0;
  }
  const answers = await answersOf(args);
  if (answers === undefined) {
    console.error('没有写任何文件。');
    return 1;
  }
  const folder = path.resolve(answers.folder);
  if (existsSync(folder) && readdirSync(folder).some((name) => name !== '.git')) {
    throw new Refused(`文件夹“${answers.folder}”里已经有东西了，请换一个空的。`);
  }
  const told = writeSchool(folder, answers);
  console.log(`${[`写好了：${folder}`, ...told].join('\n')}

接下来：
  cd ${answers.folder}
  npm install
  npm start            建站并打开，网址会写在屏幕上
  npm run new          请第一位老师：选“教师”`);
  return 0;
}
