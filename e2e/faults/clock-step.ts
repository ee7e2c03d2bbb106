import { BusyHouse } from './busy-house.js';
import { dayAhead } from './clock-ahead.js';
import { disorderIn, journalDays } from './clock-journal.js';
import { TimesWatch } from './clock-screens.js';
import { ServerWall } from './clock-wall.js';
import { after } from './moment.js';
import type { Scenario } from './scenario.js';
import { Tally } from './tally.js';
import type { Random } from '../harness/random.js';

const SECOND = 1_000;
const HOUR = 3_600_000;
/** Every so many rounds the server is killed after the step, and its clock set while it is off. */
const KILLED = 3;
/** Every so many rounds the clock is a day ahead by mistake, and right again. */
const A_DAY_AHEAD = 25;

/** By hours and by seconds, forth and back, never further than an hour from the truth: the day is not over. */
export const clockStep: Scenario = {
  name: 'clock-step',
  what: "the server's clock is set by ±1 h or ±1 to 30 s while everybody works, every third time with a kill; every 25th time it is a day ahead by mistake and right again",
  short: 3,
  long: 200,
  async run({ rounds, random, say }) {
    const wall = await ServerWall.hang();
    const house = await BusyHouse.open({ random, server: { env: wall.env() } });
    const { server, centre } = house;
    const screens = new TimesWatch();
    const followed = Object.entries({ steward: centre.steward, kiosk: centre.kiosk });
    const tally = new Tally();
    try {
      for (const [name, client] of followed) screens.follow(client, name);
      screens.follow(centre.display, 'display');
      for (const [index, advisor] of centre.advisors.entries())
        screens.follow(advisor, `advisor ${index + 1}`);
      for (let round = 1; round <= rounds; round += 1) {
        const killed = round % KILLED === 0;
        await house.workWhile(async () => {
          await after(random.between(5, 100));
          await wall.set(server, another(wall.ahead, random));
          await after(random.between(5, 100));
          if (random.next() < 0.5) await wall.set(server, another(wall.ahead, random));
          await after(random.between(5, 100));
          if (killed) await server.kill();
        });
        if (killed) {
          await wall.setWhileOff(another(wall.ahead, random));
          await server.restart();
        }
        const found = await house.look(`round ${round}`);
        const problems = [
          ...found.problems,
          ...screens.take().map((seen) => `round ${round}: ${seen}`),
          ...(await disorder(house, round)),
        ];
        tally.add({ ...found, problems });
        if (round % A_DAY_AHEAD === 0 || round === rounds) tally.add(await dayAhead(random, round));
        if (round % 20 === 0) say(`${round} rounds, ${screens.looked} views looked at`);
      }
    } finally {
      await house.close();
      await wall.remove();
    }
    return tally.outcome();
  },
};

/** Ahead of the truth, ms: an hour or some seconds from where it is. */
function another(ahead: number, random: Random): number {
  const by = random.pick([-HOUR, HOUR, -SECOND * random.between(1, 30), SECOND]);
  return Math.max(-HOUR, Math.min(HOUR, ahead + by));
}

/** The day is open, nobody has jumped the queue, no time in the journal goes back. */
async function disorder({ server, centre }: BusyHouse, round: number): Promise<readonly string[]> {
  const problems: string[] = [];
  const { steward, advisors } = centre;
  if (steward.view.day !== 'open') problems.push('the day is closed');
  const arrivals = Object.values(steward.view.tickets)
    .toSorted((a, b) => a.number - b.number)
    .map(({ arrivedAt }) => arrivedAt);
  if (!isAscending(arrivals)) problems.push('a later number came earlier');
  const [first] = advisors;
  if (first === undefined) throw new Error('a house without an island');
  const { queue } = await first.fresh();
  for (const priority of [true, false]) {
    const places = Object.values(queue)
      .filter((ticket) => ticket.place !== undefined && ticket.missedUntil === undefined)
      .filter((ticket) => ticket.priority === priority)
      .toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
    if (!isAscending(places.map(({ number }) => number)))
      problems.push('somebody jumped the queue');
  }
  const days = await journalDays(server.data);
  if (days.length !== 1) problems.push(`there are journals of ${days.length} days`);
  problems.push(...days.flatMap(disorderIn));
  return problems.map((problem) => `round ${round}: ${problem}`);
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => number >= (numbers[index - 1] ?? number));
}
