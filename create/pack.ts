/**
 * `npm pack` runs this first: writes `lib/`, all that makes a school's repository. The workflows
 * are this repository's own with the commands of the package in them, and the sample school is
 * the one that stands here: neither is kept twice.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';

const here = import.meta.dirname;
const repository = path.resolve(here, '..');
const lib = path.join(here, 'lib');
/** Those that a school needs; the program's own tests are none of them. */
const WORKFLOWS = ['check.yml', 'deploy.yml', 'preview.yml'];
/** Commands of this repository, and of the package that has the same program. */
const COMMANDS: Record<string, string> = {
  gate: 'gate',
  'gate-comment': 'comment',
  'site-address': 'address',
  'content-policy': 'policy',
};

rmSync(lib, { recursive: true, force: true });
mkdirSync(lib);
for (const name of readdirSync(path.join(here, 'src'))) {
  const text = stripTypeScriptTypes(readFileSync(path.join(here, 'src', name), 'utf8'));
  const imports = /(from\s*['"]\.\/[^'"]+)\.ts(?=['"])/g;
  writeFileSync(path.join(lib, name.replace(/\.ts$/, '.js')), text.replaceAll(imports, '$1.js'));
}

const school = path.join(lib, 'school');
cpSync(path.join(here, 'school'), school, { recursive: true });
for (const name of WORKFLOWS) take(`.github/workflows/${name}`);
take('.github/CODEOWNERS');
take('.github/PULL_REQUEST_TEMPLATE.md');
take('.gitlab-ci.yml');
take('public/favicon.svg');

const sample = path.join(lib, 'sample');
for (const name of ['src/content', 'public', 'school.yml']) {
  cpSync(path.join(repository, name), path.join(sample, name), { recursive: true });
}

/** Copies a file of this repository, with the commands of the package where it has ours. */
function take(name: string): void {
  const text = readFileSync(path.join(repository, name), 'utf8').replaceAll(
    /node bin\/([a-z-]+)\.ts/g,
    (whole, command: string) => {
      if (COMMANDS[command] === undefined) throw new Error(`${name}: no command for ${whole}`);
      return `npx tongban ${COMMANDS[command]}`;
    },
  );
  const target = path.join(school, name);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}
