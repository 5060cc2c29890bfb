import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { editAddress } from '../../../src/graph/edit-address.ts';
import { readSettings, SettingRefused, siteAddress } from '../../../src/site/settings.ts';

const root = path.resolve('/school');
const program = path.resolve('/program');

/** The lines of a refusal, which are all that is printed of it. */
function refusalOf(env: Record<string, string>): string[] {
  try {
    readSettings(env, root, program);
  } catch (error) {
    expect(error).toBeInstanceOf(SettingRefused);
    const { message, stack } = error as SettingRefused;
    expect(stack).toBe(message);
    return message.split('\n');
  }
  throw new Error(`${JSON.stringify(env)} was taken`);
}

test('without a word the sample content is built for the public into dist/', () => {
  expect(readSettings({}, root, program)).toEqual({
    programDir: program,
    schoolDir: root,
    contentDir: path.resolve(root, 'src/content'),
    outDir: path.resolve(root, 'dist'),
    cacheDir: path.resolve(root, 'node_modules/.cache/tongban'),
    basePath: '/',
    audience: 'public',
    search: true,
    cards: true,
    archive: [],
  });
});

describe('settings from the environment', () => {
  test.each([
    ['teaching', '/teaching/'],
    ['/teaching', '/teaching/'],
    ['/a/b/', '/a/b/'],
    ['/', '/'],
    ['', '/'],
    ['/v1.2_x~y-z/', '/v1.2_x~y-z/'],
    ['教研', '/教研/'],
    // As an address that was copied spells it.
    ['/%E6%95%99%E7%A0%94/', '/教研/'],
  ])('a base path written as “%s” is %s', (written, basePath) => {
    expect(readSettings({ BASE_PATH: written }, root, program).basePath).toBe(basePath);
  });

  test.each([
    // What Git Bash on Windows makes of `/x/`, and of `/`.
    ['C:/Program Files/Git/x/', 'Windows 电脑上的一个路径', 'BASE_PATH=x/，'],
    ['C:/Program Files/Git/a/b', 'Windows 电脑上的一个路径', 'BASE_PATH=a/b/，'],
    ['C:/Program Files/Git/', 'Windows 电脑上的一个路径', 'MSYS_NO_PATHCONV=1'],
    ['D:\\x', 'Windows 电脑上的一个路径', 'MSYS_NO_PATHCONV=1'],
    ['..', '有“..”', '最上一层'],
    ['/a/../b/', '有“..”', '最上一层'],
    ['/./', '有“.”', '最上一层'],
    ['/a?b', '不能有“?”', '请删去'],
    ['/a#b', '不能有“#”', '请删去'],
    ['/a b/', '不能有空格', '请换一个'],
    [' ', '不能有空格', '请换一个'],
    ['/a\\b/', '反斜杠', '请改用斜杠'],
    ['//other.example/', '两个连着的斜杠', '只留一个'],
    ['/a//b/', '两个连着的斜杠', '只留一个'],
    ['https://hill.example/x/', '写成了网址', 'SITE_URL'],
    ['/a\0b/', '看不见的字符 U+0000', '请删去'],
    ['/a\nb/', '看不见的字符 U+000A', '请删去'],
    ['/a\u200bb/', '看不见的字符 U+200B', '请删去'],
    ['/%2e%2E/', '有“..”', '最上一层'],
    ['/a%2Fb/', '用 % 写出来的斜杠', '请换一个'],
    ['/a%5cb/', '不能有“\\”', '请换一个'],
    ['/a%3Fb/', '不能有“?”', '请删去'],
    ['/a%20b/', '不能有空格', '请换一个'],
    ['/a%00b/', '看不见的字符 U+0000', '请换一个'],
    ['/a%E2%80%AEb/', '看不见的字符 U+202E', '请换一个'],
    ['/%252e%252e/', '不能有“%”', '请换一个'],
    ['/%zz/', '% 编码', '直接写文件夹的名字'],
    ['/.git/', '不能作文件夹的名字', '请换一个'],
    ['/.x/', '以点开头', '请换一个'],
    ['/x./', '不能作文件夹的名字', '请换一个'],
    ['/nul/', 'Windows 留给设备', '请换一个'],
    ['/a;b/', '不能有“;”', '请换一个'],
    ['/a"><x/', '不能有“"”', '请换一个'],
  ])('a base path written as %j is refused: what, what may be, how', (written, what, how) => {
    const told = refusalOf({ BASE_PATH: written });
    expect(told[0]).toMatch(/^BASE_PATH /);
    expect(told[0]).toContain(what);
    expect(told[1]).toMatch(/^ {4}写的是：/);
    expect(told[2]).toMatch(/^ {4}可以是：.*\/jiaoyan\//);
    expect(told[3]).toMatch(/^ {4}怎样改：/);
    expect(told[3]).toContain(how);
    // Nothing in it steers a terminal.
    expect(told.join('')).not.toMatch(/[\p{Cc}\u200b\u202e]/u);
  });

  test.each([
    ['http://10.0.0.1:8080', 'http://10.0.0.1:8080'],
    ['https://hill.example/jiaoyan/', 'https://hill.example/jiaoyan/'],
    ['', undefined],
  ])('an address written as %j is %j', (written, siteUrl) => {
    expect(readSettings({ SITE_URL: written }, root, program).siteUrl).toBe(siteUrl);
  });

  test.each([
    ['hill.example', '写法不对'],
    ['//hill.example', '缺少 https:'],
    ['ftp://hill.example', '以“ftp:”开头'],
    ['C:/Program Files/Git/', '有空格'],
    ['javascript:alert(1)', '以“javascript:”开头'],
    ['https://li:secret@hill.example/', '用户名'],
    ['https://hill.example/?a=1', '? 或 #'],
    ['https://hill.example/#a', '? 或 #'],
    ['https://hill.example\\x', '反斜杠'],
    ['https://hill.example/ ', '空格'],
    ['https:///hill.example', '不完整'],
  ])('an address written as %j is refused by the judge of all addresses', (written, what) => {
    const told = refusalOf({ SITE_URL: written });
    expect(told[0]).toMatch(/^SITE_URL：/);
    expect(told[0]).toContain(what);
    expect(told.slice(1).join('\n')).toMatch(/写的是：[\s\S]*可以是：https[\s\S]*怎样改：/);
  });

  test.each(['CONTENT_DIR', 'OUT_DIR', 'CACHE_DIR'])('%s is a path that can be seen', (name) => {
    for (const written of ['a\0b', 'dist\n', 'di\u200bst', '\u202edist']) {
      const told = refusalOf({ [name]: written });
      expect(told[0]).toMatch(new RegExp(`^${name} 里有看不见的字符 U\\+`));
      expect(told).toHaveLength(4);
    }
    expect(() => readSettings({ [name]: '/srv/学校 的网站/(1)' }, root, program)).not.toThrow();
  });

  test("the address comes before the school's own, and loses its last slash", () => {
    const school = { address: 'https://hill.example/' };
    const settings = readSettings({ SITE_URL: 'https://other.example/' }, root, program);
    expect(siteAddress(settings, school)).toBe('https://other.example');
    expect(siteAddress(readSettings({}, root, program), school)).toBe('https://hill.example');
    expect(siteAddress(readSettings({}, root, program), undefined)).toBeUndefined();
  });

  test.each([
    ['https://hill.example/teaching/', '/teaching/', 'https://hill.example'],
    ['https://hill.example/teaching', 'teaching', 'https://hill.example'],
    ['https://hill.example/a/b/', '/b/', 'https://hill.example/a'],
    ['https://hill.example/a/b/', '/a/b/', 'https://hill.example'],
    ['https://hill.example/教研/', '/教研/', 'https://hill.example'],
    ['https://hill.example/%E6%95%99%E7%A0%94/', '/教研/', 'https://hill.example'],
    ['https://hill.example', '/teaching/', 'https://hill.example'],
    ['https://hill.example/my-teaching/', '/teaching/', 'https://hill.example/my-teaching'],
    ['https://teaching/', '/teaching/', 'https://teaching'],
  ])('the folder of %s is not said twice beside BASE_PATH=%s', (address, basePath, host) => {
    const set = readSettings({ SITE_URL: address, BASE_PATH: basePath }, root, program);
    expect(siteAddress(set, undefined)).toBe(host);
    const ofSchool = readSettings({ BASE_PATH: basePath }, root, program);
    expect(siteAddress(ofSchool, { address })).toBe(host);
  });

  test.each([
    [{ AUDIENCE: 'everyone' }, 'AUDIENCE 只能是 public 或 school，现在是“everyone”。'],
    [{ TODAY: '20.11.2026' }, 'TODAY 请写成 2026-11-20 的样子，现在是“20.11.2026”。'],
  ])('%o is refused', (env, message) => {
    expect(() => readSettings(env, root, program)).toThrow(message);
  });
});

test.each([
  ['github', 'https://host.example/a/b/edit/main/src/content/lessons/x.mdx'],
  ['gitlab', 'https://host.example/a/b/-/edit/main/src/content/lessons/x.mdx'],
  ['gitee', 'https://host.example/a/b/edit/main/src/content/lessons/x.mdx'],
  ['gitea', 'https://host.example/a/b/_edit/main/src/content/lessons/x.mdx'],
] as const)('on %s an entry is edited at %s', (host, address) => {
  const repository = {
    host,
    url: 'https://host.example/a/b/',
    branch: 'main',
    contentPath: 'src/content',
  };
  expect(editAddress(repository, 'lessons/x.mdx')).toBe(address);
  expect(editAddress(undefined, 'lessons/x.mdx')).toBeUndefined();
});
