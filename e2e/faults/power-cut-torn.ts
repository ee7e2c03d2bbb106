import type { Tear } from './disk-log/after-cut.js';
import { lastIsTorn } from './disk-log/after-cut.js';
import { cutPowerOften } from './power-cut-rounds.js';
import type { Scenario } from './scenario.js';

const TEARS: readonly Tear[] = ['byte', 'block', 'zeros', 'rubbish'];

/** The last write to each file is on the disk in part. */
export const tornBlock: Scenario = {
  name: 'torn-block',
  what: 'power cut that tears the last unsynced write to each file: cut off at a byte or a block, zeros or rubbish to its end',
  short: 5,
  long: 300,
  run: (run) => cutPowerOften(run, () => lastIsTorn(run.random.pick(TEARS), run.random)),
};
