import type { Outcome, Scenario } from './scenario.js';
import { faultsOf } from './scenario.js';

export interface Row {
  readonly scenario: Pick<Scenario, 'name' | 'what'>;
  readonly seed: number;
  readonly seconds: number;
  readonly outcome: Outcome;
}

const HEADS = [
  'fault',
  'what is done',
  'times',
  'answered and looked for',
  'lost',
  'doubled',
  'screens compared',
  'slowest healing, ms',
  'else wrong',
  'seed',
  'seconds',
];

/** The table of docs/reliability.md. */
export function markdownOf(rows: readonly Row[]): string {
  const lines = rows.map(({ scenario, seed, seconds, outcome }) => [
    `\`${scenario.name}\``,
    scenario.what,
    ...[outcome.rounds, outcome.answered, outcome.lost, outcome.doubled, outcome.screens],
    outcome.slowestHealMs,
    faultsOf(outcome).length === 0 ? 'nothing' : outcome.problems.length,
    seed,
    seconds,
  ]);
  return [HEADS, HEADS.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
