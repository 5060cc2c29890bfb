/** What has to be known of a school before its repository can be written, and how it is asked. */
import { parseArgs } from 'node:util';
import { cancel, intro, isCancel, select, text } from '@clack/prompts';
import { semestersAround, type SchoolSemester } from './semesters.ts';

export type Stage = 'kindergarten' | 'primary' | 'junior' | 'nine-year' | 'senior';
export type Host = 'github' | 'gitlab' | 'gitee' | 'gitea' | 'none';

export interface Answers {
  folder: string;
  name: string;
  shortName: string;
  stage: Stage;
  gradeSystem: '6-3' | '5-4';
  semesters: SchoolSemester[];
  host: Host;
  /** Address of the repository's front page; absent where it is not known yet. */
  repository?: string;
  /** Who has to agree to a change of the program or the settings, as the host names them. */
  maintainers: string;
  /** `#rrggbb` */
  colour?: string;
  /** Version, address or file of the package. */
  tongban: string;
  sample: boolean;
  /** A fork of this repository whose content is taken over. */
  from?: string;
}

/** What may stand on the command line: as Node reads it, and what `--help` says of it. */
export const FLAGS = {
  name: { type: 'string', what: '校名，例如 小山实验学校' },
  'short-name': { type: 'string', what: '简称，页眉上用；不写时用校名' },
  stage: {
    type: 'string',
    what: 'kindergarten 幼儿园，primary 小学，junior 初中，nine-year 九年一贯，senior 高中',
  },
  'grade-system': { type: 'string', what: '学制 6-3 或 5-4，原定 6-3' },
  semester: {
    type: 'string',
    multiple: true,
    what: '一个学期，写成 2026-2027-1:2026-09-01:2027-01-29；可以写几次',
  },
  host: { type: 'string', what: '仓库放在哪里：github、gitlab、gitee、gitea（含 Forgejo）或 none' },
  repository: { type: 'string', what: '仓库首页的网址' },
  maintainers: { type: 'string', what: '谁来审程序和设置的修改，例如 @xuexiao/jiaoyan' },
  colour: { type: 'string', what: '强调色，写成 #8a2b1e 的样子；不写时用原来的' },
  tongban: { type: 'string', what: '用哪个同伴：版本号、网址，或 file:tongban-0.1.0.tgz' },
  sample: { type: 'boolean', what: '带上示例学校的内容，先看看样子' },
  from: { type: 'string', what: '从旧仓库搬内容、school.yml 和图片过来' },
} as const satisfies Record<string, { type: 'string' | 'boolean'; multiple?: true; what: string }>;

/** Some answers are missing and nobody can be asked: all of them in one message. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

const STAGES: { value: Stage; label: string }[] = [
  { value: 'kindergarten', label: '幼儿园' },
  { value: 'primary', label: '小学' },
  { value: 'junior', label: '初中' },
  { value: 'nine-year', label: '九年一贯制学校' },
  { value: 'senior', label: '高中' },
];
const HOSTS: { value: Host; label: string }[] = [
  { value: 'gitee', label: 'Gitee 或兼容的平台' },
  { value: 'github', label: 'GitHub' },
  { value: 'gitlab', label: 'GitLab' },
  { value: 'gitea', label: 'Gitea、Forgejo' },
  { value: 'none', label: '还没有定' },
];
const SEMESTER = /^(\d{4}-\d{4}-[12]):(\d{4}-\d{2}-\d{2}):(\d{4}-\d{2}-\d{2})$/;

/**
 * From the command line, and in a terminal by asking for the rest.
 *
 * @returns nothing where whoever was asked went away
 * @throws Unanswered where something is missing or cannot be, and nobody can be asked
 */
export async function answersOf(args: readonly string[]): Promise<Answers | undefined> {
  const { values, positionals } = parsed(args);
  const interactive = process.stdin.isTTY && process.stdout.isTTY;
  const missing: string[] = [];
  const given = async (
    value: string | undefined,
    flag: string,
    ask: () => Promise<string | symbol>,
    check: (value: string) => string | undefined = () => undefined,
  ): Promise<string> => {
    if (value !== undefined) {
      const fault = check(value);
      if (fault !== undefined) missing.push(fault);
      return value;
    }
    if (!interactive) {
      missing.push(`缺 ${flag}`);
      return '';
    }
    const answer = await ask();
    if (isCancel(answer)) throw new Gone();
    return String(answer).trim();
  };
  try {
    if (interactive) intro('同伴：为学校写一个新的仓库');
    const folder = await given(positionals[0], '文件夹', () =>
      text({ message: '放在哪个文件夹？', initialValue: 'jiaoyan', validate: needed }),
    );
    const takenOver = values.from !== undefined || values.sample === true;
    const from = values.from === undefined ? {} : { from: values.from };
    const name = takenOver
      ? (values.name ?? '')
      : await given(values.name, '--name 校名', () =>
          text({ message: '校名？', validate: needed }),
        );
    const stage = takenOver
      ? 'nine-year'
      : await given(
          values.stage,
          '--stage 学段',
          () => select({ message: '哪个学段？', options: STAGES }),
          oneOf('--stage', STAGES),
        );
    const gradeSystem =
      takenOver || stage === 'kindergarten' || stage === 'senior'
        ? (values['grade-system'] ?? '6-3')
        : await given(
            values['grade-system'] ?? (interactive ? undefined : '6-3'),
            '--grade-system',
            () =>
              select({
                message: '学制？',
                options: [
                  { value: '6-3', label: '六三学制' },
                  { value: '5-4', label: '五四学制' },
                ],
              }),
            oneOf('--grade-system', [{ value: '6-3' }, { value: '5-4' }]),
          );
    const host = await given(
      values.host,
      '--host 平台',
      () => select({ message: '仓库放在哪里？', options: HOSTS }),
      oneOf('--host', HOSTS),
    );
    const colour =
      values.colour ??
      (interactive && !takenOver
        ? await given(undefined, '', () =>
            text({
              message: '强调色？写成 #8a2b1e 的样子，不写用原来的',
              defaultValue: '',
              validate: (one) =>
                one === undefined || /^(?:#[0-9a-f]{6})?$/i.test(one)
                  ? undefined
                  : '写成 #8a2b1e 的样子。',
            }),
          ).then((one) => (one === '' ? undefined : one))
        : undefined);
    if (colour !== undefined && !/^#[0-9a-f]{6}$/i.test(colour)) {
      missing.push(`--colour 写成 #8a2b1e 的样子，现在是“${colour}”`);
    }
    const written =
      values.semester ??
      (interactive && !takenOver
        ? (
            await given(undefined, '', () =>
              text({
                message: '这一学年的学期？代号:开学:放假，空格隔开',
                initialValue: semestersAround(new Date())
                  .map(({ id, start, end }) => `${id}:${start}:${end}`)
                  .join(' '),
                validate: (one) => {
                  const faults: string[] = [];
                  semestersOf((one ?? '').split(/\s+/), faults);
                  return faults[0];
                },
              }),
            )
          ).split(/\s+/)
        : []);
    const semesters = semestersOf(written, missing);
    if (missing.length > 0) {
      throw new Unanswered(
        `还不能写：\n${missing.map((one) => `  ${one}`).join('\n')}\n\n加上 --help 看有哪些选项。`,
      );
    }
    return {
      folder,
      name,
      shortName: values['short-name'] ?? name.slice(0, 12),
      stage: stage as Stage,
      gradeSystem: gradeSystem as Answers['gradeSystem'],
      semesters,
      host: host as Host,
      ...(values.repository === undefined ? {} : { repository: values.repository }),
      maintainers: values.maintainers ?? '@学校/教科室',
      ...(colour === undefined ? {} : { colour }),
      tongban: values.tongban ?? '',
      sample: values.sample === true,
      ...from,
    };
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
    cancel('没有写完。');
    return undefined;
  }
}

class Gone extends Error {}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: FLAGS });
  } catch (error) {
    // Node says it in English; the name of the option stands in quotes.
    const [, option = ''] = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '') ?? [];
    throw new Unanswered(
      `看不懂这一行命令${option === '' ? '' : `里的“${option}”`}：没有这个选项，或者后面缺内容。加上 --help 看有哪些选项。`,
    );
  }
}

function needed(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? '请写一个。' : undefined;
}

function oneOf(flag: string, options: readonly { value: string }[]) {
  const allowed = options.map(({ value }) => value);
  return (value: string): string | undefined =>
    allowed.includes(value) ? undefined : `${flag} 可以是 ${allowed.join('、')}，现在是“${value}”`;
}

function semestersOf(written: readonly string[], faults: string[]): SchoolSemester[] {
  if (written.length === 0) return semestersAround(new Date());
  return written.flatMap((one) => {
    const [, id = '', start = '', end = ''] = SEMESTER.exec(one) ?? [];
    if (id !== '' && start < end) return [{ id, start, end }];
    faults.push(`--semester 写成 2026-2027-1:2026-09-01:2027-01-29 的样子，现在是“${one}”`);
    return [];
  });
}
