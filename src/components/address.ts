/**
 * Address of a page under the base path the site is published at. Views carry paths of
 * the site (`/lessons/…/`); full addresses and fragments are left as they are.
 */
export function withBase(path: string): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path;
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
