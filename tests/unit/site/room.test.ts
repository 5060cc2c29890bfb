/** Where a build may write, and beside whom. */
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { takeRoom, type Room } from '../../../src/site/room.ts';
import { writtenFolder } from '../../written-folder.ts';

const rooms: Room[] = [];
afterEach(() => {
  for (const room of rooms.splice(0)) room.leave();
});

async function project(): Promise<string> {
  return path.join(await writtenFolder({ 'school/src/content/school.yml': '' }), 'school');
}

function enter(root: string, outDir: string): Room {
  const contentDir = path.join(root, 'src/content');
  const room = takeRoom({ schoolDir: root, contentDir, outDir: path.resolve(root, outDir) });
  rooms.push(room);
  return room;
}

test('a room is inside of the project, wherever the site goes, and nobody else’s', async () => {
  const root = await project();
  const sites = ['dist', '../elsewhere', '../school-site'].map((out) => enter(root, out).site);
  expect(new Set(sites).size).toBe(3);
  for (const site of sites) expect(path.relative(root, site)).toMatch(/^node_modules/);
});

test.each(['dist', './dist/', 'dist/school', 'link'])(
  'while one build writes “dist”, another that writes “%s” does not begin',
  async (outDir) => {
    const root = await project();
    mkdirSync(path.join(root, 'dist'));
    symlinkSync(path.join(root, 'dist'), path.join(root, 'link'), 'junction');
    const first = enter(root, 'dist');
    expect(() => enter(root, outDir)).toThrow('另一个构建正在写');
    // Who was refused holds nothing.
    enter(root, 'dist-school');
    first.leave();
    rooms.splice(rooms.indexOf(first), 1);
    enter(root, outDir);
  },
);

test('what a build before has left in a room is gone', async () => {
  const root = await project();
  const { site } = enter(root, 'dist');
  mkdirSync(site);
  writeFileSync(path.join(site, 'index.html'), '半页');
  rooms.splice(0)[0]?.leave();
  expect(enter(root, 'dist').site).toBe(site);
  expect(existsSync(site)).toBe(false);
});

test.each(['.', '..', 'src', 'src/content'])(
  'a site cannot take the place of “%s”, where the project or its content stands',
  async (outDir) => {
    const root = await project();
    expect(() => enter(root, outDir)).toThrow('OUT_DIR 不能是');
  },
);
