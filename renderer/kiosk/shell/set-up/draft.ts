import type { MachineChange, MachineState } from '#protocol/shell.js';
import type { PaperSize } from '#protocol/vocabulary.js';

/** What a steward has told so far; nothing of it counts before it is whole. */
export interface Draft {
  /** A server that was found to be one; `undefined`: none yet. */
  readonly server: string | undefined;
  readonly pin: string;
  readonly again: string;
  /** `null`: none; `undefined`: not chosen yet. */
  readonly printer: string | null | undefined;
  readonly paper: PaperSize;
}

export const STEPS = ['server', 'pin', 'printer'] as const;
export type SetUpStep = (typeof STEPS)[number];

const EXIT_PIN = /^\d{6,12}$/;
export const LONGEST_PIN = 12;

/** What the form begins with: what is set, and the one answer there is where there is but one. */
export function draftOf({ settings, printers }: MachineState): Draft {
  const blank = { pin: '', again: '' };
  if (settings !== null) return { ...settings, ...blank };
  const printer = printers.length === 0 ? null : undefined;
  return { server: undefined, printer, paper: 'roll80', ...blank };
}

/** @param needed the machine has no exit PIN yet; else none means: as it was */
export function pinProblem(
  { pin, again }: Pick<Draft, 'pin' | 'again'>,
  needed: boolean,
): 'short' | 'differs' | undefined {
  if (!needed && pin === '' && again === '') return undefined;
  if (!EXIT_PIN.test(pin)) return 'short';
  return pin === again ? undefined : 'differs';
}

/** The steps that are in order. */
export function stepsDone(draft: Draft, pinNeeded: boolean): ReadonlySet<SetUpStep> {
  return new Set(
    STEPS.filter((step) => {
      switch (step) {
        case 'server':
          return draft.server !== undefined;
        case 'pin':
          return pinProblem(draft, pinNeeded) === undefined;
        case 'printer':
          return draft.printer !== undefined;
      }
    }),
  );
}

/** @returns `undefined` as long as something is missing or wrong */
export function changeOf(draft: Draft, pinNeeded: boolean): MachineChange | undefined {
  const { server, printer, paper, pin } = draft;
  if (server === undefined || printer === undefined) return undefined;
  if (pinProblem(draft, pinNeeded) !== undefined) return undefined;
  return { server, printer, paper, ...(pin !== '' && { exitPin: pin }) };
}
