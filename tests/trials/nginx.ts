/**
 * `npm run trial:nginx`: Debian's nginx with the configuration that the docs print. The
 * public edition works at a host's root and in a folder; of the school's edition not one
 * byte comes without the password.
 */
import { launchChromium } from '../browser/browser.ts';
import { getChromium } from '../browser/get-chromium.ts';
import { tryPublic } from './nginx/public.ts';
import { trySchool } from './nginx/school.ts';
import { trial } from './trial.ts';

const needs = [
  { command: 'nginx', version: ['-v'], debian: 'nginx-light' },
  { command: 'openssl', version: ['version'], debian: 'openssl' },
];

await trial(needs, async (t) => {
  const browser = await launchChromium(getChromium());
  try {
    await tryPublic(t, browser);
    await trySchool(t, browser);
  } finally {
    await browser.close();
  }
});
