import { parseArgs } from 'node:util';

import type { Role } from '#protocol/vocabulary.js';

import { startDemo } from '../../../server/simulation/demo.js';
import { STAFF_PIN } from '../../harness/centre.js';
import { seededRandom } from '../../harness/random.js';

/**
 * A process of its own: the demonstration's people against a server that is up, so that their share of
 * the processor is not the server's. Says `set out` when they have; ends with SIGTERM.
 */
const { values: options } = parseArgs({
  options: {
    url: { type: 'string', default: '' },
    visitors: { type: 'string', default: '' },
    staffing: { type: 'string', default: '' },
    programme: { type: 'string', default: '' },
    speed: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    advisors: { type: 'string', default: '18' },
  },
});
const { url, visitors, staffing, programme } = options;
const staff = (code: string, ...roles: Role[]) => ({ code, pin: STAFF_PIN, roles });

const demo = await startDemo({
  ...{ url, visitors, staffing, programme },
  staff: [
    staff('S1', 'steward'),
    staff('O1', 'planner'),
    ...Array.from({ length: Number(options.advisors) }, (_, index) =>
      staff(`A${index + 1}`, 'advisor'),
    ),
  ],
  speed: Number(options.speed),
  log: (line) => console.error(line),
  random: seededRandom(Number(options.seed)).next,
});
console.log('set out');
process.once('SIGTERM', () => void demo.stop().then(() => process.exit(0)));
