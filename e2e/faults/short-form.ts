import { expect, test } from 'vitest';

import { seededRandom } from '../harness/random.js';
import type { Scenario } from './scenario.js';
import { faultsOf } from './scenario.js';

/** The short form of `npm run faults`, one test for each kind. */
export function testShortForms(scenarios: readonly Scenario[]): void {
  test.for(scenarios.map((scenario) => [scenario.name, scenario] as const))(
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
}
