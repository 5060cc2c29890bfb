/** A school with a face of its own, whose entries would make libraries print and say commands to a host. */
import { hostileFormulas } from '../formulas/hostile.ts';
import { longText, mdx, paperFields, reflectionFields, smallSchool } from '../small-school.ts';
import type { BuiltSite } from './build-site.ts';
import { builtOnce } from './built-once.ts';

export const ICP = '京ICP备12345678号-1';
export const POLICE = '京公网安备 11010502030143号';
export const ACCENT = '#2b5b7d';

/** What hosts of repositories obey, where a program prints it. */
export const COMMANDS = [
  '::error::MARK',
  '::set-output name=x::MARK',
  '##[error]MARK',
  '##vso[a]MARK',
];

export function ownFace(): Promise<BuiltSite> {
  const real = (smallSchool()['school.yml'] ?? '').replace('sample: true\n', '');
  const held = hostileFormulas.filter((one) => !one.refused && one.what === 'fills its box');
  const words = COMMANDS.map((one) => `\`${one}\`，“${one}”。`).join('\n\n');
  const math = held.slice(0, 8).map(({ formula }) => `$$\n${formula}\n$$`);
  return builtOnce('own-face', () => ({
    files: smallSchool({
      'school.yml': `${real}icp: ${ICP}\npublicSecurity: ${POLICE}\naccent: "${ACCENT}"\n`,
      'papers/survey.mdx': mdx(
        { ...paperFields, title: '::error::MARK', math: true },
        [words, ...math].join('\n\n'),
      ),
      'reflections/one.mdx': mdx(
        { ...reflectionFields, title: '##[error]MARK', summary: '::warning::MARK' },
        longText,
      ),
    }),
    // Nothing set: the day is that of the file.
    env: { TODAY: '' },
  }));
}
