import type { Outcome } from './scenario.js';

/** Adds up what the rounds of a scenario showed. */
export class Tally {
  readonly problems: string[] = [];
  rounds = 0;
  answered = 0;
  lost = 0;
  doubled = 0;
  screens = 0;
  slowestHealMs = 0;

  add(found: {
    readonly answered: number;
    readonly lost?: number;
    readonly doubled?: number;
    readonly screens?: number;
    readonly healMs?: number;
    readonly problems?: readonly string[];
  }): void {
    this.rounds += 1;
    this.answered += found.answered;
    this.lost += found.lost ?? 0;
    this.doubled += found.doubled ?? 0;
    this.screens += found.screens ?? 0;
    this.slowestHealMs = Math.max(this.slowestHealMs, Math.round(found.healMs ?? 0));
    this.problems.push(...(found.problems ?? []));
  }

  outcome(): Outcome {
    const { rounds, answered, lost, doubled, screens, slowestHealMs, problems } = this;
    return { rounds, answered, lost, doubled, screens, slowestHealMs, problems };
  }
}
