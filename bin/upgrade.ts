/**
 * `npm run upgrade`: after a new version is installed. What is called something else now is
 * renamed in the school's content, and told one by one.
 *
 * Exit status 0: the content is sound; 1: something is left for a person to do; 2: not begun.
 */
import { readSettings } from '../src/site/settings.ts';
import { git } from '../src/intake/git.ts';
import { faultReport } from '../src/model/faults/fault-report.ts';
import { ownVersion, programDir, schoolDir } from '../src/site/program.ts';
import { upgrade } from '../src/write/upgrade.ts';
import { takeVoice } from './voice.ts';

const voice = takeVoice();
const settings = readSettings(process.env, schoolDir, programDir);
// Where there is no git, there is nothing to go back to, and nothing to ask for.
const unsaved = await git(settings.contentDir, 'status', '--porcelain', '--', '.').catch(() => '');
if (unsaved.trim() !== '' && !process.argv.includes('--force')) {
  voice.complain(
    `内容里有还没有提交的修改，没有开始：\n${unsaved.trimEnd()}\n请先用 git 提交，升级改了什么才看得清、退得回；一定要现在做，加上 --force。`,
  );
  process.exit(2);
}

const { renamed, files, left, checked } = await upgrade(settings);
voice.say(`同伴 ${ownVersion()}，看了 ${checked} 个文件。`);
for (const { file, line, message } of renamed) voice.say(`  ${file}:${line}  ${message}`);
voice.say(files.length === 0 ? '没有要改名的字段。' : `改好了 ${files.length} 个文件。`);
const errors = left.filter(({ severity }) => severity === 'error');
if (errors.length > 0) {
  voice.say(`\n还有要人来改的：\n\n${faultReport(errors)}`);
} else {
  voice.say('内容没有要改的了，可以建站：npm run build');
}
process.exitCode = errors.length > 0 ? 1 : 0;
