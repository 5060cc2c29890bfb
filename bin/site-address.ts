/**
 * `node bin/site-address.ts https://school.example/jiaoyan/`: the two settings of a build
 * that follow from where the site will stand, as lines of a host's environment file.
 */
import { argv } from 'node:process';

const written = argv[2] ?? '';
if (!URL.canParse(written) || !/^https?:$/.test(new URL(written).protocol)) {
  console.error(`“${written}”不是网址。请写成 https://school.example/jiaoyan/ 的样子。`);
  process.exit(2);
}
const { origin, pathname } = new URL(written);
console.log(`SITE_URL=${origin}`);
console.log(`BASE_PATH=${pathname}`);
