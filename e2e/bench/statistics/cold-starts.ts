import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const COLD = fileURLToPath(new URL('./cold.ts', import.meta.url));
const run = promisify(execFile);

export interface ColdStart {
  /** From the opening of the report desk to its first answer. */
  readonly answer: number;
  /** The whole process, the loading of Node, of this bench and of the TypeScript loader included. */
  readonly process: number;
}

/** The first question to a report desk in a new process, one process after the other. ms */
export async function coldStarts(
  count: number,
  data: string,
  dayFile: string,
  period: string,
): Promise<ColdStart[]> {
  const starts: ColdStart[] = [];
  for (let start = 0; start < count; start += 1) {
    const began = performance.now();
    const args = ['--import', 'tsx', COLD, data, dayFile, period];
    const { stdout } = await run(process.execPath, args);
    // what `cold.ts` prints
    const { ms } = JSON.parse(stdout) as { ms: number };
    starts.push({ answer: ms, process: performance.now() - began });
  }
  return starts;
}
