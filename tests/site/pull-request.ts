/**
 * A host, an author and a runner, as three real git repositories: a bare one that both
 * push to, a clone in which a pull request is made, and the checkout in which it is
 * judged. The project's own code is on the main branch, with the small school for content.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseGateResult, type GateResult } from '../../src/gate/gate-result.ts';
import { parse } from 'yaml';
import { smallSchool } from '../small-school.ts';
import { readWorkflow, runScript, runStep, stepNamed, type Ran } from '../workflow.ts';
import { makeScratch } from './build-site.ts';

const project = path.resolve(import.meta.dirname, '../..');
const PROGRAM = ['bin', 'src', 'public', 'package.json', 'package-lock.json', 'astro.config.mjs'];

/** Path from the repository's root → text or bytes; `undefined` removes the file. */
export type Changes = Record<string, string | Buffer | undefined>;

export interface PullRequest {
  message?: string;
  changes?: Changes;
  /** Old path → new path, moved before the changes are made. */
  moves?: Record<string, string>;
  /** Entries no work tree need be able to hold: mode and content, or a commit for a submodule. */
  index?: { path: string; mode: string; content: string }[];
}

export interface Outcome {
  fetched: Ran;
  judged: Ran;
  result: GateResult;
  /** What the author would read on the run's page. */
  summary: string;
  /** The content after merging, as written out. */
  into: string;
  /** As the host would hand them to a later step. */
  outputs: string;
  /** Runs another step of the same run. */
  step: (name: string, env?: Record<string, string>) => Promise<Ran>;
}

export class Host {
  readonly scratch: string;
  readonly origin: string;
  readonly author: string;
  readonly runner: string;
  #count = 0;

  private constructor(scratch: string) {
    this.scratch = scratch;
    this.origin = path.join(scratch, 'origin.git');
    this.author = path.join(scratch, 'author');
    this.runner = path.join(scratch, 'runner');
  }

  static async open(): Promise<Host> {
    const host = new Host(await makeScratch());
    git(host.scratch, 'init', '--bare', '-b', 'main', host.origin);
    git(host.scratch, 'init', '-b', 'main', host.author);
    git(host.author, 'remote', 'add', 'origin', host.origin);
    for (const part of PROGRAM) {
      await cp(path.join(project, part), path.join(host.author, part), {
        recursive: true,
        filter: (from) => !from.startsWith(path.join(project, 'src/content', path.sep)),
      });
    }
    await host.write(
      Object.fromEntries(
        Object.entries(smallSchool()).map(([file, text]) => [
          file === 'school.yml' ? file : `src/content/${file}`,
          text,
        ]),
      ),
    );
    await host.write({ '.gitignore': 'node_modules\n.astro\n.cache\ndist\n' });
    host.commit('The school');
    git(host.author, 'push', 'origin', 'main');

    git(host.scratch, 'clone', '--quiet', host.origin, host.runner);
    // `npm ci` would put the same packages there.
    const modules = path.join(project, 'node_modules');
    await symlink(modules, path.join(host.runner, 'node_modules'), 'junction');
    return host;
  }

  /**
   * Pushes a pull request and lets the workflow's own steps judge it.
   *
   * @param meanwhile what others merge between the two
   */
  async judge(pull: PullRequest, meanwhile?: Changes): Promise<Outcome> {
    const number = String((this.#count += 1));
    const sha = await this.#send(pull, number);
    if (meanwhile !== undefined) await this.merge(meanwhile);
    const temp = path.join(this.scratch, `temp-${number}`);
    await mkdir(temp);
    const context = {
      'github.event.pull_request.number': number,
      'github.event.pull_request.head.sha': sha,
      'github.token': 'a-token-that-may-only-read',
    };
    const env = {
      PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`,
      HOME: this.scratch,
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? '',
      TMPDIR: temp,
      RUNNER_TEMP: temp,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_STEP_SUMMARY: path.join(temp, 'summary.md'),
      GITHUB_OUTPUT: path.join(temp, 'outputs'),
      ASTRO_TELEMETRY_DISABLED: '1',
      CACHE_DIR: path.join(temp, 'cache'),
    };
    const workflow = readWorkflow('check.yml');
    const step = (name: string, more: Record<string, string> = {}): Promise<Ran> =>
      runStep(stepNamed(workflow, name), context, this.runner, { ...env, ...more });

    const fetched = await step('The pull request, into the object store');
    const judged = await step('Judge it');
    const result = parseGateResult(await textIn(path.join(temp, 'gate-result/result.json')));
    if (result === undefined) {
      throw new Error(`no result:\n${fetched.output}\n${judged.output}`);
    }
    return {
      fetched,
      judged,
      result,
      summary: await textIn(env.GITHUB_STEP_SUMMARY),
      into: path.join(temp, 'pull-request'),
      outputs: await textIn(env.GITHUB_OUTPUT),
      step,
    };
  }

  /** The same for GitLab: its job's own script, up to the verdict. */
  async judgeOnGitLab(pull: PullRequest): Promise<Ran & { result: GateResult | undefined }> {
    const number = String((this.#count += 1));
    await this.#send(pull, number);
    const builds = path.join(this.scratch, `builds-${number}`);
    await this.#fakeNpm(path.join(builds, 'tools'));
    const { check } = parse(await textIn(path.join(project, '.gitlab-ci.yml'))) as {
      check: { script: string[] };
    };
    const verdict = check.script.findIndex((line) => line.includes('bin/gate.ts'));
    const ran = await runScript(check.script.slice(0, verdict + 1).join('\n'), builds, {
      PATH: [path.join(builds, 'tools'), path.dirname(process.execPath), process.env['PATH']].join(
        path.delimiter,
      ),
      HOME: this.scratch,
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? '',
      TMPDIR: builds,
      CI_PROJECT_ID: '2',
      CI_PROJECT_DIR: builds,
      CI_MERGE_REQUEST_IID: number,
      CI_MERGE_REQUEST_PROJECT_ID: '1',
      CI_MERGE_REQUEST_PROJECT_URL: this.origin.slice(0, -'.git'.length),
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    });
    const result = parseGateResult(await textIn(path.join(builds, 'found/result.json')));
    return { ...ran, result };
  }

  /** The packages are there already; installing them again would take a minute. */
  async #fakeNpm(folder: string): Promise<void> {
    await mkdir(folder, { recursive: true });
    const modules = path.join(project, 'node_modules');
    const script = `#!/bin/sh\ntest "$*" = 'ci --ignore-scripts' && ln -s '${modules}' node_modules\n`;
    await writeFile(path.join(folder, 'npm'), script, { mode: 0o755 });
  }

  /** Merges something into main. */
  async merge(changes: Changes): Promise<void> {
    git(this.author, 'checkout', '--quiet', '--force', 'main');
    await this.write(changes);
    this.commit('Merged meanwhile');
    git(this.author, 'push', '--quiet', 'origin', 'main');
    git(this.runner, 'pull', '--quiet', '--ff-only');
  }

  async #send({ changes, moves, index, message }: PullRequest, number: string): Promise<string> {
    git(this.author, 'checkout', '--quiet', '--force', '-B', `pull-${number}`, 'main');
    git(this.author, 'clean', '--quiet', '--force', '-d');
    for (const [from, to] of Object.entries(moves ?? {})) {
      await mkdir(path.dirname(path.join(this.author, to)), { recursive: true });
      git(this.author, 'mv', from, to);
    }
    await this.write(changes ?? {});
    git(this.author, 'add', '-A');
    for (const { path: file, mode, content } of index ?? []) {
      const oid =
        mode === '160000' ? content : git(this.author, 'hash-object', '-w', '--stdin', content);
      git(this.author, 'update-index', '--add', '--cacheinfo', `${mode},${oid},${file}`);
    }
    commitIndex(this.author, message ?? 'A change');
    const sha = git(this.author, 'rev-parse', 'HEAD');
    const places = ['pull', 'merge-requests'].map((one) => `HEAD:refs/${one}/${number}/head`);
    git(this.author, 'push', '--quiet', 'origin', ...places);
    git(this.author, 'reset', '--quiet', '--hard', 'main');
    return sha;
  }

  async write(changes: Changes): Promise<void> {
    for (const [file, content] of Object.entries(changes)) {
      const target = path.join(this.author, file);
      if (content === undefined) await rm(target);
      else {
        await mkdir(path.dirname(target), { recursive: true });
        await writeFile(target, content);
      }
    }
  }

  commit(message: string): void {
    git(this.author, 'add', '-A');
    commitIndex(this.author, message);
  }
}

/** Where the last argument of `hash-object --stdin` stands the text itself. */
function git(cwd: string, ...args: string[]): string {
  const input = args[0] === 'hash-object' ? args.pop() : undefined;
  return execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(input === undefined ? {} : { input }),
  }).trim();
}

function commitIndex(cwd: string, message: string): void {
  const who = ['-c', 'user.name=李白白', '-c', 'user.email=li@hill.example'];
  git(cwd, ...who, 'commit', '--quiet', '--no-verify', '-m', message);
}

async function textIn(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}
