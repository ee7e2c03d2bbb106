import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const BUILT = fileURLToPath(new URL('../../../dist/renderer', import.meta.url));
const compress = promisify(gzip);

export interface Script {
  readonly name: string;
  readonly gzipKb: number;
}

/** The size of each script that any of the starts had asked for before its first screen could be used. */
export async function firstJavaScript(paths: readonly string[]): Promise<Script[]> {
  const scripts: Script[] = [];
  for (const name of new Set(paths)) {
    const code = await readFile(path.join(BUILT, name));
    scripts.push({ name, gzipKb: (await compress(code, { level: 9 })).length / 1000 });
  }
  if (scripts.length === 0) throw new Error('the first screen came without any script');
  return scripts.toSorted((a, b) => b.gzipKb - a.gzipKb);
}
