import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const NAME = 'accueil-onthaal-kiosk';
const PACKAGE_LIMIT_MS = 5 * 60_000;
/** As the name says: nobody. A kiosk's account has no more rights, and Chromium no sandbox for root. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** The kiosk app as it is installed, in a folder that is thrown away. */
export class PackagedApp {
  private constructor(private readonly folder: string) {}

  /** Packages what is built. @param electron program of the Electron to put it in */
  static async make(electron: string): Promise<PackagedApp> {
    const app = new PackagedApp(await mkdtemp(path.join(tmpdir(), 'accueil-onthaal-package-')));
    const command = ['--import', 'tsx', 'electron/cli/package.ts', '--dir'];
    await promisify(execFile)(
      process.execPath,
      [...command, `-c.directories.output=${app.folder}`],
      {
        cwd: root,
        env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: path.dirname(electron) },
        timeout: PACKAGE_LIMIT_MS,
      },
    );
    await chmod(app.folder, 0o755);
    // what a package of the system does as it is installed
    if (isRoot) await chmod(path.join(app.#unpacked, 'chrome-sandbox'), 0o4755);
    return app;
  }

  get program(): string {
    return path.join(this.#unpacked, process.platform === 'win32' ? `${NAME}.exe` : NAME);
  }

  /** Where everything of ours is. */
  get archive(): string {
    return path.join(this.#unpacked, 'resources', 'app.asar');
  }

  /** Starts it as on a machine that was never set up. */
  async start(
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ): Promise<PackagedRun> {
    const userData = await mkdtemp(path.join(tmpdir(), 'accueil-onthaal-kiosk-'));
    if (isRoot) await chown(userData, NOBODY, NOBODY);
    const child = spawn(
      this.program,
      [`--user-data-dir=${userData}`, '--disable-dev-shm-usage', '--disable-gpu', ...args],
      {
        cwd: userData,
        env: { ...process.env, HOME: userData, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        // a group of its own, which is ended as one
        detached: process.platform !== 'win32',
        ...(isRoot && { uid: NOBODY, gid: NOBODY }),
      },
    );
    return new PackagedRun(child, userData);
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  get #unpacked(): string {
    return path.join(this.folder, process.platform === 'win32' ? 'win-unpacked' : 'linux-unpacked');
  }
}

/** One start of it. */
export class PackagedRun {
  readonly #gone: Promise<number | null>;
  #output = '';

  constructor(
    private readonly child: ChildProcess,
    private readonly userData: string,
  ) {
    this.#gone = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text;
      });
    }
  }

  /** Resolves with its exit code when it has ended; `null`: it was ended. */
  get gone(): Promise<number | null> {
    return this.#gone;
  }

  /** What it said on the terminal. */
  get output(): string {
    return this.#output;
  }

  /** Lines of its log file, as they stand. */
  async log(): Promise<string[]> {
    const text = await readFile(path.join(this.userData, 'kiosk.log'), 'utf8').catch(() => '');
    return text.split('\n').filter((line) => line !== '');
  }

  /** Ends it, and forgets what it kept. */
  async dispose(): Promise<void> {
    const { pid, exitCode, signalCode } = this.child;
    if (pid !== undefined && exitCode === null && signalCode === null) {
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
      await this.#gone;
    }
    await rm(this.userData, { recursive: true, force: true, maxRetries: 5 });
  }
}
