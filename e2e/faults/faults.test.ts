import { expect, test } from 'vitest';

import { seededRandom } from '../harness/random.js';
import { SCENARIOS } from './all.js';
import { faultsOf } from './scenario.js';

/** Those that fail for a reason alone, as many runs have shown; all: `npm run faults`. */
const STEADY: readonly string[] = ['kill'];

/** The short form of `npm run faults`. */
test.for(
  SCENARIOS.filter(({ name }) => STEADY.includes(name)).map(
    (scenario) => [scenario.name, scenario] as const,
  ),
)(
  '%s: nothing answered is lost or doubled, every screen is right soon',
  { timeout: 240_000 },
  async ([name, scenario]) => {
    const random = seededRandom();
    console.log(`${name}: SEED=${random.seed}`);
    const outcome = await scenario.run({
      rounds: scenario.short,
      long: false,
      random,
      say: () => undefined,
    });
    expect(faultsOf(outcome)).toEqual([]);
  },
);
