import { Cable } from '../harness/cable.js';
import { signIn, ticketRequest } from '../harness/centre.js';
import { Client } from '../harness/client.js';
import type { Random } from '../harness/random.js';
import { BusyHouse } from './busy-house.js';
import { ServerWall } from './clock-wall.js';
import { after } from './moment.js';
import { WatchedPage } from './network-page.js';
import { HEAL_LIMIT_MS, type Scenario } from './scenario.js';
import { Tally } from './tally.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** So often it is the hour that passes: longer, and the working day of the staff is over. */
const MOST_HOURS = 6;

const SCREENS = ['kiosk', 'advisor', 'steward', 'display', 'phone'] as const;
type Screen = (typeof SCREENS)[number];
/** How a network can be gone: `deafen` loses what the server says, `mute` what the screen says. */
const WAYS = ['cut', 'silence', 'deafen', 'mute'] as const;

/**
 * In the short form a cut is over before the pings of Socket.IO (10 s, and 8 s of patience) are missed: half
 * of them end as they began, half as if both ends had given up, by an end to the connections. In the long
 * form it lasts a minute (CUT_MINUTES: others), in which both ends do that by themselves.
 */
export const networkCut: Scenario = {
  name: 'network-cut',
  what: 'the network of one screen (kiosk, advisor, steward, display, phone in turn) is cut, silent both ways, or loses one way, while the others work; some cuts last an hour by the clock',
  short: 5,
  long: 40,
  async run({ rounds, long, random, say }) {
    const wall = await ServerWall.hang();
    const cables = {
      kiosk: await Cable.lay(),
      advisor: await Cable.lay(),
      steward: await Cable.lay(),
      display: await Cable.lay(),
    };
    const phone = await Cable.lay();
    const house = await BusyHouse.open({ random, cables, server: { env: wall.env() } });
    phone.plugInto(house.server.url);
    const { token } = await signIn(house.server.url, 'S1');
    const tally = new Tally();
    const first = random.between(0, SCREENS.length * WAYS.length - 1);
    const minutes = long ? Number(process.env['CUT_MINUTES'] ?? 1) : 0;
    let hours = 0;
    try {
      for (let round = 1; round <= rounds; round += 1) {
        const turn = first + round;
        const screen = SCREENS[turn % SCREENS.length] ?? 'kiosk';
        const way = WAYS[turn % WAYS.length] ?? 'cut';
        const cable = screen === 'phone' ? phone : cables[screen];
        const forAnHour = way === 'cut' && hours < MOST_HOURS;
        if (forAnHour) hours += 1;
        const page = await watch(screen, house, cable.url, token);
        let mended = 0;
        const during = async (): Promise<void> => {
          cable[way]();
          if (screen === 'kiosk' || screen === 'steward') page.takeTicket();
          if (forAnHour) await wall.set(house.server, wall.ahead + HOUR);
        };
        const mend = (): void => {
          if (!long && random.next() < 0.5) cable.cut();
          cable.mend();
          mended = performance.now();
        };
        if (minutes === 0) await workThrough(house, random, during, mend);
        else await sitOut(house, random, during, mend, minutes * MINUTE);
        const when = `round ${round}, ${screen}, ${way}${forAnHour ? ' for an hour' : ''}`;
        const given = await page.answer();
        if (given !== undefined) house.kiosks[0]?.tickets.set(given.ticketId, given.number);
        await page.right();
        const pageMs = performance.now() - mended;
        const found = await house.look(when);
        const problems = [...found.problems];
        if ((await page.right()) > HEAL_LIMIT_MS) problems.push(`${when}: the page is not right`);
        const wrongBy = Math.round(page.now() - wall.now());
        if (Math.abs(wrongBy) > HEAL_LIMIT_MS)
          problems.push(`${when}: the page's clock is wrong by ${wrongBy} ms`);
        tally.add({
          ...found,
          problems,
          screens: found.screens + 1,
          healMs: Math.max(found.healMs, pageMs),
        });
        page.close();
        if (long) say(`${when}: right after ${Math.round(pageMs)} ms`);
      }
    } finally {
      await house.close();
      for (const cable of [...Object.values(cables), phone]) await cable.remove();
      await wall.remove();
    }
    return tally.outcome();
  },
};

type Page =
  | WatchedPage<'kiosk'>
  | WatchedPage<'advisor'>
  | WatchedPage<'steward'>
  | WatchedPage<'display'>
  | WatchedPage<'phone'>;

/** @param token of the steward */
async function watch(screen: Screen, house: BusyHouse, url: string, token: string): Promise<Page> {
  const { centre, server } = house;
  switch (screen) {
    case 'kiosk': {
      const who = { audience: screen, token: centre.kioskToken };
      return WatchedPage.open(url, who, await Client.connect(server.url, who));
    }
    case 'display': {
      const who = { audience: screen, token: centre.displayToken };
      return WatchedPage.open(url, who, await Client.connect(server.url, who));
    }
    case 'advisor': {
      const who = { audience: screen, token: centre.advisorTokens[0] ?? '' };
      return WatchedPage.open(url, who, await Client.connect(server.url, who));
    }
    case 'steward': {
      const who = { audience: screen, token };
      return WatchedPage.open(url, who, await Client.connect(server.url, who));
    }
    case 'phone': {
      const { payload, secret } = ticketRequest();
      const { ticketId, number } = await centre.steward.accepted('take-ticket', payload);
      house.kiosks[0]?.tickets.set(ticketId, number);
      const who = { audience: screen, secret };
      return WatchedPage.open(url, who, await Client.connect(server.url, who));
    }
  }
}

/** Everybody works all the time. */
async function workThrough(
  house: BusyHouse,
  random: Random,
  cut: () => Promise<void>,
  mend: () => void,
): Promise<void> {
  await house.workWhile(async () => {
    await after(random.between(10, 60));
    await cut();
    await after(random.between(150, 400));
    mend();
    await after(random.between(10, 60));
  });
}

/** Everybody works when the network goes and when it comes back; a day could not hold what they did between. */
async function sitOut(
  house: BusyHouse,
  random: Random,
  cut: () => Promise<void>,
  mend: () => void,
  ms: number,
): Promise<void> {
  const began = performance.now();
  await house.workWhile(async () => {
    await after(random.between(10, 60));
    await cut();
    await after(random.between(50, 500));
  });
  await after(began + ms - performance.now());
  await house.workWhile(async () => {
    await after(random.between(50, 200));
    mend();
  });
}
