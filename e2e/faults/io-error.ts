import type { Random } from '../harness/random.js';
import { DiskHouse } from './disk/disk-house.js';
import type { Call, DiskFault } from './disk/faulty-disk.js';
import type { Scenario } from './scenario.js';
import { Tally } from './tally.js';

/** The journal asks for `write`, `truncate` and `open`, documents for all but `truncate`; at work nothing is read. */
const FAILING: readonly Call[] = [
  ...(['write', 'write', 'write', 'open', 'truncate'] as const),
  ...(['sync', 'rename'] as const),
];
/** Every so many rounds the process is killed with the error still there. */
const KILLED = 3;

/** More than are made in a round. */
const ALL = 10_000;

/** Single calls fail, by chance one, a few, or all for a while. */
function someErrors(random: Random): DiskFault[] {
  const call = random.pick(FAILING);
  const times = random.pick([1, 1, 2, 5, ALL]);
  const part = random.pick([0, 0.3, 0.9, 1]);
  const one = { calls: [call], code: 'EIO', part, times };
  // a journal is cut back only after a write that failed
  return call === 'truncate' || call === 'open'
    ? [one, { calls: ['write'], code: 'EIO', part, times: 1 }]
    : [one];
}

/** The disk reports an error of its own: a bad sector, a controller that was reset. */
export const ioError: Scenario = {
  name: 'io-error',
  what: 'EIO from single writes, openings, cuts, syncs and renames while everybody works, then healed; every third time killed first',
  short: 5,
  long: 200,
  async run({ rounds, random, say }) {
    const busy = await DiskHouse.open(random);
    const { disk, server } = busy;
    const tally = new Tally();
    let struck = 0;
    try {
      for (let round = 1; round <= rounds; round += 1) {
        const killed = round % KILLED === 0;
        const when = `round ${round}`;
        const { problems } = await busy.workThrough(
          {
            after: random.between(5, 60),
            lasts: random.between(20, 150),
            killed,
            begin: () => disk.set(someErrors(random)),
            async end() {
              struck += (await disk.heal()).reduce((sum, count) => sum + count, 0);
            },
          },
          when,
        );
        tally.problems.push(...problems);
        if (killed) await server.restart();
        tally.add(await busy.look(when));
        if (round % 50 === 0) say(`${round} rounds, ${struck} calls failed`);
      }
    } finally {
      await busy.close();
    }
    if (struck === 0) tally.problems.push('no call ever failed: nothing was tested');
    return tally.outcome();
  },
};
