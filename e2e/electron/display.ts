import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

const SHAPES = { landscape: '1280x800x24', portrait: '1080x1920x24' } as const;
export type ScreenShape = keyof typeof SHAPES;

const START_LIMIT_MS = 20_000;

/** A screen the kiosk app can fill. */
export interface Display {
  /** For the environment of what opens windows there. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export type DisplayOpened =
  { readonly ok: true; readonly display: Display } | { readonly ok: false; readonly why: string };

/**
 * Opens a screen of a known size, which nobody sees, with the window manager without which nothing fills a
 * screen. Elsewhere than on Linux, or where these are not installed, the screen that is there must do.
 */
export async function openDisplay(shape: ScreenShape): Promise<DisplayOpened> {
  if (process.platform !== 'linux') return { ok: true, display: OWN };
  const children: ChildProcess[] = [];
  const close = async (): Promise<void> => {
    for (const child of children.reverse()) await end(child);
  };
  try {
    const screen = ['-screen', '0', SHAPES[shape], '-nolisten', 'tcp', '-noreset'];
    // it takes a number that is free and writes it to the fourth stream
    const server = start('Xvfb', ['-displayfd', '3', ...screen], {}, children);
    const env = { DISPLAY: `:${await firstLine('Xvfb', server, server.stdio[3])}` };
    const manager = start('openbox', ['--sm-disable', '--startup', 'echo ready'], env, children);
    await firstLine('openbox', manager, manager.stdout);
    return { ok: true, display: { env, close } };
  } catch (error) {
    await close();
    if (process.env['DISPLAY'] !== undefined) return { ok: true, display: OWN };
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, why: `There is no screen to show the kiosk app on: ${why}.` };
  }
}

const OWN: Display = { env: {}, close: async () => {} };

function start(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  children: ChildProcess[],
): ChildProcess {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
  });
  children.push(child);
  // A test run that breaks off leaves no screen behind.
  const abandon = (): void => void child.kill('SIGKILL');
  process.once('exit', abandon);
  child.once('close', () => process.off('exit', abandon));
  return child;
}

/** @throws Error for people, where the program ends or cannot be started */
async function firstLine(
  program: string,
  child: ChildProcess,
  stream: ChildProcess['stdio'][number] | undefined,
): Promise<string> {
  const limit = AbortSignal.timeout(START_LIMIT_MS);
  const gone = new Promise<never>((_, reject) => {
    child.once('error', () => reject(new Error(`${program} is not installed`)));
    child.once('exit', (code) => reject(new Error(`${program} ended at its start (${code})`)));
    limit.addEventListener('abort', () => reject(new Error(`${program} did not start in time`)));
  });
  const said = once(stream as Readable, 'data').then(([bytes]) => String(bytes).trim());
  return Promise.race([said, gone]);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}
