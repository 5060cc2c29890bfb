/** What can be wrong with a pull request as a whole. */
import type { FaultKind } from './kind.ts';

export const pullRequestFaults = {
  'pull-request-mixed': {
    severity: 'error',
    title: '内容和程序混在一个合并请求里',
    mend: '请拆成两个合并请求：一个只改 src/content 和 public/images，另一个改程序文件。',
    example: { bad: '一次改了 lessons/a.mdx 和 src/site/load.ts', good: '分成两个合并请求' },
  },
  'school-file': {
    severity: 'error',
    title: '顺手改了学校的设置',
    mend: '请把 school.yml 的修改单独提一个合并请求，说明理由，由维护者审核。',
    example: { bad: '一次改了 lessons/a.mdx 和 school.yml', good: 'school.yml 单独提一个合并请求' },
  },
  'pull-request-large': {
    severity: 'error',
    title: '一次改得太多',
    mend: '请分成几次提交，每次几篇。',
    example: { bad: '一次送来 400 个文件', good: '每次几篇，分几次送' },
  },
  'pull-request-unreadable': {
    severity: 'error',
    title: 'git 读不懂这次修改',
    mend: '请从主分支重新建一个分支，把改动放上去，再提一次；不会做的，请维护者帮忙。',
    example: { bad: '从别的仓库里来的分支', good: '从主分支新建的分支' },
  },
  'pull-request-conflict': {
    severity: 'error',
    title: '和别人刚改过的地方重叠',
    mend: '请在合并请求的网页上点“解决冲突”，两边的文字都看过再留下要的；不会做的，请维护者帮忙。',
    example: { bad: '同一段文字两个人都改了', good: '两边看过，留下要的一份' },
  },
  'path-awkward': {
    severity: 'error',
    title: '文件名在有的电脑上存不下',
    mend: '请改名：只用小写字母、数字、连字符，例如 2025-09-19-tushujiao.mdx。',
    example: { bad: 'lessons/aux.mdx', good: 'lessons/2025-09-19-fuzhu.mdx' },
  },
  'path-clash': {
    severity: 'error',
    title: '两个名字在有的电脑上是同一个',
    mend: '请全部用小写；两篇确实不同的，请换一个名字。',
    example: { bad: 'Banshu.png 和 banshu.png', good: 'banshu.png 和 banshu-2.png' },
  },
  'file-executable': {
    severity: 'warning',
    title: '文件被标成了可执行的程序',
    mend: '不影响发布。想去掉的话，在命令行运行 git update-index --chmod=-x 加上这个文件。',
    example: { bad: 'lessons/a.mdx（100755）', good: 'lessons/a.mdx（100644）' },
  },
  'entry-moved': {
    severity: 'error',
    title: '改了文件名，没有留下旧代号',
    mend: '请在新文件里写上旧代号，旧网址会转过来。',
    example: { bad: 'a.mdx 改名为 b.mdx', good: 'b.mdx 的信息栏里加一行 aliases: [a]' },
  },
  'entry-removed': {
    severity: 'warning',
    title: '删去了已经发布的条目',
    mend: '确实要删，请在合并请求里说明原因。',
    example: { bad: '删去 lessons/a.mdx，没有说明', good: '在合并请求里写明为什么删' },
  },
} as const satisfies Record<string, FaultKind>;
