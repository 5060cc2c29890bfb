/** The programs of `docs/records.md`, as they stand there: the one in Debian's Python, and the one in JavaScript. */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { serveDirectory } from '../../bin/serve-directory.ts';
import { buildSite } from '../site/build-site.ts';
import { readRecordFile } from '../site/record-file.ts';
import { trial } from './trial.ts';

const run = promisify(execFile);
const PYTHON = 'python3';

await trial(
  [{ command: PYTHON, version: ['--version'], debian: 'python3' }],
  async ({ scratch, hold, say }) => {
    const docs = await readFile(resolve(import.meta.dirname, '../../docs/records.md'), 'utf8');
    const { outDir, status, output } = await buildSite();
    hold('the sample school is built', status === 0 ? [] : [output]);
    const { lines } = readRecordFile(outDir);
    const server = await serveDirectory({ dir: outDir });
    const ran = async (language: string, name: string, command: string): Promise<string[]> => {
      const [, program = ''] = new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(docs) ?? [];
      const file = join(scratch, name);
      await writeFile(file, program);
      const { stdout } = await run(command, [file, server.url]);
      return stdout.trim().split('\n');
    };
    try {
      const counted = await ran('python', 'count.py', PYTHON);
      say(counted[0] ?? '');
      const lessons = [...lines]
        .filter(([path]) => path.startsWith('lessons-'))
        .flatMap(([, own]) => own);
      const [first = ''] = counted;
      hold(
        'Python counts the lessons',
        first.startsWith(`${lessons.length} lessons;`) ? [] : [first],
      );
      hold('and their topics', counted.length > 5 ? [] : counted);
      const references = await ran('js', 'cite.mjs', process.execPath);
      const papers = [...lines]
        .filter(([path]) => path.startsWith('papers-'))
        .flatMap(([, own]) => own)
        .filter((one) => !('withdrawn' in one));
      hold(
        'JavaScript cites the papers that stand',
        references.length === papers.length ? [] : references,
      );
    } finally {
      await server.close();
    }
  },
);
