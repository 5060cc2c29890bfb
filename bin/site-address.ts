/**
 * `node bin/site-address.ts https://school.example/jiaoyan/`: the two settings of a build
 * that follow from where the site will stand, as lines of a host's environment file.
 */
import { argv } from 'node:process';
import { readAddress } from '../src/model/addresses/address.ts';
import { shownOnOneLine } from '../src/model/text/hidden.ts';
import { readBasePath } from '../src/site/base-path.ts';

const written = argv[2] ?? '';
const read = readAddress('site', written);
if (read.kind === 'refused') stop(read.message, read.hint);
const { origin, pathname } = new URL(read.url);
const base = readBasePath(pathname);
if (!('basePath' in base)) stop(base.message, base.hint);
console.log(`SITE_URL=${origin}`);
console.log(`BASE_PATH=${pathname}`);

function stop(message: string, hint: string): never {
  const isWeb = /^https?:/i.test(written) ? '不能作网站的网址' : '不是网址';
  console.error(
    `“${shownOnOneLine(written)}”${isWeb}。请写成 https://school.example/jiaoyan/ 的样子。\n${message}${hint}`,
  );
  process.exit(2);
}
