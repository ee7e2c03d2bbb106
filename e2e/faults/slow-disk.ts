import { DiskHouse } from './disk/disk-house.js';
import type { DiskFault } from './disk/faulty-disk.js';
import { after } from './moment.js';
import type { Scenario } from './scenario.js';
import { Tally } from './tally.js';

const SYNC_MS = 200;
/** The journal's writes are synced by themselves. */
const SLOW: readonly DiskFault[] = [{ calls: ['write', 'sync'], ms: SYNC_MS }];
/** Every so many rounds the process is killed in the middle of a write. */
const KILLED = 2;

/** A disk that is worn out, or shared with a copy of everything. */
export const slowDisk: Scenario = {
  name: 'slow-disk',
  what: `every sync takes ${SYNC_MS} ms; every second time killed in the middle of it`,
  short: 2,
  long: 100,
  async run({ rounds, random, say }) {
    const busy = await DiskHouse.open(random);
    const { disk, server } = busy;
    const tally = new Tally();
    let slowed = 0;
    try {
      for (let round = 1; round <= rounds; round += 1) {
        const when = `round ${round}`;
        await disk.set(SLOW);
        const killed = round % KILLED === 0;
        await busy.workWhile(async () => {
          await after(random.between(3, 8) * SYNC_MS);
          if (killed) return server.kill();
          slowed += (await disk.set(SLOW)).reduce((sum, count) => sum + count, 0);
        });
        if (busy.accepted === 0) tally.problems.push(`${when}: nothing was answered any more`);
        if (killed) await server.restart();
        // Looked at while it is slow, but for the rounds that were killed.
        tally.add(await busy.look(when));
        if (round % 50 === 0) say(`${round} rounds, ${tally.answered} commands answered`);
      }
    } finally {
      await busy.close();
    }
    if (slowed === 0) tally.problems.push('no sync ever took longer: nothing was tested');
    return tally.outcome();
  },
};
