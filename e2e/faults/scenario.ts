import type { Random } from '../harness/random.js';

/** What one kind of fault did to a house at work; all counts are of things that were looked at. */
export interface Outcome {
  /** How often the fault happened. */
  readonly rounds: number;
  /** Commands the server had answered with yes, each looked for after the fault. */
  readonly answered: number;
  /** Of those: not there any more. */
  readonly lost: number;
  /** Of those: there twice, or answered differently when repeated. */
  readonly doubled: number;
  /** Screens compared with the truth after healing. */
  readonly screens: number;
  /** From healing until the last screen was right, ms; 0 where no screen was looked at. */
  readonly slowestHealMs: number;
  /** Everything else that was not as it must be, each told so that it can be found; empty: all held. */
  readonly problems: readonly string[];
}

export interface ScenarioRun {
  readonly rounds: number;
  /** The long form: real durations where the short form shortens them. */
  readonly long: boolean;
  /** All chance comes from here, so that the printed seed repeats a failure. */
  readonly random: Random;
  say(line: string): void;
}

/** One kind of fault. */
export interface Scenario {
  /** `kebab-case`, for `--only`. */
  readonly name: string;
  /** One line for the table: what is done to the house. */
  readonly what: string;
  /** Rounds of the short form. */
  readonly short: number;
  /** Rounds of the long form. */
  readonly long: number;
  run(run: ScenarioRun): Promise<Outcome>;
}

/** A screen has to be right this soon after healing, ms. */
export const HEAL_LIMIT_MS = 5_000;

/** What speaks against an outcome, in words; empty: nothing. */
export function faultsOf(outcome: Outcome): readonly string[] {
  const { lost, doubled, slowestHealMs, answered, rounds, problems } = outcome;
  return [
    ...(lost > 0 ? [`${lost} answered commands were lost`] : []),
    ...(doubled > 0 ? [`${doubled} commands were done twice`] : []),
    ...(slowestHealMs > HEAL_LIMIT_MS ? [`a screen was right after ${slowestHealMs} ms only`] : []),
    ...(answered === 0 ? ['nothing was answered: nothing was tested'] : []),
    ...(rounds === 0 ? ['the fault never happened'] : []),
    ...problems,
  ];
}
