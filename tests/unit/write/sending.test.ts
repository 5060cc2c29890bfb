import { expect, test } from 'vitest';
import { gitCommands } from '../../../src/write/sending.ts';

test('the commands name the branch after the entry, and quote a path that needs it', () => {
  expect(gitCommands('topics/waiting', 'my notes/topics/waiting.yml', '专题', 'github')).toEqual([
    'git switch -c topics-waiting',
    'git add "my notes/topics/waiting.yml"',
    'git commit -m "新增专题 waiting"',
    'git push -u origin HEAD',
  ]);
});
