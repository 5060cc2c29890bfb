import { expect, test } from 'vitest';
import {
  gitCommands,
  newFileAddress,
  proposalAddress,
  type Repository,
} from '../../../src/write/sending.ts';

const repository = (host: Repository['host']): Repository => ({
  host,
  url: `https://${host}.example/hill/notes/`,
  branch: 'main',
  contentPath: 'src/content',
});

test.each<[Repository['host'], string]>([
  ['github', 'https://github.example/hill/notes/new/main/src/content/topics?filename=waiting.yml'],
  [
    'gitlab',
    'https://gitlab.example/hill/notes/-/new/main/src/content/topics?file_name=waiting.yml',
  ],
  ['gitee', 'https://gitee.example/hill/notes/new/main/src/content/topics'],
  ['gitea', 'https://gitea.example/hill/notes/_new/main/src/content/topics?filename=waiting.yml'],
])('a new file on %s', (host, address) => {
  expect(newFileAddress(repository(host), 'topics/waiting.yml')).toBe(address);
});

test('content at the top of a repository, and a branch with a slash', () => {
  const odd = { ...repository('github'), contentPath: '/', branch: 'site/main' };
  expect(newFileAddress(odd, 'topics/waiting.yml')).toBe(
    'https://github.example/hill/notes/new/site%2Fmain/topics?filename=waiting.yml',
  );
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
