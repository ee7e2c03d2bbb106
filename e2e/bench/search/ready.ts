import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * How long a process that has just started takes from the files to a search that can be asked, and what it
 * takes then.
 * @param folder holds directory.json and index.bin
 */
export async function ready(
  folder: string,
): Promise<{ readonly readyMs: number; readonly memoryMb: number }> {
  const script = path.join(import.meta.dirname, 'ready-process.ts');
  const { stdout } = await run(process.execPath, [
    '--expose-gc',
    '--import',
    'tsx',
    script,
    folder,
  ]);
  return JSON.parse(stdout) as { readyMs: number; memoryMb: number };
}
