import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { goesWithUs } from './broken-off.js';
import { removeFolder } from './remove-folder.js';

export const ADMIN_CODE = 'ADMIN';
export const ADMIN_PIN = '48205317';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = path.join(root, 'dist/server/main.js');
const START_LIMIT_MS = 20_000;
const STDERR_KEPT = 20_000;

export interface ServerOptions {
  /** An existing data folder, kept when the process is disposed of. Without it: a throw-away one. */
  readonly data?: string;
  /** 0, the default, takes a free port at the first start and keeps it over restarts. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Told everything that the server logs. */
  readonly heard?: (text: string) => void;
  /** Another server than the product's own, for comparison: what follows `node`. */
  readonly entry?: readonly string[];
}

/** The product's own server in a process of its own: what a test may kill. */
export class ServerProcess {
  #child: ChildProcess | undefined;
  #exited: Promise<void> = Promise.resolve();
  #stderr = '';
  #port: number;
  /** From the start of the process to the line that says it listens, ms; of the last start. */
  startMs = 0;

  private constructor(
    readonly data: string,
    private readonly ownsData: boolean,
    private readonly options: ServerOptions,
  ) {
    this.#port = options.port ?? 0;
  }

  static async start(options: ServerOptions = {}): Promise<ServerProcess> {
    const data = options.data ?? goesWithUs(await mkdtemp(path.join(tmpdir(), 'accueil-onthaal-')));
    const server = new ServerProcess(data, options.data === undefined, options);
    try {
      await server.restart();
    } catch (error) {
      await server.dispose();
      throw error;
    }
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get pid(): number {
    const pid = this.#child?.pid;
    if (pid === undefined) throw new Error('the server is not running');
    return pid;
  }

  /** What the server has logged, its last part: for the message of a failed test. */
  get log(): string {
    return this.#stderr;
  }

  /** Starts again on the same port and data. @throws where the server ends before it listens */
  async restart(): Promise<void> {
    const began = performance.now();
    const child = spawn(
      process.execPath,
      [...(this.options.entry ?? entry()), ...(this.options.args ?? [])],
      {
        cwd: root,
        env: {
          ...process.env,
          HOST: '127.0.0.1',
          PORT: String(this.#port),
          DATA_FOLDER: this.data,
          ADMIN_PIN,
          LOG_LEVEL: 'warn',
          RATE_LIMITS: 'off',
          ...this.options.env,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    this.#child = child;
    // A test run that breaks off leaves no server behind; it ends before its folder is removed.
    const abandon = (): void => void child.kill('SIGKILL');
    process.prependOnceListener('exit', abandon);
    this.#exited = new Promise((resolve) => {
      child.once('exit', () => {
        process.off('exit', abandon);
        this.#child = undefined;
        resolve();
      });
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-STDERR_KEPT);
      this.options.heard?.(text);
    });
    this.#port = await this.#listening(child);
    this.startMs = performance.now() - began;
  }

  /** The power cut of a process: no handler runs. */
  async kill(): Promise<void> {
    this.#child?.kill('SIGKILL');
    await this.#exited;
  }

  /** Asks the server to end cleanly and waits until it has. */
  async stop(): Promise<void> {
    this.#child?.kill('SIGTERM');
    await this.#exited;
  }

  async dispose(): Promise<void> {
    await this.kill();
    if (this.ownsData) await removeFolder(this.data);
  }

  #listening(child: ChildProcess): Promise<number> {
    return new Promise((resolve, reject) => {
      let printed = '';
      const fail = (reason: string): void => {
        child.kill('SIGKILL');
        reject(new Error(`the server ${reason}\n${printed}${this.#stderr}`));
      };
      const late = setTimeout(() => fail('did not listen in time'), START_LIMIT_MS);
      // not `exit`: what it said last may still be on its way
      child.once('close', (code, signal) => fail(`ended at its start (${code ?? signal})`));
      child.stdout?.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        const port = /listening on https?:\/\/\S+:(\d+)/.exec(printed)?.[1];
        if (port === undefined) return;
        clearTimeout(late);
        resolve(Number(port));
      });
      child.once('exit', () => clearTimeout(late));
    });
  }
}

/** The built server; the sources where nothing is built yet. */
function entry(): string[] {
  return existsSync(built) ? [built] : ['--import', 'tsx', path.join(root, 'server/main.ts')];
}
