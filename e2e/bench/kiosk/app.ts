import { openDisplay } from '../../electron/display.js';
import { electronRuntime } from '../../electron/runtime.js';
import { ShellApp } from '../../electron/shell-app.js';
import { KioskScreen } from '../../harness/visitors.js';
import { median } from '../timing.js';
import { visit } from './memory.js';

export interface AppFigures {
  readonly electron: string;
  /** From the start of the program to a first screen that can be touched, each start of a paired machine, ms. */
  readonly startsMs: readonly number[];
  /** Private memory of all its processes after so many visits, MB. */
  readonly memory: readonly { readonly visits: number; readonly mb: number }[];
}

/**
 * The kiosk app as it starts in the morning and as it stands at the end of a day, at the machine's own
 * speed.
 * @returns why it could not be measured, where there is no Electron or no screen
 */
export async function measureApp(
  machine: { readonly url: string; readonly token: string },
  size: { readonly starts: number; readonly visits: readonly number[] },
): Promise<AppFigures | string> {
  const runtime = await electronRuntime({ again: false });
  if (!runtime.ok) return runtime.why;
  const opened = await openDisplay('landscape');
  if (!opened.ok) return opened.why;
  const before = { settings: { server: machine.url }, token: machine.token };
  try {
    const shell = await ShellApp.launch(runtime.dist, opened.display.env, { before });
    try {
      const startsMs: number[] = [];
      for (let start = 0; start < size.starts; start += 1) {
        await shell.close();
        const began = performance.now();
        const page = await shell.relaunch();
        await new KioskScreen(page).door('fr').waitFor();
        startsMs.push(performance.now() - began);
      }
      const memory: { visits: number; mb: number }[] = [];
      let done = 0;
      // tsx names functions by a helper of its own, which a page does not have.
      await shell.page.evaluate('globalThis.__name = (named) => named');
      for (const visits of size.visits) {
        await visit(shell.page, visits - done);
        done = visits;
        memory.push({ visits, mb: await privateMemory(shell) });
      }
      return { electron: runtime.version, startsMs, memory };
    } finally {
      await shell.dispose();
    }
  } finally {
    await opened.display.close();
  }
}

/** The middle of several looks: memory breathes. */
async function privateMemory(shell: ShellApp): Promise<number> {
  const looks: number[] = [];
  for (let look = 0; look < 5; look += 1) {
    looks.push(
      await shell.app.evaluate(async ({ app }) => {
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        const kilobytes = app
          .getAppMetrics()
          .reduce((sum, { memory }) => sum + (memory.privateBytes ?? memory.workingSetSize), 0);
        return kilobytes / 1024;
      }),
    );
  }
  return median(looks);
}
