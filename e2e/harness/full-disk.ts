import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * From now on every write of the process to a file fails, as on a full disk: its limit of file size is
 * set to nothing (prlimit of util-linux). Works for any account, on any file system, while the process
 * runs. Sockets and pipes are not touched.
 */
export async function forbidWriting(pid: number): Promise<void> {
  await run('prlimit', ['--fsize=0:', '--pid', String(pid)]);
}

export async function allowWriting(pid: number): Promise<void> {
  await run('prlimit', ['--fsize=unlimited:', '--pid', String(pid)]);
}
