import { allowWriting, forbidWriting } from '../harness/full-disk.js';
import type { Random } from '../harness/random.js';
import { DiskHouse } from './disk/disk-house.js';
import { SmallDisk } from './disk/small-disk.js';
import type { Scenario } from './scenario.js';
import { Tally } from './tally.js';

const DISK_MB = 48;
/** Up to so many bytes are left on the disk when it counts as full: a write may fit in part. */
const SPARE_BYTES = 12_000;
/** Every so many rounds the process is killed while the disk is full, and starts on the full disk. */
const KILLED = 2;

/** How the disk gets full: a real one where it may be mounted, else a limit of the process. */
interface Filling {
  fill(): Promise<void>;
  free(): Promise<void>;
}

function fillingsOf(busy: DiskHouse, small: SmallDisk | undefined, random: Random): Filling[] {
  const limit: Filling = {
    fill: () => forbidWriting(busy.server.pid),
    free: () => allowWriting(busy.server.pid),
  };
  if (small === undefined) return [limit];
  return [
    limit,
    { fill: () => small.fill(random.between(0, SPARE_BYTES)), free: () => small.free() },
  ];
}

/** Somebody else's files have taken the last byte. */
export const diskFull: Scenario = {
  name: 'disk-full',
  what: 'no room for another byte while everybody works, then room again; every second time killed while full and started on the full disk',
  short: 4,
  long: 200,
  async run({ rounds, random, say }) {
    const small = await SmallDisk.mount(DISK_MB);
    if (small === undefined)
      say('no file system may be mounted here: by a limit of the process, no start on a full disk');
    const busy = await DiskHouse.open(random, small && { data: small.data });
    const fillings = fillingsOf(busy, small, random);
    const { server } = busy;
    const tally = new Tally();
    let refused = 0;
    try {
      for (let round = 1; round <= rounds; round += 1) {
        const when = `round ${round}`;
        const killed = round % KILLED === 0;
        // a limit goes with its process: the start after it would have room
        const filling = random.pick(killed ? fillings.slice(-1) : fillings);
        const worked = await busy.workThrough(
          {
            after: random.between(20, 100),
            lasts: random.between(50, 400),
            killed,
            begin: () => filling.fill(),
            end: () => filling.free(),
          },
          when,
        );
        refused += worked.refused;
        tally.problems.push(...worked.problems);
        if (killed) {
          await server.restart();
          await filling.free();
        }
        tally.add(await busy.look(when));
        if (round % 50 === 0) say(`${round} rounds, ${refused} commands refused`);
      }
    } finally {
      await busy.close();
      await small?.unmount();
    }
    if (refused === 0) tally.problems.push('nothing was ever refused: the disk was never full');
    return tally.outcome();
  },
};
