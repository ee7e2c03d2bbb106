import { mkdir, mkdtemp, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** A folder with pages as a build leaves them. */
export async function builtPages(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pages-'));
  for (const page of [
    'home',
    'kiosk',
    'display',
    'advisor',
    'steward',
    'office',
    'ticket',
    'booking',
    'job',
    'gallery',
  ]) {
    await mkdir(path.join(folder, page));
    await writeFile(path.join(folder, page, 'index.html'), `<!doctype html><title>${page}</title>`);
  }
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'assets', 'app-3f9a.js'), 'export {};');
  await writeFile(path.join(folder, 'assets', 'app-3f9a.js.br'), brotliCompressSync('export {};'));
  await writeFile(path.join(folder, 'assets', 'app-3f9a.js.gz'), gzipSync('export {};'));
  await writeFile(path.join(folder, 'assets', 'alone-77.css'), 'a{}');
  // more than a network takes at once; it takes no room on the disk
  const large = path.join(folder, 'assets', 'large-1f.bin');
  await writeFile(large, '');
  await truncate(large, 64 * 1024 * 1024);
  const ticket = gzipSync('<!doctype html><title>ticket</title>');
  await writeFile(path.join(folder, 'ticket', 'index.html.gz'), ticket);
  await writeFile(path.join(folder, 'kiosk-worker.js'), 'addEventListener;');
  await writeFile(path.join(folder, 'outside.txt'), 'not for anybody');
  return folder;
}
