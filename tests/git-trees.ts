/**
 * Trees and commits of git made by hand, such as no `git commit` would ever make. They are written
 * as git keeps them, without git: starting it for each of many hundreds took longer than judging them.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';

export interface TreeEntry {
  mode: string;
  /** Bytes where they are no UTF-8. */
  name: string | Buffer;
  oid: string;
}

export class ObjectStore {
  /** For `GIT_DIR`. */
  readonly dir: string;
  readonly #trees = new Map<string, readonly TreeEntry[]>();

  constructor() {
    this.dir = mkdtempSync(path.join(tmpdir(), 'objects-'));
    execFileSync('git', ['init', '--quiet', '--bare', this.dir], {
      env: { ...process.env, GIT_DIR: this.dir },
    });
  }

  /** An object of its own file, named by what it holds; git looks into neither before it is asked. */
  #written(type: 'blob' | 'tree' | 'commit', content: Buffer): string {
    const bytes = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
    const oid = createHash('sha1').update(bytes).digest('hex');
    const folder = path.join(this.dir, 'objects', oid.slice(0, 2));
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, oid.slice(2)), deflateSync(bytes, { level: 1 }));
    return oid;
  }

  blob(content: string | Buffer): string {
    return this.#written('blob', Buffer.from(content));
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
    const oid = this.#written('tree', Buffer.concat(rows));
    this.#trees.set(oid, entries);
    return oid;
  }

  /** Of a tree made here. */
  entries(tree: string): TreeEntry[] {
    return [...(this.#trees.get(tree) ?? [])];
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
    return this.#written('commit', Buffer.from(text));
  }

  close(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}
