import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { z } from 'zod';

import { pageFiles } from './page-files.js';

/** The pages that the app serves (electron/pages). */
const PAGES = ['kiosk', 'paper'];

const productSchema = z.object({
  version: z.string(),
  description: z.string(),
  license: z.string(),
  main: z.string(),
});

/**
 * Lays out the folder that becomes the packaged app, anew: the built shell, its own pages out of all that
 * were built, and a `package.json` that asks for no package.
 * @param root absolute, of the project
 * @param folder absolute; what is in it is lost
 * @throws where something is not built
 */
export async function layOutApp(root: string, folder: string): Promise<void> {
  const product = productSchema.parse(
    JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')),
  );
  const shell = (await readdir(path.join(root, 'dist/electron'))).filter((name) =>
    name.endsWith('.cjs'),
  );
  const pages = await pageFiles(path.join(root, 'dist/renderer'), PAGES);
  await rm(folder, { recursive: true, force: true });
  const files = [
    ...shell.map((name) => `electron/${name}`),
    ...pages.map((it) => `renderer/${it}`),
  ];
  for (const file of files) {
    await mkdir(path.dirname(path.join(folder, 'dist', file)), { recursive: true });
    await cp(path.join(root, 'dist', file), path.join(folder, 'dist', file));
  }
  const app = {
    // its files lie in a folder of this name, on every system
    name: 'accueil-onthaal-kiosk',
    ...product,
    author: 'Accueil·Onthaal',
    // packages for Debian must name one; `.invalid` is reserved for addresses that lead nowhere
    homepage: 'https://accueil-onthaal.invalid/',
    desktopName: 'accueil-onthaal-kiosk.desktop',
  };
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(app, null, 2)}\n`);
}
