import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
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

/** Two months of the log, empty lines alone, each longer than all that a line and its ends hold. */
export async function fillLine(root: string): Promise<void> {
  for (const before of [1, 2]) {
    const month = new Date();
    month.setUTCDate(1);
    month.setUTCMonth(month.getUTCMonth() - before);
    const file = path.join(root, `audit/${month.toISOString().slice(0, 7)}.ndjson`);
    await writeFile(file, Buffer.alloc(14 * 1024 ** 2, '\n'));
  }
}

/** A line to a server on which nothing more comes back after so many bytes, until it is opened. */
export interface Valve {
  readonly url: string;
  /** Resolves when so much has come back. */
  readonly isFull: Promise<void>;
  open(): void;
  remove(): Promise<void>;
}

export async function valveBefore(serverUrl: string, bytes: number): Promise<Valve> {
  const { hostname, port } = new URL(serverUrl);
  let tell: () => void = () => undefined;
  const isFull = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const ends = new Set<{ destroy(): void }>();
  let left = bytes;
  let open: () => void = () => undefined;
  const listener = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(from);
      from.on('error', () => from.destroy()).on('close', () => to.destroy());
    }
    near.pipe(far);
    far.on('data', (piece) => {
      near.write(piece);
      left -= piece.length;
      if (left > 0 || left + piece.length <= 0) return;
      far.pause();
      open = () => far.resume();
      tell();
    });
    far.on('end', () => near.end());
  });
  await new Promise<void>((resolve) => {
    listener.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    isFull,
    open: () => open(),
    async remove() {
      for (const end of ends) end.destroy();
      await new Promise((resolve) => {
        listener.close(resolve);
      });
    },
  };
}

const MOST_SHOWN = 100_000;

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What a primary and its standby both keep, by path. */
export async function keptIn(root: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const folder of ['journal', 'workshops', 'audit', 'documents', 'statistics']) {
    const names = await readdir(path.join(root, folder), { recursive: true }).catch(() => []);
    for (const name of names) {
      if (!/\.(?:jsonl|ndjson|json)$/.test(name)) continue;
      const text = await readFile(path.join(root, folder, name), 'utf8');
      // a difference in a large one is not read by anybody
      found[`${folder}/${name}`] = text.length > MOST_SHOWN ? hashOf(text) : text;
    }
  }
  // when the last copy was made, and who guessed at whose PIN: of this machine
  delete found['documents/backup.json'];
  delete found['documents/wrong-tries.json'];
  return found;
}

/** Runs it to its end. */
export async function standbyCommand(
  ...args: readonly string[]
): Promise<{ readonly status: number | null; readonly said: string }> {
  const command = new StandbyProcess(args);
  const status = await command.ended();
  return { status, said: command.said };
}
