import type { Shell, ShellStart } from '#protocol/shell.js';

import type { TokenStore } from '../../shared/device/device-token.js';
import type { Printer } from '../../shared/paper/printer.js';
import type { KioskMachine } from '../kiosk-machine.js';
import { shellStore } from './shell-store.js';

/** A kiosk in the app. */
export interface ShellKiosk extends KioskMachine {
  /** A steward who had come in goes again: a visit that was under way before ends. */
  readonly take: () => void;
  /** A steward's panel is opened over the page, or closed. */
  readonly attend: (open: boolean) => void;
}

/**
 * @param server origin
 * @param problem told what went wrong without a visitor's knowing
 */
export function shellKiosk(
  shell: Shell,
  start: ShellStart & { readonly server: string },
  problem: (error: unknown) => void,
): ShellKiosk {
  const taken = bell();
  const attendance = bell();
  let attended = false;
  return {
    server: start.server,
    tokens: shellTokens(shell, start.token, problem),
    store: shellStore(shell, start, () =>
      problem(new Error('what this kiosk kept cannot be read: it begins with nothing')),
    ),
    printer: start.printer ? shellPrinter(shell, problem) : 'none',
    // The page is the app's own file: it is there without a server, and new with a new app.
    hasWorker: false,
    forgetVisit: () => void shell.endVisit().catch(problem),
    onTaken: taken.heard,
    take: taken.ring,
    attended: { get: () => attended, subscribe: attendance.heard },
    attend(open) {
      attended = open;
      attendance.ring();
    },
  };
}

function bell() {
  const listeners = new Set<() => void>();
  return {
    heard: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ring: () => {
      for (const listener of [...listeners]) listener();
    },
  };
}

/** As the machine knew it at the start of the page, then as this page changed it. */
function shellTokens(
  shell: Pick<Shell, 'keepToken'>,
  first: string | null,
  problem: (error: unknown) => void,
): TokenStore {
  let token = first;
  const become = (next: string | null) => {
    token = next;
    // Where it cannot be kept the machine pairs again at its next start.
    shell.keepToken(next).catch(problem);
  };
  return {
    read: () => token ?? undefined,
    write: (_kind, given) => become(given),
    forget: () => become(null),
  };
}

function shellPrinter(shell: Pick<Shell, 'print'>, problem: (error: unknown) => void): Printer {
  return {
    print: (sheet) =>
      shell.print(sheet).catch((error: unknown) => {
        problem(error);
        return 'failed';
      }),
  };
}
