import { NOTHING_STAYS, someStays } from './disk-log/after-cut.js';
import { cutPowerOften } from './power-cut-rounds.js';
import type { Scenario } from './scenario.js';

/** What was synced is there. Of the rest nothing is, or chance keeps some, out of order. */
export const powerCut: Scenario = {
  name: 'power-cut',
  what: 'power cut at work, in a start, at a change of settings, at closing: what was not synced is lost, all of it or by chance',
  short: 6,
  long: 300,
  run: (run) =>
    cutPowerOften(run, () => (run.random.next() < 0.5 ? NOTHING_STAYS : someStays(run.random))),
};
