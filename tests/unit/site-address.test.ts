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
