/** A host's workflow files, read as data and run step by step as the host would. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export interface Step {
  name?: string;
  id?: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}

export interface Job {
  permissions?: Record<string, string>;
  steps: Step[];
  env?: Record<string, string>;
}

export interface Workflow {
  file: string;
  text: string;
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

const folder = path.resolve(import.meta.dirname, '../.github/workflows');

export function readWorkflows(): Workflow[] {
  return readdirSync(folder).map(readWorkflow);
}

export function readWorkflow(file: string): Workflow {
  const text = readFileSync(path.join(folder, file), 'utf8');
  return { file, text, ...(parse(text) as Omit<Workflow, 'file' | 'text'>) };
}

export function stepNamed(workflow: Workflow, name: string): Step {
  const step = Object.values(workflow.jobs)
    .flatMap(({ steps }) => steps)
    .find((one) => one.name === name);
  if (step === undefined) throw new Error(`${workflow.file} has no step “${name}”`);
  return step;
}

export interface Ran {
  status: number;
  output: string;
}

/**
 * Runs a step's script with bash, its `env` filled in from `context`. An expression the
 * context does not know stops the test: the host would have known it.
 */
export function runStep(
  step: Step,
  context: Readonly<Record<string, string>>,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  const own = Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value, context)]);
  const all = { ...env, ...(Object.fromEntries(own) as Record<string, string>) };
  return runScript(step.run ?? 'exit 64', cwd, all);
}

/** Runs a script as both hosts do: with bash, up to the first command that fails. */
export function runScript(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  return new Promise((done) => {
    execFile(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
      { cwd, env, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const status = typeof error?.code === 'number' ? error.code : error === null ? 0 : 1;
        done({ status, output: stdout + stderr });
      },
    );
  });
}

function filled(value: string, context: Readonly<Record<string, string>>): string {
  return value.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
    const known = context[expression];
    if (known === undefined) throw new Error(`nothing is known of ${expression}`);
    return known;
  });
}
