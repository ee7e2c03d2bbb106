import { useRef, useState } from 'react';

import type { MachineState, Shell } from '#protocol/shell.js';

import { tried } from '../frame/tried.js';
import { changeOf, draftOf, pinProblem, STEPS, stepsDone } from './draft.js';
import type { Draft, SetUpStep } from './draft.js';
import { useServerSearch } from './server-search.js';
import type { Checked, ServerSearch } from './server-search.js';

export interface SetUp {
  readonly step: SetUpStep;
  readonly draft: Draft;
  /** The address of a server, as far as it is typed. */
  readonly typed: string;
  readonly search: ServerSearch;
  readonly done: ReadonlySet<SetUpStep>;
  /** Steps that were left as they are: what is wrong there is said. */
  readonly checked: ReadonlySet<SetUpStep>;
  /** The machine has no exit PIN: one has to be given. */
  readonly pinNeeded: boolean;
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
  const pinNeeded = !machine.hasExitPin;
  const [draft, setDraft] = useState(() => draftOf(machine));
  const [typed, setTyped] = useState(settings?.server ?? '');
  const [step, setStep] = useState<SetUpStep>('server');
  const [checked, setChecked] = useState<ReadonlySet<SetUpStep>>(new Set());
  const [saving, setSaving] = useState(false);
  // What stands there now, for who has waited for an answer; a screen drawn before knows older ones.
  const latest = useRef(draft);
  const isSaving = useRef(false);
  const [failure, setFailure] = useState<SetUp['failure']>();
  const search = useServerSearch(shell, settings === null);
  const done = stepsDone(draft, pinNeeded);

  const change = (part: Partial<Draft>) => {
    latest.current = { ...latest.current, ...part };
    setDraft(latest.current);
    setFailure(undefined);
  };
  const leave = () => setChecked((before) => new Set([...before, step]));
  const goTo = (next: SetUpStep) => {
    if (next === step) return;
    leave();
    search.giveUp();
    setStep(next);
  };
  const move = (by: 1 | -1) => {
    const next = STEPS[STEPS.indexOf(step) + by];
    if (next !== undefined) goTo(next);
  };
  /** What stands in the field counts once a server was found there. */
  const withServer = async (): Promise<'there' | Exclude<Checked, object>> => {
    if (latest.current.server !== undefined) return 'there';
    const checked = await search.check(typed);
    if (typeof checked === 'string') return checked;
    change({ server: checked.address });
    return 'there';
  };

  async function further(): Promise<void> {
    leave();
    if (step === 'server' ? (await withServer()) === 'there' : done.has(step)) move(1);
  }

  async function save(): Promise<void> {
    if (isSaving.current) return;
    setChecked(new Set(STEPS));
    setFailure(undefined);
    if ((await withServer()) === 'overtaken' || isSaving.current) return;
    const wanted = changeOf(latest.current, pinNeeded);
    if (wanted === undefined) {
      const inOrder = stepsDone(latest.current, pinNeeded);
      const missing = STEPS.find((each) => !inOrder.has(each));
      if (missing !== undefined) setStep(missing);
      return;
    }
    isSaving.current = true;
    setSaving(true);
    const answer = await tried(shell.changeMachine(wanted));
    // Saved: until the page is loaded anew nothing else can be begun.
    if (answer?.ok === true) return;
    isSaving.current = false;
    setSaving(false);
    setFailure(
      answer === undefined ? 'failed' : answer.why === 'no-server' ? 'noServer' : 'undelivered',
    );
    // Who has gone elsewhere meanwhile stays there: what went wrong is said on each step.
    if (answer !== undefined) setStep((now) => (now === step ? 'server' : now));
  }

  return {
    step,
    draft,
    typed,
    search,
    done,
    checked,
    pinNeeded,
    pinProblem: pinProblem(draft, pinNeeded),
    saving,
    failure,
    change,
    type(address) {
      search.forgetProblem();
      setTyped(address);
    },
    goTo,
    back: () => move(-1),
    further: () => void further(),
    save: () => void save(),
  };
}
