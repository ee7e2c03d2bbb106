import type { Page } from '@playwright/test';

import type { FoundServer, MachinePrinter, MachineSettings, Shell } from '#protocol/shell.js';

/** What the app around the page would know and answer; all of it as text, for it goes into the page. */
export interface ShellFacts {
  readonly version?: string;
  /** Absent before the machine is set up; its server is the one that the page came from. */
  readonly settings?: Omit<MachineSettings, 'server'>;
  readonly hasExitPin?: boolean;
  readonly printers?: readonly MachinePrinter[];
  /** The server that is found by itself. */
  readonly nearby?: FoundServer;
  /** Servers by their origin: whether they speak our protocol. */
  readonly servers?: Readonly<Record<string, boolean>>;
  /** Steward's code and PIN; the server is there. */
  readonly steward?: { readonly code: string; readonly pin: string };
  /** The server is away, and this is the machine's own PIN. */
  readonly exitPin?: string;
  /** Minutes to wait before a next attempt. */
  readonly locked?: number;
  readonly testPrint?: 'printed' | 'sent' | 'failed';
  /** Messages that get no answer before a test releases them. */
  readonly held?: readonly (keyof Shell)[];
}

/** What was asked, and with what. */
export interface ShellMessage {
  readonly name: keyof Shell;
  readonly message: unknown;
}

declare global {
  interface Window {
    /** The messages the page has sent, for a test to look at. */
    shellHeard?: ShellMessage[];
    /** The messages that get no answer as yet. */
    shellHeld?: Set<keyof Shell>;
  }
}

/** Puts a shell round the page, which the page cannot tell from the real one; before it is loaded. */
export async function withShell(page: Page, facts: ShellFacts): Promise<void> {
  await page.addInitScript(putShell, facts);
}

/** What the page has asked of its shell so far under one name, in order. */
export async function heardByShell(page: Page, name: keyof Shell): Promise<readonly unknown[]> {
  const heard = await page.evaluate(() => window.shellHeard ?? []);
  return heard.filter((each) => each.name === name).map(({ message }) => message);
}

/** Lets the shell answer what it was `held` to say nothing to, and everything of that name from now on. */
export async function releaseShell(page: Page, name: keyof Shell): Promise<void> {
  await page.evaluate((released) => {
    window.shellHeld?.delete(released);
    dispatchEvent(new Event(`shell-release-${released}`));
  }, name);
}

/** Runs in the page: it may use nothing from outside. */
function putShell(facts: ShellFacts): void {
  const { origin } = location;
  const settings = facts.settings === undefined ? null : { ...facts.settings, server: origin };
  const away = facts.exitPin !== undefined;
  const servers = { ...facts.servers, ...(settings !== null && !away && { [origin]: true }) };
  const { printers = [] } = facts;
  let kept: { revision: number; text: string | null } = { revision: 0, text: null };
  let view: string | null = null;
  // The walks give each machine its right in the browser's own storage.
  let token = localStorage.getItem('accueil-onthaal.kiosk');
  let signedIn = settings === null;
  const heard: ShellMessage[] = [];
  window.shellHeard = heard;
  const held = new Set(facts.held);
  window.shellHeld = held;

  // Methods alone: tsx gives every other function a wrapper that the page does not have.
  const right = {
    need() {
      if (!signedIn) throw new Error('refused');
    },
  };
  const shell: Shell = {
    async begin() {
      return {
        version: facts.version ?? '1.2.3',
        server: settings?.server ?? null,
        token,
        kept,
        view,
        printer: (settings?.printer ?? null) !== null,
      };
    },
    async keep({ from, text }) {
      if (from !== kept.revision) return { ok: false, kept };
      kept = { revision: from + 1, text };
      return { ok: true, revision: kept.revision };
    },
    async keepView(next) {
      view = next;
    },
    async keepToken(next) {
      token = next;
    },
    async endVisit() {},
    async print() {
      return 'printed';
    },
    async signIn({ code, pin }) {
      if (facts.locked !== undefined) return { ok: false, why: 'locked', minutes: facts.locked };
      if (facts.steward !== undefined) {
        if (code !== facts.steward.code || pin !== facts.steward.pin)
          return { ok: false, why: code === 'B07' ? 'not-steward' : 'wrong' };
        signedIn = true;
        return { ok: true, offline: false };
      }
      if (facts.exitPin === undefined) return { ok: false, why: 'no-pin' };
      if (pin !== facts.exitPin) return { ok: false, why: 'wrong' };
      signedIn = true;
      return { ok: true, offline: true };
    },
    async signOut() {
      signedIn = false;
    },
    async leave() {
      right.need();
    },
    async machine() {
      right.need();
      return { settings, hasExitPin: facts.hasExitPin ?? false, printers };
    },
    async findServer(address) {
      right.need();
      if (address === null) return facts.nearby ?? null;
      const fits: boolean | undefined = servers[address];
      return fits === undefined ? null : { address, fits };
    },
    async changeMachine({ server }) {
      right.need();
      return server in servers ? { ok: true } : { ok: false, why: 'no-server' };
    },
    async printTest() {
      right.need();
      return facts.testPrint ?? 'printed';
    },
  };
  const told = new Proxy(shell, {
    get(of, name: keyof Shell) {
      return async (...args: never[]) => {
        heard.push({ name, message: args[0] });
        if (held.has(name))
          await new Promise((go) => {
            addEventListener(`shell-release-${name}`, go, { once: true });
          });
        return (of[name] as (...given: never[]) => unknown)(...args);
      };
    },
  });
  Object.defineProperty(window, 'shell', { value: told });
}
