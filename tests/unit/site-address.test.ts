import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const script = path.resolve(import.meta.dirname, '../../bin/site-address.ts');
const run = (...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });

test.each([
  ['https://xingcha.example/', 'https://xingcha.example', '/'],
  ['https://hill.example/jiaoyan/', 'https://hill.example', '/jiaoyan/'],
  ['http://127.0.0.1:8080/a/b', 'http://127.0.0.1:8080', '/a/b'],
  ['https://hill.example', 'https://hill.example', '/'],
  ['https://hill.example/教/', 'https://hill.example', '/%E6%95%99/'],
])('the settings of a site at %s', (address, site, base) => {
  expect(run(address)).toMatchObject({
    status: 0,
    stdout: `SITE_URL=${site}\nBASE_PATH=${base}\n`,
  });
});

test.each([[], [''], ['xingcha.example'], ['javascript:alert(1)']])(
  'what is no address is not written into a host’s settings: %j',
  (...args) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('不是网址');
  },
);

test.each([
  ['https://li@hill.example/', '用户名'],
  ['https://hill.example/?from=wechat', '? 或 #'],
  ['https://hill.example/a%2fb/', '用 % 写出来的斜杠'],
  ['https://hill.example//other.example/', '两个连着的斜杠'],
])('an address that no build can stand at is refused with the reason: %s', (address, reason) => {
  const { status, stdout, stderr } = run(address);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('不能作网站的网址');
  expect(stderr).toContain(reason);
});
