import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { endOnSignals } from '../harness/broken-off.js';
import { seededRandom } from '../harness/random.js';
import { SCENARIOS } from './all.js';
import { faultsOf, type Outcome } from './scenario.js';
import type { Row } from './table.js';
import { markdownOf } from './table.js';

/*
 * `npm run faults -- [--long] [--only NAME,NAME] [--rounds N] [--seed N] [--json FILE] [--markdown FILE]`:
 * a house at work on the built server, and what goes wrong in a house. Ends with status 1 where anything
 * was lost, doubled or wrong.
 */

const { values: options } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'string' },
    markdown: { type: 'string' },
  },
});

const chosen = options.only?.split(',');
const unknown = (chosen ?? []).filter((name) => SCENARIOS.every((each) => each.name !== name));
if (unknown.length > 0) {
  console.error(`no such fault: ${unknown.join(', ')}`);
  console.error(`there are: ${SCENARIOS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

// Mounted disks go, too.
endOnSignals();

const rows: Row[] = [];
for (const scenario of SCENARIOS) {
  if (chosen !== undefined && !chosen.includes(scenario.name)) continue;
  const random = seededRandom(options.seed === undefined ? undefined : Number(options.seed));
  const rounds = Number(options.rounds ?? (options.long ? scenario.long : scenario.short));
  console.error(`${scenario.name}: ${rounds} rounds, seed ${random.seed}`);
  const began = performance.now();
  const outcome = await scenario
    .run({
      ...{ rounds, long: options.long, random },
      say: (line) => console.error(`  ${line}`),
    })
    .catch(brokenOff);
  const seconds = Math.round((performance.now() - began) / 1_000);
  rows.push({
    scenario: { name: scenario.name, what: scenario.what },
    seed: random.seed,
    seconds,
    outcome,
  });
  for (const fault of faultsOf(outcome)) console.error(`  WRONG: ${fault}`);
}

console.log(markdownOf(rows));
if (options.markdown !== undefined) writeFileSync(options.markdown, `${markdownOf(rows)}\n`);
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(rows, null, 2)}\n`);
process.exitCode = rows.some(({ outcome }) => faultsOf(outcome).length > 0) ? 1 : 0;

/** The others are run all the same, and the table is written. */
function brokenOff(error: unknown): Outcome {
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const nothing = { rounds: 0, answered: 0, lost: 0, doubled: 0, screens: 0, slowestHealMs: 0 };
  return { ...nothing, problems: [`it broke off: ${why}`] };
}
