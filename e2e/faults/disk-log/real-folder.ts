import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Tree } from './recorded-folder.js';

/** @param root is made */
export async function writeTree(root: string, tree: Tree): Promise<void> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  for (const [place, content] of tree) {
    const file = path.join(root, ...place.split('/'));
    if (content === 'folder') await mkdir(file, { mode: 0o700 });
    else await writeFile(file, content, { mode: 0o600 });
  }
}

/** Files and folders; sockets are none. Folders before what is in them. */
export async function readTree(root: string): Promise<Tree> {
  const tree = new Map<string, Buffer | 'folder'>();
  async function walk(above: string): Promise<void> {
    const entries = await readdir(path.join(root, above), { withFileTypes: true });
    for (const entry of entries) {
      const place = above === '' ? entry.name : `${above}/${entry.name}`;
      if (entry.isDirectory()) {
        tree.set(place, 'folder');
        await walk(place);
      } else if (entry.isFile()) {
        tree.set(place, await readFile(path.join(root, place)));
      }
    }
  }
  await walk('');
  return tree;
}

/** Places where two folders are not the same; `one` and `other` tell them apart. */
export function differences(one: Tree, other: Tree): string[] {
  const found: string[] = [];
  for (const [place, content] of one) {
    const there = other.get(place);
    if (there === undefined) found.push(`${place} is missing`);
    else if (!same(content, there)) found.push(`${place} is another`);
  }
  for (const place of other.keys()) if (!one.has(place)) found.push(`${place} is too much`);
  return found;
}

function same(one: Buffer | 'folder', other: Buffer | 'folder'): boolean {
  return typeof one === 'string' || typeof other === 'string' ? one === other : one.equals(other);
}
