import type { School } from '../records/school.ts';

type Repository = NonNullable<School['repository']>;

/** What each host calls the fields of its form for a new issue, and where the form stands. */
const forms: Record<Repository['host'], { path: string; title: string; body: string }> = {
  github: { path: '/issues/new', title: 'title', body: 'body' },
  gitlab: { path: '/-/issues/new', title: 'issue[title]', body: 'issue[description]' },
  gitee: { path: '/issues/new', title: 'title', body: 'description' },
  gitea: { path: '/issues/new', title: 'title', body: 'body' },
};

/** Where somebody can write to those who keep the records, with the form filled in. */
export function issueAddress(
  repository: Repository | undefined,
  title: string,
  body: string,
): string | undefined {
  if (repository === undefined) return undefined;
  const form = forms[repository.host];
  const query = [
    [form.title, title],
    [form.body, body],
  ].map((pair) => pair.map(encodeURIComponent).join('='));
  return `${repository.url.replace(/\/+$/, '')}${form.path}?${query.join('&')}`;
}
