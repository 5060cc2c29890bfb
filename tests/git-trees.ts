/** Trees and commits of git made by hand, such as no `git commit` would ever make. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface TreeEntry {
  mode: string;
  /** Bytes where they are no UTF-8. */
  name: string | Buffer;
  oid: string;
}

export class ObjectStore {
  /** For `GIT_DIR`. */
  readonly dir: string;

  constructor() {
    this.dir = mkdtempSync(path.join(tmpdir(), 'objects-'));
    this.git(['init', '--quiet', '--bare', this.dir]);
  }

  git(args: string[], input?: string | Buffer): string {
    return execFileSync('git', args, {
      cwd: this.dir,
      env: { ...process.env, GIT_DIR: this.dir },
      maxBuffer: 64 * 1024 * 1024,
      ...(input === undefined ? {} : { input }),
      stdio: ['pipe', 'pipe', 'pipe'],
    })
      .toString()
      .trim();
  }

  blob(content: string | Buffer): string {
    return this.git(['hash-object', '-w', '--stdin'], content);
  }

  /** The entries as they come: in any order, under any name, of any mode. */
  tree(entries: readonly TreeEntry[]): string {
    const rows = entries.map(({ mode, name, oid }) =>
      Buffer.concat([
        Buffer.from(`${mode} `),
        Buffer.from(name),
        Buffer.from([0]),
        Buffer.from(oid, 'hex'),
      ]),
    );
    const args = ['hash-object', '-w', '-t', 'tree', '--literally', '--stdin'];
    return this.git(args, Buffer.concat(rows));
  }

  entries(tree: string): TreeEntry[] {
    return this.git(['ls-tree', '-z', tree])
      .split('\0')
      .filter((row) => row !== '')
      .map((row) => {
        const [mode = '', , oid = ''] = row.slice(0, row.indexOf('\t')).split(' ');
        return { mode: mode.replace(/^0/, ''), name: row.slice(row.indexOf('\t') + 1), oid };
      });
  }

  /** The tree with what `change` makes of the entries of the folder at `at`. */
  changed(
    root: string,
    at: readonly string[],
    change: (entries: TreeEntry[]) => readonly TreeEntry[],
  ): string {
    const [first, ...rest] = at;
    const entries = this.entries(root);
    if (first === undefined) return this.tree(change(entries));
    return this.tree(
      entries.map((one) =>
        one.name === first ? { ...one, oid: this.changed(one.oid, rest, change) } : one,
      ),
    );
  }

  /** Folders of files, as a sound tree. */
  files(files: Record<string, string>): string {
    const folders = new Map<string, Record<string, string>>();
    const here: TreeEntry[] = [];
    for (const [file, content] of Object.entries(files)) {
      const [first = '', ...rest] = file.split('/');
      if (rest.length === 0) here.push({ mode: '100644', name: first, oid: this.blob(content) });
      else folders.set(first, { ...folders.get(first), [rest.join('/')]: content });
    }
    for (const [name, inside] of folders) {
      here.push({ mode: '40000', name, oid: this.files(inside) });
    }
    const key = ({ mode, name }: TreeEntry): string =>
      `${String(name)}${mode === '40000' ? '/' : ''}`;
    return this.tree(here.sort((a, b) => (key(a) < key(b) ? -1 : 1)));
  }

  commit(tree: string, ...parents: string[]): string {
    const who = '李白白 <li@hill.example> 1760000000 +0800';
    const lines = [`tree ${tree}`, ...parents.map((one) => `parent ${one}`)];
    const text = [...lines, `author ${who}`, `committer ${who}`, '', 'A change', ''].join('\n');
    return this.git(['hash-object', '-w', '-t', 'commit', '--literally', '--stdin'], text);
  }

  close(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}
