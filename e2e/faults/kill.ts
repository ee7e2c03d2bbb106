import { BusyHouse } from './busy-house.js';
import { after } from './moment.js';
import type { Scenario } from './scenario.js';
import { Tally } from './tally.js';

/** Every so many rounds the next start is killed, too. */
const KILLED_AT_START = 5;

/** The process ends at any instruction: no handler runs, what the system was given stays. */
export const kill: Scenario = {
  name: 'kill',
  what: 'SIGKILL while everybody works; every fifth time at the start after it, too',
  short: 8,
  long: 1_000,
  async run({ rounds, random, say }) {
    const house = await BusyHouse.open({ random, islands: 6, kiosks: 3 });
    const { server } = house;
    const tally = new Tally();
    try {
      for (let round = 1; round <= rounds; round += 1) {
        await house.workWhile(async () => {
          await after(random.between(5, 200));
          await server.kill();
        });
        if (round % KILLED_AT_START === 0) {
          const starting = server.restart().catch(() => 'killed at its start');
          await after(random.between(0, 300));
          await server.kill();
          await starting;
        }
        await server.restart();
        tally.add(await house.look(`round ${round}`));
        if (round % 100 === 0) say(`${round} kills, ${tally.answered} commands answered`);
      }
    } finally {
      await house.close();
    }
    return tally.outcome();
  },
};
