/** How a new file goes to the school's repository: with git; in the browser, `graph/new-file-address.ts`. */
import type { School } from '../records/school.ts';

export type Repository = NonNullable<School['repository']>;

/** What a proposal of a change is called on each host. */
export const requestNames: Record<Repository['host'], string> = {
  github: 'Pull request',
  gitlab: '合并请求',
  gitee: 'Pull Request',
  gitea: '合并请求',
};

/** How each host spells “propose this branch”; each of them is the page that opens the form. */
const proposal: Record<Repository['host'], (url: string, onto: string, branch: string) => string> =
  {
    github: (url, onto, branch) => `${url}/compare/${onto}...${branch}?expand=1`,
    gitlab: (url, onto, branch) =>
      `${url}/-/merge_requests/new?merge_request%5Bsource_branch%5D=${branch}&merge_request%5Btarget_branch%5D=${onto}`,
    gitee: (url, onto, branch) => `${url}/pull/new/${branch}...${onto}`,
    gitea: (url, onto, branch) => `${url}/compare/${onto}...${branch}`,
  };

/** Where a branch that has been pushed becomes a proposal of a change. */
export function proposalAddress(repository: Repository, branch: string): string {
  const [onto, from] = [repository.branch, branch].map(encodeURIComponent) as [string, string];
  return proposal[repository.host](repository.url.replace(/\/+$/, ''), onto, from);
}

/**
 * What to type so that the file becomes a proposal.
 *
 * @param id collection and id, `reflections/2025-10-10-dengdai`
 * @param path of the file, from where the commands are typed
 * @param kindName `反思`
 */
export function gitCommands(
  id: string,
  path: string,
  kindName: string,
  host: Repository['host'] | undefined,
): string[] {
  const request = host === 'gitlab' ? ' -o merge_request.create' : '';
  return [
    `git switch -c ${id.replace('/', '-')}`,
    `git add ${/^[\w./-]+$/.test(path) ? path : `"${path}"`}`,
    `git commit -m "新增${kindName} ${id.slice(id.indexOf('/') + 1)}"`,
    `git push -u origin HEAD${request}`,
  ];
}
