import type { School } from '../records/school.ts';

type Repository = NonNullable<School['repository']>;

/** How each host spells "edit this file in the browser". */
const patterns: Record<Repository['host'], (url: string, branch: string, path: string) => string> =
  {
    github: (url, branch, path) => `${url}/edit/${branch}/${path}`,
    gitlab: (url, branch, path) => `${url}/-/edit/${branch}/${path}`,
    gitee: (url, branch, path) => `${url}/edit/${branch}/${path}`,
    gitea: (url, branch, path) => `${url}/_edit/${branch}/${path}`,
  };

/** @param file relative to the content directory */
export function editAddress(repository: Repository | undefined, file: string): string | undefined {
  if (repository === undefined) return undefined;
  const { host, branch } = repository;
  const url = repository.url.replace(/\/+$/, '');
  const path = `${repository.contentPath.replace(/^\/+|\/+$/g, '')}/${file}`;
  return patterns[host](
    url,
    encodeURIComponent(branch),
    path.split('/').map(encodeURIComponent).join('/'),
  );
}
