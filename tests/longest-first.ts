/** In which order files are tested. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What takes long: a quarter of a minute among the units, half a minute elsewhere. On a clean
 * checkout Vitest knows only how large a file is: it would begin some of these last, and all but
 * one core would have nothing to do.
 */
const LONG = [
  'site/caches.test.ts',
  'browser/hostile.test.ts',
  'site/package.test.ts',
  'site/gate.test.ts',
  'browser/formulas.test.ts',
  'site/archive.test.ts',
  'browser/axe.test.ts',
  'site/sound.test.ts',
  'unit/intake/reader.test.ts',
  'unit/counts-command.test.ts',
  'unit/intake/inspection/inspector.test.ts',
  'unit/gate-trees.test.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const named = LONG.flatMap((name) =>
      sorted.filter((one) => one.moduleId.endsWith(`/tests/${name}`)),
    );
    const others = sorted.filter((one) => !named.includes(one));
    // By turns: a browser waits where a build computes. Vitest takes one project after the other.
    const projects = [...new Set(others.map((one) => one.project.name))];
    const queues = projects.map((name) => others.filter((one) => one.project.name === name));
    const turns = Math.max(0, ...queues.map((queue) => queue.length));
    const mixed = Array.from({ length: turns }, (_, i) =>
      queues.flatMap((queue) => queue[i] ?? []),
    );
    return [...named, ...mixed.flat()];
  }
}
