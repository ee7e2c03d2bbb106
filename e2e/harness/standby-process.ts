import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Built: `npm run build` first. */
export const BUILT = fileURLToPath(new URL('../../dist/server', import.meta.url));
const COMMAND = path.join(BUILT, 'cli/standby.js');
const SAID_LIMIT_MS = 20_000;

/** What `node` is given to take over and serve, as `npm run standby` does. */
export function takeOverEntry(folder: string): string[] {
  return [COMMAND, '--take-over', '--folder', folder];
}

/** One `npm run standby` in a process of its own. */
export class StandbyProcess {
  #said = '';
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  #tell: () => void = () => undefined;

  constructor(args: readonly string[]) {
    const child = spawn(process.execPath, [COMMAND, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    const abandon = (): void => void child.kill('SIGKILL');
    process.once('exit', abandon);
    this.#ended = new Promise((resolve) => {
      child.once('close', (code) => {
        process.off('exit', abandon);
        resolve(code);
        this.#tell();
      });
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#said += text;
        this.#tell();
      });
    }
  }

  get said(): string {
    return this.#said;
  }

  /** Waits for a text that it has not said before `from`. @throws where it ends, or says nothing such */
  async says(text: string, from = 0): Promise<void> {
    const late = setTimeout(() => this.#child.kill('SIGKILL'), SAID_LIMIT_MS);
    try {
      while (!this.#said.includes(text, from)) {
        if (this.#child.exitCode !== null || this.#child.signalCode !== null) {
          throw new Error(`the standby ended without saying "${text}":\n${this.#said}`);
        }
        await new Promise<void>((resolve) => {
          this.#tell = resolve;
        });
      }
    } finally {
      clearTimeout(late);
    }
  }

  /** @returns its exit status; `null` after a kill */
  ended(): Promise<number | null> {
    return this.#ended;
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }
}

/** Runs it to its end. */
export async function standbyCommand(
  ...args: readonly string[]
): Promise<{ readonly status: number | null; readonly said: string }> {
  const command = new StandbyProcess(args);
  const status = await command.ended();
  return { status, said: command.said };
}
