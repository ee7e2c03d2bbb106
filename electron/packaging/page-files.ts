import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Parts of a page that may name others. */
const NAMES_OTHERS = /\.(html|js|css)$/;

/**
 * What these pages are made of, of all that was built: each page, and every file under `assets` that is
 * named by one already found. A name that only looks like one brings a file too many, never one too few.
 * @param folder absolute, of the built pages
 * @returns paths in it, sorted, with `/`
 * @throws where a page was not built
 */
export async function pageFiles(folder: string, pages: readonly string[]): Promise<string[]> {
  const assets = await readdir(path.join(folder, 'assets'));
  const found = new Set(pages.map((page) => `${page}/index.html`));
  // grows while it is walked
  for (const file of found) {
    if (!NAMES_OTHERS.test(file)) continue;
    const text = await readFile(path.join(folder, file), 'utf8');
    for (const asset of assets) if (text.includes(asset)) found.add(`assets/${asset}`);
  }
  return [...found].toSorted();
}
