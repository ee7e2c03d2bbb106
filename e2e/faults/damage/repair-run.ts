import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const built = path.join(root, 'dist/server/cli/repair.js');

/** `npm run repair` on a data folder that no server holds. */
export function repair(
  data: string,
  ...flags: readonly string[]
): Promise<{ readonly status: number | null; readonly said: string }> {
  const program = existsSync(built)
    ? [built]
    : ['--import', 'tsx', path.join(root, 'server/cli/repair.ts')];
  const child = spawn(process.execPath, [...program, '--data', data, ...flags], { cwd: root });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, said }));
  });
}
