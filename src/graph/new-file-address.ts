/** Where a host lets somebody make a new file in the browser. */
import type { School } from '../records/school.ts';

type Repository = NonNullable<School['repository']>;

/** Where the form stands, and what its fields are called; Gitee's takes nothing along. */
const forms: Record<Repository['host'], { path: string; name?: string; text?: string }> = {
  github: { path: '/new', name: 'filename', text: 'value' },
  gitlab: { path: '/-/new', name: 'file_name', text: 'content' },
  gitee: { path: '/new' },
  gitea: { path: '/_new', name: 'filename', text: 'value' },
};

/**
 * The longest address that all hosts take, in bytes: GitHub answers a longer one with 414. A Chinese
 * character is nine of them.
 */
export const LONGEST_ADDRESS = 8191;

/** @param file relative to the content directory */
export function newFileAddress(repository: Repository, file: string): string {
  const { name } = forms[repository.host];
  return place(repository, file) + (name === undefined ? '' : `?${name}=${nameIn(file)}`);
}

/**
 * The same with the text filled in; nothing where the host takes no text along, or not so much. GitLab
 * has been seen to open an empty form all the same, so the text is to be copied as well.
 */
export function filledFileAddress(
  repository: Repository,
  file: string,
  text: string,
): string | undefined {
  const form = forms[repository.host];
  if (form.text === undefined) return undefined;
  // Half of a pair has no place in an address.
  const sound = text.replace(/\p{Surrogate}/gu, '\ufffd');
  const address = `${newFileAddress(repository, file)}&${form.text}=${encodeURIComponent(sound)}`;
  // As it is sent: a repository may have a Chinese name.
  return new URL(address).href.length <= LONGEST_ADDRESS ? address : undefined;
}

function place(repository: Repository, file: string): string {
  const folder = `${repository.contentPath}/${file.slice(0, file.lastIndexOf('/'))}`;
  const steps = [repository.branch, ...folder.split('/')]
    .filter((step) => step !== '')
    .map(encodeURIComponent)
    .join('/');
  return `${repository.url.replace(/\/+$/, '')}${forms[repository.host].path}/${steps}`;
}

function nameIn(file: string): string {
  return encodeURIComponent(file.slice(file.lastIndexOf('/') + 1));
}
