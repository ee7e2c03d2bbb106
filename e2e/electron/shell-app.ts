import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { _electron, type ElectronApplication, type Page } from '@playwright/test';

import type { Kept } from '../../renderer/kiosk/offline/kept.js';
import { endAll, signal } from './processes.js';
import { furnishUserData, type MachineBefore } from './user-data.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CLOSE_LIMIT_MS = 5_000;
const OUTPUT_KEPT = 20_000;

const START_LIMIT_MS = 30_000;

export interface ShellOptions {
  /** After the app's own: `--windowed`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What earlier runs left on the machine. */
  readonly before?: MachineBefore;
}

/** The built kiosk app, on a machine of its own: a folder that is thrown away. */
export class ShellApp {
  #app: ElectronApplication | undefined;
  #page: Page | undefined;
  #gone: Promise<void> = Promise.resolve();
  #output = '';

  private constructor(
    private readonly dist: string,
    private readonly env: Readonly<Record<string, string>>,
    private readonly options: ShellOptions,
    /** Where the app keeps its files. */
    readonly userData: string,
  ) {}

  /**
   * @param dist folder of an Electron
   * @param env of the screen
   */
  static async launch(
    dist: string,
    env: Readonly<Record<string, string>>,
    options: ShellOptions = {},
  ): Promise<ShellApp> {
    const userData = await mkdtemp(path.join(tmpdir(), 'accueil-onthaal-kiosk-'));
    const shell = new ShellApp(dist, env, options, userData);
    try {
      await furnishUserData(userData, options.before ?? {});
      await shell.#start();
    } catch (error) {
      await shell.dispose();
      throw error;
    }
    return shell;
  }

  /** The main process, of the last start. */
  get app(): ElectronApplication {
    if (this.#app === undefined) throw new Error('the app was never started');
    return this.#app;
  }

  /** The window that opened first, of the last start. */
  get page(): Page {
    if (this.#page === undefined) throw new Error('the app has no window');
    return this.#page;
  }

  /** Resolves when the main process has ended, by whatever cause; of the last start. */
  get gone(): Promise<void> {
    return this.#gone;
  }

  /** What it and Chromium said on the terminal, the last part. */
  get output(): string {
    return this.#output;
  }

  /** What it wrote in its log file; empty before the first line. */
  log(): Promise<string> {
    return readFile(path.join(this.userData, 'kiosk.log'), 'utf8').catch(() => '');
  }

  /** A file of the machine, as text; empty where there is none. */
  file(name: string): Promise<string> {
    return readFile(path.join(this.userData, name), 'utf8').catch(() => '');
  }

  /** What the page keeps beyond its own life. */
  async kept(): Promise<Partial<Kept>> {
    const file = await this.file('kept.json');
    if (file === '') return {};
    const { text } = JSON.parse(file) as { readonly text: string };
    return JSON.parse(text) as Kept;
  }

  /** All that lies on the machine's disk, as Latin letters. */
  async everything(): Promise<string> {
    const entries = await readdir(this.userData, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const texts = files.map((file) =>
      readFile(path.join(file.parentPath, file.name), 'latin1').catch(() => ''),
    );
    return (await Promise.all(texts)).join('\n');
  }

  /** Starts the app a second time beside itself. @returns the status it ends with */
  startBeside(): Promise<number | null> {
    return new Promise((resolve, reject) => {
      const program = this.app.process().spawnfile;
      // as Playwright starts the first: root may not start it otherwise
      const sandbox = process.platform === 'linux' ? ['--no-sandbox'] : [];
      const child = spawn(program, [...sandbox, ...this.#arguments()], {
        env: this.#environment(),
        stdio: 'ignore',
      });
      child.once('error', reject);
      child.once('exit', resolve);
    });
  }

  /** Ends it and starts it again on the same folder, as after a night. @returns its first window */
  async relaunch(): Promise<Page> {
    await this.close();
    await this.#start();
    return this.page;
  }

  /** The power cut: no handler runs. Afterwards `relaunch` starts it again. */
  async kill(): Promise<void> {
    this.#signalAll();
    await this.#gone;
  }

  /** Asks it to end at once, past the windows that do not close; ends it where it does not. */
  async close(): Promise<void> {
    const late = setTimeout(() => this.#signalAll(), CLOSE_LIMIT_MS);
    await this.#app?.evaluate(({ app }) => app.exit(0)).catch(() => undefined);
    await this.#gone;
    clearTimeout(late);
    // Playwright's side of it
    await this.#app?.close().catch(() => undefined);
  }

  async dispose(): Promise<void> {
    await this.close();
    await endAll(this.userData);
    await rm(this.userData, { recursive: true, force: true, maxRetries: 5 });
  }

  async #start(): Promise<void> {
    if (!existsSync(path.join(root, 'dist/electron/main.cjs'))) {
      throw new Error('The kiosk app is not built: `npm run build`.');
    }
    // Named by its program, Playwright would start it without holding it until it listens.
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = this.dist;
    const app = await _electron.launch({
      args: this.#arguments(),
      timeout: START_LIMIT_MS,
      env: this.#environment(),
    });
    this.#app = app;
    const child = app.process();
    this.#gone = new Promise((resolve) => {
      child.once('exit', () => resolve());
      if (child.exitCode !== null || child.signalCode !== null) resolve();
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output = (this.#output + text).slice(-OUTPUT_KEPT);
      });
    }
    this.#page = await app.firstWindow({ timeout: START_LIMIT_MS });
    await letReload(app, this.#page);
  }

  #arguments(): string[] {
    return [
      root,
      `--user-data-dir=${this.userData}`,
      '--disable-gpu',
      ...(this.env['DISPLAY'] === undefined ? [] : ['--ozone-platform=x11']),
      ...(this.options.args ?? []),
    ];
  }

  #environment(): Record<string, string> {
    return { ...inherited(), ...this.env, ...this.options.env };
  }

  /** Playwright makes it the leader of a group, in which all of Electron's processes are. */
  #signalAll(): void {
    const pid = this.#app?.process().pid;
    if (pid !== undefined) signal(process.platform === 'win32' ? pid : -pid);
  }
}

/**
 * A page that crashed waits, when it is loaded anew, for the debugger that Playwright is, which takes it
 * for lost: this tells it to go on. For the test its `page` stays lost; the main process sees it.
 */
async function letReload(app: ElectronApplication, page: Page): Promise<void> {
  const session = await app.context().newCDPSession(page);
  session.on('Inspector.targetReloadedAfterCrash', () => {
    session.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
  });
  await session.send('Inspector.enable');
}

/** The environment without what would make another program of Electron. */
function inherited(): Record<string, string> {
  const without = new Set(['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS']);
  const kept = Object.entries(process.env).filter(([name]) => !without.has(name));
  return Object.fromEntries(kept.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
