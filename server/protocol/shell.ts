import type { Sheet } from './sheet.js';
import type { Language, PaperSize } from './vocabulary.js';

/**
 * The bridge between the kiosk's page and the Electron shell around it. Every function of `Shell` is one
 * message of the same name; the shell checks sender and shape of each (`shell-schemas.ts`).
 */
export interface Shell {
  /** What this machine knows at the start of a page. */
  begin(): Promise<ShellStart>;
  /** Keeps what must outlive the page; see `KeptStore` of the kiosk. Rejects where nothing can be kept. */
  keep(change: KeptChange): Promise<KeptAnswer>;
  /** The last view, as JSON; may be lost without harm. */
  keepView(view: string): Promise<void>;
  /** The right of this machine to be a kiosk, given by a steward; `null`: it was taken away. */
  keepToken(token: string | null): Promise<void>;
  /** Nothing of the visit that just ended stays in the session: storage, cache, clipboard, print queue. */
  endVisit(): Promise<void>;
  print(sheet: Sheet): Promise<ShellPrintOutcome>;

  /** A steward asks for the machine. Right for a few minutes to everything below. */
  signIn(who: ShellWho): Promise<ShellSignIn>;
  /** The steward has done. */
  signOut(): Promise<void>;
  /** Ends the app (its supervisor may start it again), or starts it anew. */
  leave(how: 'quit' | 'restart'): Promise<void>;
  machine(): Promise<MachineState>;
  /** @returns the server that answers at the address, or at one of the usual names; `null`: none does */
  findServer(address: string | null): Promise<FoundServer | null>;
  /** Saves, and loads the page anew. Before the first settings nobody need be signed in. */
  changeMachine(change: MachineChange): Promise<MachineChanged>;
  /** A page without anybody's number, on a printer that may not be set yet. */
  printTest(test: TestPage): Promise<ShellPrintOutcome>;
}

/** `code: null`: with this machine's own exit PIN, for when the server is away. */
export interface ShellWho {
  readonly code: string | null;
  readonly pin: string;
}

export interface TestPage {
  readonly language: Language;
  /** The system's name of it. */
  readonly printer: string;
  readonly paper: PaperSize;
}

/** printed: the printer has done it · sent: handed over, nobody knows more · failed: no paper will come */
export type ShellPrintOutcome = 'printed' | 'sent' | 'failed';

export interface ShellStart {
  /** Of the app, for the steward. */
  readonly version: string;
  /** Origin of the server, `http://192.168.1.20:8080`; `null` before it was set up. */
  readonly server: string | null;
  readonly token: string | null;
  readonly kept: Kept;
  /** The last view, as JSON. */
  readonly view: string | null;
  /** Whether a printer is set. */
  readonly printer: boolean;
}

/** What the page keeps, as JSON; `revision` counts its changes. */
export interface Kept {
  readonly revision: number;
  readonly text: string | null;
}

export interface KeptChange {
  /** What the change was made from. */
  readonly from: number;
  readonly text: string;
}

/** `stale`: another page has changed it meanwhile; nothing was kept. */
export type KeptAnswer =
  { readonly ok: true; readonly revision: number } | { readonly ok: false; readonly kept: Kept };

/**
 * wrong    code or PIN
 * not-steward  the code may not do this
 * locked   too many wrong ones; `minutes` to wait, at least
 * no-pin   the server is away and this machine has no exit PIN
 */
export type ShellSignIn =
  /** `offline`: the server is away, the machine's own exit PIN was right. */
  | { readonly ok: true; readonly offline: boolean }
  | { readonly ok: false; readonly why: 'wrong' | 'not-steward' | 'no-pin' }
  | { readonly ok: false; readonly why: 'locked'; readonly minutes: number };

export interface MachineSettings {
  /** Origin of the server. */
  readonly server: string;
  /** The system's name of the printer; `null`: nothing comes out on paper. */
  readonly printer: string | null;
  readonly paper: PaperSize;
}

export interface MachineChange extends MachineSettings {
  /** 6 to 12 digits, for when the server is away; absent: as it was. */
  readonly exitPin?: string | undefined;
}

/** `undelivered`: another server was asked for while tickets of this one wait to be delivered. */
export type MachineChanged =
  { readonly ok: true } | { readonly ok: false; readonly why: 'undelivered' | 'no-server' };

export interface MachineState {
  /** `null` before the machine was set up. */
  readonly settings: MachineSettings | null;
  readonly hasExitPin: boolean;
  readonly printers: readonly MachinePrinter[];
}

export interface MachinePrinter {
  readonly name: string;
  /** As people call it. */
  readonly title: string;
  readonly ready: boolean;
}

export interface FoundServer {
  /** Origin, to be kept as it is. */
  readonly address: string;
  /** Whether app and server speak the same protocol. */
  readonly fits: boolean;
}

/** What `GET /about` of a server says, so that a new kiosk can find it. */
export interface AboutServer {
  readonly product: typeof PRODUCT;
  readonly protocol: number;
}
export const PRODUCT = 'accueil-onthaal';

/** `POST` here with a `SignIn`: whether code and PIN are a steward's. Begins no session. */
export const STEWARD_CHECK_PATH = '/steward-check';

/** Where the shell's pages come from: no website can be of this origin. */
export const SHELL_ORIGIN = 'app://kiosk';

/** Message of each function of `Shell`. */
export const SHELL_CHANNELS = {
  begin: 'shell:begin',
  keep: 'shell:keep',
  keepView: 'shell:keep-view',
  keepToken: 'shell:keep-token',
  endVisit: 'shell:end-visit',
  print: 'shell:print',
  signIn: 'shell:sign-in',
  signOut: 'shell:sign-out',
  leave: 'shell:leave',
  machine: 'shell:machine',
  findServer: 'shell:find-server',
  changeMachine: 'shell:change-machine',
  printTest: 'shell:print-test',
} as const satisfies Record<keyof Shell, string>;

/** Sent by the page's side of the bridge as long as the page is not stuck. */
export const PULSE_CHANNEL = 'shell:pulse';
/** Between two of them, ms. */
export const PULSE_EVERY = 2_000;
