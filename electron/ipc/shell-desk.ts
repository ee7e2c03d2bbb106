import type { MachineChange, MachineState, Shell } from '#protocol/shell.js';
import type { KeptBook } from '../settings/kept-book.js';
import type { MachineFiles } from '../settings/machine-files.js';
import type { ExitPin } from '../steward/exit-pin.js';
import type { StewardDesk } from '../steward/steward-desk.js';
import type { ShellHandlers } from './handle.js';

/** What the shell's answers are made of; `main.ts` puts the real ones in. */
export interface ShellParts {
  readonly version: string;
  readonly files: MachineFiles;
  readonly kept: KeptBook;
  readonly steward: StewardDesk;
  readonly exitPin: ExitPin;
  readonly machine: Machine;
  readonly printing: Printing;
  findServer: Shell['findServer'];
}

export interface Machine {
  /** Nothing that a page kept in its session stays: storage, cache, clipboard, selection. */
  clearSession(): Promise<void>;
  /** Loads the page anew, for other settings. */
  startPageAnew(): void;
  quit(): void;
  restart(): void;
}

export interface Printing {
  print: Shell['print'];
  printTest: Shell['printTest'];
  /** Papers that still wait are not for who comes next; the one under way is still its visitor's. */
  cancelWaiting(): void;
  printers(): Promise<MachineState['printers']>;
}

/** Behind the kiosk there is something only for stewards, and before the first settings for anybody. */
export class NotSteward extends Error {
  constructor() {
    super('not-steward');
  }
}

export function shellDesk(parts: ShellParts): ShellHandlers {
  const { files, kept, steward, exitPin, machine, printing } = parts;

  /** @throws NotSteward */
  async function onlyStewards(): Promise<void> {
    if (!steward.present()) throw new NotSteward();
  }
  /** Settings that were damaged are no reason to let anybody set the machine up. */
  async function wasSetUp(): Promise<boolean> {
    if ((await files.settings.read()) !== undefined || (await exitPin.isSet())) return true;
    return (await files.device.read()) !== undefined;
  }
  /** @throws NotSteward */
  async function onlyStewardsOnceSetUp(): Promise<void> {
    if (await wasSetUp()) await onlyStewards();
  }
  /** Between two servers nothing is kept: it would belong to the wrong one. */
  let changing = false;
  function unlessChanging(): void {
    if (changing) throw new Error('changing');
  }

  /** Rights and numbers of one server are worth nothing at another. The right goes last: see `begin`. */
  async function forgetServer(): Promise<void> {
    await Promise.all([files.view.remove(), kept.forget()]);
    await files.device.remove();
  }

  return {
    async begin() {
      changing = false;
      const settings = await files.settings.read();
      const device = await files.device.read();
      const isHere = device !== undefined && device.server === settings?.server;
      // A change of server that a power cut stopped half way is brought to its end.
      if (settings !== undefined && device !== undefined && !isHere) await forgetServer();
      const token = isHere ? device.token : null;
      return {
        version: parts.version,
        server: settings?.server ?? null,
        token,
        kept: await kept.read(),
        view: (await files.view.read()) ?? null,
        printer: settings !== undefined && settings.printer !== null,
      };
    },
    async keep(change) {
      unlessChanging();
      return kept.change(change);
    },
    async keepView(view) {
      unlessChanging();
      return files.view.write(view);
    },
    async keepToken(token) {
      unlessChanging();
      const settings = await files.settings.read();
      if (token === null || settings === undefined) return files.device.remove();
      return files.device.write({ server: settings.server, token });
    },
    async endVisit() {
      printing.cancelWaiting();
      await machine.clearSession();
    },
    print: (sheet) => printing.print(sheet),

    signIn: (who) => steward.signIn(who),
    async signOut() {
      steward.signOut();
    },
    async leave(how) {
      await onlyStewards();
      if (how === 'quit') machine.quit();
      else machine.restart();
    },
    async machine() {
      await onlyStewardsOnceSetUp();
      return {
        settings: (await files.settings.read()) ?? null,
        hasExitPin: await exitPin.isSet(),
        printers: await printing.printers(),
      };
    },
    async findServer(address) {
      await onlyStewardsOnceSetUp();
      return parts.findServer(address);
    },
    async changeMachine({ exitPin: pin, ...settings }: MachineChange) {
      await onlyStewardsOnceSetUp();
      const before = await files.settings.read();
      const knownAt = before?.server ?? (await files.device.read())?.server;
      const isOther = knownAt !== settings.server;
      if (isOther) {
        const found = await parts.findServer(settings.server);
        if (found?.address !== settings.server) return { ok: false, why: 'no-server' };
        changing = true;
      }
      let changed = false;
      try {
        const undelivered = isOther && hasUndelivered((await kept.read()).text);
        if (undelivered) return { ok: false, why: 'undelivered' };
        if (pin !== undefined) await exitPin.set(pin);
        // First of all: where the disk refuses it, nothing is lost.
        await files.settings.write(settings);
        changed = true;
        if (isOther) await forgetServer();
      } finally {
        if (!changed) changing = false;
      }
      steward.signOut();
      machine.startPageAnew();
      return { ok: true };
    },
    async printTest(test) {
      await onlyStewardsOnceSetUp();
      return printing.printTest(test);
    },
  };
}

/**
 * Whether the page keeps tickets that its server does not have yet (`outbox`), or has asked for some that
 * nobody was shown (`asked`), which it must still take back.
 */
export function hasUndelivered(kept: string | null): boolean {
  if (kept === null) return false;
  try {
    const { outbox, asked } = JSON.parse(kept) as {
      readonly outbox?: unknown;
      readonly asked?: unknown;
    };
    return [outbox, asked].some((list) => Array.isArray(list) && list.length > 0);
  } catch {
    return false;
  }
}
