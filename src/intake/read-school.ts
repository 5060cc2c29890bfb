import { existsSync } from 'node:fs';
import { explainIssues } from '../model/explain.ts';
import { pathWithin } from '../model/path-within.ts';
import { problem, type Problem } from '../model/problem.ts';
import { school, type School } from '../model/school.ts';
import { loadSounds } from '../model/sounds.ts';
import { parseYaml } from '../mdx/frontmatter.ts';
import { readPlainFile } from './plain-file.ts';

const NAME = 'school.yml';

/** The school's own file: the content directory's copy where there is one, else the project's. */
export async function readSchool(
  contentDir: string,
  root: string,
): Promise<{ school: School } | { problems: Problem[] }> {
  const own = pathWithin(contentDir, NAME);
  const file = existsSync(own) ? own : pathWithin(root, NAME);
  if (!existsSync(file)) {
    return {
      problems: [
        problem('read-failed', { file: NAME, line: 1 }, '找不到学校的设置文件 school.yml。', {
          hint: `请把 school.yml 放在项目的最上一层，或放进内容目录 ${contentDir}。`,
        }),
      ],
    };
  }
  const read = readPlainFile(file, NAME);
  if ('problem' in read) return { problems: [read.problem] };
  const parsed = parseYaml(read.text, { file: NAME, firstLine: 1 });
  if ('problems' in parsed) return { problems: parsed.problems };
  const result = school.safeParse(parsed.data);
  if (result.success) return { school: result.data };
  await loadSounds();
  return {
    problems: explainIssues(result.error.issues, school, parsed.data, (at) => ({
      file: NAME,
      ...parsed.lineOf(at),
    })),
  };
}
