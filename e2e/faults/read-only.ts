import type { ServerProcess } from '../harness/server-process.js';
import { DiskHouse } from './disk/disk-house.js';
import { CHANGING } from './disk/faulty-disk.js';
import { SmallDisk } from './disk/small-disk.js';
import type { Scenario } from './scenario.js';
import { Tally } from './tally.js';

const DISK_MB = 48;
/** Every so many rounds the process is killed, and a start on the read-only disk has to say why not. */
const KILLED = 2;
const SAID = /read-only disk/;

/** The system mounts a disk it no longer trusts for reading alone. */
export const readOnly: Scenario = {
  name: 'read-only',
  what: 'EROFS from all that changes a file while everybody works, then writable again; every second time killed, and started on a disk that is really read-only',
  short: 2,
  long: 200,
  async run({ rounds, random, say }) {
    const small = await SmallDisk.mount(DISK_MB);
    if (small === undefined) say('no file system may be mounted here: no start on a read-only one');
    const busy = await DiskHouse.open(random, small && { data: small.data });
    const { disk, server } = busy;
    const tally = new Tally();
    let refused = 0;
    try {
      for (let round = 1; round <= rounds; round += 1) {
        const when = `round ${round}`;
        const killed = round % KILLED === 0;
        const worked = await busy.workThrough(
          {
            after: random.between(20, 100),
            lasts: random.between(50, 400),
            killed,
            begin: () => disk.set([{ calls: CHANGING, code: 'EROFS' }]),
            end: () => disk.heal(),
          },
          when,
        );
        refused += worked.refused;
        tally.problems.push(...worked.problems);
        if (killed) {
          if (small !== undefined) tally.problems.push(...(await startedOn(small, server, when)));
          await server.restart();
        }
        tally.add(await busy.look(when));
        if (round % 50 === 0) say(`${round} rounds, ${refused} commands refused`);
      }
    } finally {
      await busy.close();
      await small?.unmount();
    }
    if (refused === 0) tally.problems.push('nothing was ever refused: the disk was writable');
    return tally.outcome();
  },
};

/** The start on a read-only disk: it has to end with its reason. @returns what is wrong with that */
async function startedOn(small: SmallDisk, server: ServerProcess, when: string): Promise<string[]> {
  await small.readOnly(true);
  try {
    await server.restart();
    await server.kill();
    return [`${when}: it started on a read-only disk`];
  } catch (error) {
    return SAID.test(String(error)) ? [] : [`${when}: its start did not say why: ${String(error)}`];
  } finally {
    await small.readOnly(false);
  }
}
