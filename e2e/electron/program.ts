import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/**
 * Runs a program to its end.
 * @param limitMs it is ended after, ms
 * @returns what it printed
 * @throws Error for people: not installed, took too long, or the last line it said
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  { limitMs, folder }: { readonly limitMs: number; readonly folder: string },
): Promise<string> {
  try {
    const limits = { timeout: limitMs, maxBuffer: 32 * 1024 * 1024 };
    const { stdout } = await execute(program, args, { cwd: folder, ...limits });
    return stdout;
  } catch (error) {
    throw new Error(reasonOf(error, limitMs), { cause: error });
  }
}

function reasonOf(error: unknown, limitMs: number): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT' && 'path' in error) {
    return `${String(error.path)} is not installed`;
  }
  if ('killed' in error && error.killed === true) return `not done in ${limitMs / 1000} s`;
  const said = 'stderr' in error ? String(error.stderr) : '';
  // after its message an error tells where it happened
  const lines = said.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  return lines.at(-1)?.trim() ?? error.message;
}
