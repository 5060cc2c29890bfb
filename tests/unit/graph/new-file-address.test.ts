import { describe, expect, test } from 'vitest';
import {
  filledFileAddress,
  LONGEST_ADDRESS,
  newFileAddress,
} from '../../../src/graph/new-file-address.ts';
import type { Repository } from '../../../src/write/sending.ts';

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

describe('a new file with its text', () => {
  const TEXT = '---\ntitle: 等一等 & 再问\n---\n\n100% 都想说 #1\n';

  test.each<[Repository['host'], string]>([
    ['github', 'value'],
    ['gitea', 'value'],
    ['gitlab', 'content'],
  ])('on %s comes back out of its address', (host, field) => {
    const address = new URL(filledFileAddress(repository(host), 'topics/waiting.yml', TEXT) ?? '');
    expect(address.searchParams.get(field)).toBe(TEXT);
    expect(address.hash).toBe('');
  });

  test('is not taken along by Gitee', () => {
    expect(filledFileAddress(repository('gitee'), 'topics/waiting.yml', TEXT)).toBeUndefined();
  });

  test('fits to the last byte, a Chinese character being nine, and not beyond', () => {
    const empty = filledFileAddress(repository('github'), 'topics/waiting.yml', '')?.length ?? 0;
    const room = LONGEST_ADDRESS - empty;
    const fits = '等'.repeat(Math.floor(room / 9)) + 'a'.repeat(room % 9);
    expect(filledFileAddress(repository('github'), 'topics/waiting.yml', fits)).toHaveLength(
      LONGEST_ADDRESS,
    );
    expect(
      filledFileAddress(repository('github'), 'topics/waiting.yml', `${fits}a`),
    ).toBeUndefined();
  });

  test('counts a Chinese name of the repository as it is sent', () => {
    const chinese = { ...repository('github'), url: `https://github.example/${'校'.repeat(400)}` };
    const isFilled = (one: Repository): boolean =>
      filledFileAddress(one, 'topics/waiting.yml', '等'.repeat(520)) !== undefined;
    expect(isFilled(repository('github'))).toBe(true);
    expect(isFilled(chinese)).toBe(false);
  });

  test('half of a pair does no harm', () => {
    expect(filledFileAddress(repository('github'), 'topics/a.yml', 'a\ud83d')).toContain('value=a');
  });
});
