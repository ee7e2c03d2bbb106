import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { endOnSignals } from '../harness/broken-off.js';
import { seededRandom } from '../harness/random.js';
import { proveYear } from './proof.js';

/*
 * `npm run privacy -- [--days N] [--visitors N] [--seed N] [--json FILE]`: a year in a centre, a day every
 * second or two, and a search of every byte that it left. Ends with status 1 where anything was found, or where
 * the search did not see what has to be there.
 */

endOnSignals();

const { values: options } = parseArgs({
  options: {
    days: { type: 'string', default: '365' },
    visitors: { type: 'string', default: '40' },
    seed: { type: 'string' },
    json: { type: 'string' },
  },
});

const random = seededRandom(options.seed === undefined ? undefined : Number(options.seed));
const days = Number(options.days);
console.error(`${days} days of ${options.visitors} visitors, seed ${random.seed}`);
const proof = await proveYear(days, Number(options.visitors), random, (day) => {
  if ((day + 1) % 30 === 0) console.error(`day ${day + 1}`);
});
const { found, ...seen } = proof;
console.log(
  `${seen.days} days, ${seen.visits} visits, ${seen.secrets} secrets looked for in ${seen.files} files and parts, ` +
    `${(seen.bytes / 1e6).toFixed(0)} MB: ${found.length === 0 ? 'nothing found' : `${found.length} FOUND`}`,
);
for (const problem of found.slice(0, 50)) console.error(problem);
if (options.json !== undefined) {
  writeFileSync(options.json, `${JSON.stringify({ seed: random.seed, ...proof }, null, 2)}\n`);
}
process.exitCode = found.length > 0 ? 1 : 0;
