/** Writes a school's repository: what every school has, and what was answered. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Answers } from './answers.ts';
import { Refused } from './refused.ts';
import { newSchoolFile } from './school-file.ts';
import { takeOver } from './take-over.ts';

const TEMPLATE = path.join(import.meta.dirname, 'school');
const SAMPLE = path.join(import.meta.dirname, 'sample');
/** `npm pack` leaves out files that begin with a dot and mean something to it. */
const DOTTED = ['gitignore', 'npmrc'];

/** @returns what whoever asked should know, a line each */
export function writeSchool(folder: string, answers: Answers): string[] {
  const told: string[] = [];
  mkdirSync(folder, { recursive: true });
  cpSync(TEMPLATE, folder, { recursive: true });
  for (const name of DOTTED) renameSync(path.join(folder, name), path.join(folder, `.${name}`));
  mkdirSync(path.join(folder, 'src/pages'), { recursive: true });
  mkdirSync(path.join(folder, 'src/components'), { recursive: true });
  mkdirSync(path.join(folder, 'src/content'), { recursive: true });
  // Git keeps no empty folder, and the site needs these.
  for (const name of ['src/pages', 'src/components', 'src/content/teachers']) {
    mkdirSync(path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, name, '.gitkeep'), '');
  }
  write(folder, 'package.json', packageFile(folder, answers));
  rewrite(folder, '.github/CODEOWNERS', (text) =>
    text
      .replaceAll('@xingcha-example/maintainers', answers.maintainers)
      .replace(/^# Put your own team .*\n/m, ''),
  );

  if (answers.sample) {
    cpSync(SAMPLE, folder, { recursive: true });
    told.push('带上了示例学校：学校、人物、数据都是虚构的，看完请删去，或另写一个仓库。');
  } else if (answers.from !== undefined) {
    told.push(...takeOver(path.resolve(answers.from), folder, SAMPLE));
  } else {
    write(folder, 'school.yml', newSchoolFile(answers));
    told.push('请在 school.yml 里核对学期的日子，并补上假日和调休。');
  }
  const name = nameIn(path.join(folder, 'school.yml')) ?? answers.name;
  rewrite(folder, 'README.md', (text) => text.replaceAll('{{name}}', name));
  return told;
}

function packageFile(folder: string, { tongban }: Answers): string {
  const command = (name: string): string => `tongban ${name}`;
  return `${JSON.stringify(
    {
      name: 'jiaoyan',
      private: true,
      type: 'module',
      scripts: {
        start: 'tongban build && tongban serve',
        ...Object.fromEntries(
          [
            'dev',
            'build',
            'serve',
            'new',
            'import',
            'check',
            'upgrade',
            'topic',
            'counts',
            'gate',
          ].map((name) => [name, command(name)]),
        ),
      },
      dependencies: { tongban: packageToUse(folder, tongban) },
      // npm asks before a package may run a script of its own; these bring a program each.
      allowScripts: { node: true, esbuild: true },
    },
    undefined,
    2,
  )}\n`;
}

/** A file that is named is taken into the repository: the next one who installs needs it, too. */
function packageToUse(folder: string, spec: string): string {
  if (spec === '') return `^${versionOfThis()}`;
  if (!spec.startsWith('file:')) return spec;
  const file = path.resolve(spec.slice('file:'.length));
  if (!existsSync(file)) throw new Refused(`找不到“${file}”。--tongban 写成 file: 加文件名。`);
  const name = path.basename(file);
  cpSync(file, path.join(folder, 'vendor', name));
  return `file:vendor/${name}`;
}

function versionOfThis(): string {
  const own = readFileSync(path.join(import.meta.dirname, '../package.json'), 'utf8');
  return (JSON.parse(own) as { version: string }).version;
}

function nameIn(file: string): string | undefined {
  return /^name: *["']?([^"'\n]+)/m.exec(readFileSync(file, 'utf8'))?.[1];
}

function write(folder: string, name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function rewrite(folder: string, name: string, change: (text: string) => string): void {
  write(folder, name, change(readFileSync(path.join(folder, name), 'utf8')));
}
