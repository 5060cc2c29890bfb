/** The sample school as its colleagues have it, in a folder of a host. */
import type { BuiltSite } from './build-site.ts';
import { builtOnce } from './built-once.ts';

export const FOLDER = '/teaching/';

export function schoolEdition(): Promise<BuiltSite> {
  return builtOnce('school-edition', () => ({
    env: { AUDIENCE: 'school', BASE_PATH: FOLDER, SITE_URL: 'https://school.example' },
  }));
}
