/** In which order files are tested. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What takes long: a quarter of a minute among the units, half a minute elsewhere. On a clean
 * checkout Vitest knows only how large a file is: it would begin some of these last, and all but
 * one core would have nothing to do.
 */
const LONG = [
  'site/caches.test.ts',
  'site/package.test.ts',
  'site/gate.test.ts',
  'site/sound.test.ts',
  'site/archive.test.ts',
  'site/secrets.test.ts',
  'site/public-numbers.test.ts',
  'browser/searching.test.ts',
  'browser/hostile.test.ts',
  'browser/formulas.test.ts',
  'browser/inside-the-school.test.ts',
  'browser/developing.test.ts',
  'unit/intake/reader.test.ts',
  'unit/counts-command.test.ts',
  'unit/intake/inspection/inspector.test.ts',
  'unit/gate-trees.test.ts',
];

/**
 * One project after the other, for a process goes on to the next file only within its project:
 * where they took turns, each file would begin with a new one.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map((one) => one.project.name))].sort().reverse();
    return projects.flatMap((name) => {
      const own = sorted.filter((one) => one.project.name === name);
      const named = LONG.flatMap((file) =>
        own.filter((one) => one.moduleId.endsWith(`/tests/${file}`)),
      );
      return [...named, ...own.filter((one) => !named.includes(one))];
    });
  }
}
