import { expect, test } from 'vitest';
import { gitCommands, proposalAddress, type Repository } from '../../../src/write/sending.ts';

const repository = (host: Repository['host']): Repository => ({
  host,
  url: `https://${host}.example/hill/notes/`,
  branch: 'main',
  contentPath: 'src/content',
});

test('the commands name the branch after the entry, and quote a path that needs it', () => {
  expect(gitCommands('topics/waiting', 'my notes/topics/waiting.yml', '专题', 'github')).toEqual([
    'git switch -c topics-waiting',
    'git add "my notes/topics/waiting.yml"',
    'git commit -m "新增专题 waiting"',
    'git push -u origin HEAD',
  ]);
});

test.each<[Repository['host'], string]>([
  ['github', 'https://github.example/hill/notes/compare/main...shoudao%2Fshi?expand=1'],
  [
    'gitlab',
    'https://gitlab.example/hill/notes/-/merge_requests/new?merge_request%5Bsource_branch%5D=shoudao%2Fshi&merge_request%5Btarget_branch%5D=main',
  ],
  ['gitee', 'https://gitee.example/hill/notes/pull/new/shoudao%2Fshi...main'],
  ['gitea', 'https://gitea.example/hill/notes/compare/main...shoudao%2Fshi'],
])('a branch becomes a proposal on %s', (host, address) => {
  expect(proposalAddress(repository(host), 'shoudao/shi')).toBe(address);
});
