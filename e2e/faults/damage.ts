import { DamagedHouse } from './damage/damaged-house.js';
import { kindOf } from './damage/folder.js';
import { DamagedPlan } from './damage/plan.js';
import { WAYS } from './damage/ways.js';
import { after } from './moment.js';
import type { Scenario } from './scenario.js';
import { Tally } from './tally.js';

/** A long run's day is long enough for a snapshot, ms. */
const LONG_MS = 4_000;

/** A file is not any more what was written: a bad sector, a repair of the file system, a hand. */
export const damage: Scenario = {
  name: 'damage',
  what: 'one file of the stopped or killed server damaged (wrong bits, cut, emptied, zeros, a line doubled), then started: healed, or told and mended by `npm run repair`',
  short: 3,
  long: 200,
  async run({ rounds, long, random, say }) {
    const damaged = await DamagedHouse.open(random);
    const plan = new DamagedPlan(random);
    const fates = new Map<string, number>();
    const tally = new Tally();
    let saidLost = 0;
    try {
      if (long) await damaged.house.workWhile(() => after(LONG_MS));
      for (let round = 1; round <= rounds; round += 1) {
        await damaged.workAndStop(random.between(20, 150), random.next() < 0.5);
        const { file, way } = await plan.next(damaged);
        const when = `round ${round}, ${file} ${way.name}`;
        const { fate, found, told } = await damaged.startOn(file, when);
        tally.add(found);
        saidLost += told;
        const row = `${kindOf(file)}: ${way.name}: ${fate}`;
        fates.set(row, (fates.get(row) ?? 0) + 1);
        if (round % 50 === 0) say(`${round} rounds, ${plan.combinations} combinations`);
      }
    } finally {
      await damaged.close();
    }
    for (const [row, times] of fates) say(`${row} (${times})`);
    say(`${saidLost} commands were in damaged lines: the repair said that they are lost`);
    say(`${plan.combinations} combinations of file and damage, of ${WAYS.length} ways`);
    return tally.outcome();
  },
};
