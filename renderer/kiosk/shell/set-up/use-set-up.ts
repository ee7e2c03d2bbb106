import { useState } from 'react';

import type { MachineState, Shell } from '#protocol/shell.js';

import { tried } from '../frame/tried.js';
import { changeOf, draftOf, pinProblem, STEPS, stepsDone } from './draft.js';
import type { Draft, SetUpStep } from './draft.js';
import { useServerSearch } from './server-search.js';
import type { ServerSearch } from './server-search.js';

export interface SetUp {
  readonly step: SetUpStep;
  readonly draft: Draft;
  /** The address of a server, as far as it is typed. */
  readonly typed: string;
  readonly search: ServerSearch;
  readonly done: ReadonlySet<SetUpStep>;
  /** Steps that were left as they are: what is wrong there is said. */
  readonly checked: ReadonlySet<SetUpStep>;
  readonly pinProblem: 'short' | 'differs' | undefined;
  readonly saving: boolean;
  /** Why nothing was saved, by its text. */
  readonly failure: 'failed' | 'undelivered' | 'noServer' | undefined;
  change(change: Partial<Draft>): void;
  type(address: string): void;
  goTo(step: SetUpStep): void;
  back(): void;
  /** To the next step, if this one is in order. */
  further(): void;
  /** Saves, if everything is in order; the shell then loads the page anew. */
  save(): void;
}

/** The form behind the set-up screen, the first time and later. */
export function useSetUp(shell: Shell, machine: MachineState): SetUp {
  const { settings } = machine;
  // Once set up, a machine without an exit PIN may stay so: its steward knows by the panel.
  const pinNeeded = settings === null;
  const [draft, setDraft] = useState(() => draftOf(machine));
  const [typed, setTyped] = useState(settings?.server ?? '');
  const [step, setStep] = useState<SetUpStep>('server');
  const [checked, setChecked] = useState<ReadonlySet<SetUpStep>>(new Set());
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<SetUp['failure']>();
  const search = useServerSearch(shell, settings === null);
  const done = stepsDone(draft, pinNeeded);

  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setFailure(undefined);
  };
  const leave = () => setChecked((before) => new Set([...before, step]));
  const goTo = (next: SetUpStep) => {
    if (next !== step) leave();
    setStep(next);
  };
  const move = (by: 1 | -1) => {
    const next = STEPS[STEPS.indexOf(step) + by];
    if (next !== undefined) goTo(next);
  };
  /** What stands in the field counts once a server was found there. */
  const withServer = async (): Promise<Draft | undefined> => {
    if (draft.server !== undefined) return draft;
    const server = await search.check(typed);
    if (server === undefined) return undefined;
    change({ server });
    return { ...draft, server };
  };

  async function further(): Promise<void> {
    leave();
    if (step === 'server' ? (await withServer()) !== undefined : done.has(step)) move(1);
  }

  async function save(): Promise<void> {
    if (saving) return;
    setChecked(new Set(STEPS));
    setFailure(undefined);
    const whole = await withServer();
    const wanted = whole && changeOf(whole, pinNeeded);
    if (wanted === undefined) {
      const missing = STEPS.find((each) => !stepsDone(whole ?? draft, pinNeeded).has(each));
      if (missing !== undefined) setStep(missing);
      return;
    }
    setSaving(true);
    const answer = await tried(shell.changeMachine(wanted));
    // Saved: until the page is loaded anew nothing else can be begun.
    if (answer?.ok === true) return;
    setSaving(false);
    setFailure(
      answer === undefined ? 'failed' : answer.why === 'no-server' ? 'noServer' : 'undelivered',
    );
    if (answer !== undefined) setStep('server');
  }

  return {
    step,
    draft,
    typed,
    search,
    done,
    checked,
    pinProblem: pinProblem(draft, pinNeeded),
    saving,
    failure,
    change,
    type: setTyped,
    goTo,
    back: () => move(-1),
    further: () => void further(),
    save: () => void save(),
  };
}
