import type { StewardView } from '#protocol/views.js';
import { ticketRequest } from '../harness/centre.js';
import { Client, ConnectionRefused } from '../harness/client.js';
import type { Random } from '../harness/random.js';
import { countOf, disorderIn, figuresOf, journalDays } from './clock-journal.js';
import { MidnightHouse, repeated, type Shift, workUntil } from './clock-midnight-house.js';
import { newDay, offline } from './midnight-after.js';
import { after } from './moment.js';
import { HEAL_LIMIT_MS, type Scenario } from './scenario.js';
import { type LookedAt, screensRight, waitingOf } from './screens-right.js';
import { Tally } from './tally.js';

const SECOND = 1_000;
const DAY = 86_400_000;
/** Of a Monday in Brussels, far from the nights in which clocks change. */
const FIRST_MIDNIGHT = Date.parse('2027-06-07T22:00:00Z');
const MANY_NIGHTS = 90;

export const midnight: Scenario = {
  name: 'midnight',
  what: 'an open day with everybody at work runs into midnight; the server is killed within a second of it, and started a second before it to a second after, or later',
  short: 1,
  long: 90,
  async run({ rounds, random, say }) {
    const tally = new Tally();
    let house = await MidnightHouse.open(FIRST_MIDNIGHT - DAY / 2);
    try {
      for (let round = 1; round <= rounds; round += 1) {
        // nights of summer only
        const night = (round - 1) % MANY_NIGHTS;
        if (night === 0 && round > 1) {
          await house.close();
          house = await MidnightHouse.open(FIRST_MIDNIGHT - DAY / 2);
        }
        tally.add(await oneNight(house, FIRST_MIDNIGHT + night * DAY, random, round));
        if (round % 10 === 0) say(`${round} midnights, ${tally.answered} commands answered`);
      }
    } finally {
      await house.close();
    }
    return tally.outcome();
  },
};

async function oneNight(house: MidnightHouse, at: number, random: Random, round: number) {
  const { wall, server } = house;
  const problems: string[] = [];
  const check = (holds: boolean, what: string): void => {
    if (!holds) problems.push(`midnight ${round}: ${what}`);
  };
  await wall.turnTo(server, at - DAY / 24);
  const shift = await house.begin(random);
  const { steward, kiosks } = shift;
  const [kiosk] = house.kiosks;
  if (kiosk === undefined) throw new Error('a house without a kiosk');
  const yesterday = steward.view.date ?? '';
  const held = new Map(Object.entries(steward.view.tickets).map(([id, t]) => [id, t.number]));
  const visitor = ticketRequest();
  const phoned = await steward.accepted('take-ticket', visitor.payload);
  held.set(phoned.ticketId, phoned.number);
  const phone = await Client.connect(server.url, { audience: 'phone', secret: visitor.secret });
  const lease = await kiosk.accepted('lease-numbers', {});
  check(lease.until === at, 'numbers are lent for longer than the day');

  const healed = await intoMidnight(house, shift, at, random);
  const seen = await screensRight(screensOf(house, shift, phone), healed);
  for (const name of seen.wrong) check(false, `the screen of ${name} is wrong`);
  for (const actor of shift.actors) await actor.settle();
  // a number of the day's own that was given while nobody answered, told of after it is closed
  const number = lease.numbers[0]?.from ?? 0;
  const delivered = await kiosk.accepted('deliver-ticket', offline(yesterday, number, at - SECOND));
  held.set(delivered.ticketId, delivered.number);
  for (const actor of kiosks) for (const [id, given] of actor.tickets) held.set(id, given);
  const closed = await steward.fresh();
  closedRightly(closed, held, shift, check);

  const tickets = await inFigures(server.data, yesterday, held.size);
  check(tickets === held.size, `${tickets} of ${held.size} tickets are in the figures`);
  const figures = await figuresOf(server.data, yesterday);
  const ended = Object.values(figures.outcomes).reduce((sum, count) => sum + count, 0);
  check(figures.open === 0 && ended === held.size, 'the figures have tickets that never ended');
  const served = Object.values(closed.tickets).filter((ticket) => ticket.outcome === 'served');
  const days = await journalDays(server.data);
  const ofDay = days.find(({ date }) => date === yesterday);
  check(ofDay !== undefined, 'the journal of the day is gone');
  // who was transferred and left at closing has had an interview too
  const { served: counted } = figures.outcomes;
  const begun = (ofDay?.events ?? []).flatMap((event) =>
    event.type === 'interview-started' ? [event.ticketId] : [],
  );
  check(
    counted >= served.length && counted <= new Set(begun).size,
    `${counted} interviews are in the figures, ${served.length} tickets were served`,
  );
  for (const day of days) {
    for (const problem of disorderIn(day)) check(false, problem);
    if (day.date !== yesterday) continue;
    check(countOf(day, 'day-opened') === 1, 'the day was opened more than once');
    const closings = day.events.filter(({ type }) => type === 'day-closed');
    check(closings.length === 1 && closings[0]?.at === at - 1, 'it was not closed at midnight');
  }

  const sent = shift.actors.flatMap((actor) => actor.sent.splice(0));
  await newDay(house, shift, { phoned: phoned.ticketId, lease: yesterday, at }, check);
  const again = await repeated(sent, server.data);
  for (const problem of again.problems) check(false, problem);
  const { tickets: anew } = await steward.fresh();
  check(Object.keys(anew).length === 1, `${Object.keys(anew).length} tickets on the new day`);
  const refused = await Client.connect(server.url, {
    audience: 'phone',
    secret: visitor.secret,
  }).catch((error: unknown) => error);
  check(refused instanceof ConnectionRefused, 'an old ticket still opens its page');
  phone.close();
  shift.close();
  const missing = [...held].filter(([id, given]) => closed.tickets[id]?.number !== given);
  for (const [, given] of missing) check(false, `ticket ${given} is lost`);
  const ofKiosks = kiosks.reduce((sum, actor) => sum + actor.tickets.size, 0);
  const { screens, healMs } = seen;
  return {
    // with the tickets that were asked for by others than those who work
    answered: again.answered + held.size - ofKiosks,
    lost: Math.max(again.lost, missing.length),
    doubled: again.doubled,
    ...{ screens, healMs, problems },
  };
}

/** The day is over on every screen. */
function screensOf(
  { kiosks, display }: MidnightHouse,
  { steward, advisors }: Shift,
  phone: Client<'phone'>,
): readonly LookedAt[] {
  return [
    ...kiosks.map((kiosk, index) => ({
      name: `kiosk ${index + 1}`,
      right: () => kiosk.view.day === 'closed' && waitingOf(kiosk.view.waiting) === 0,
    })),
    ...advisors.map((advisor, index) => ({
      name: `advisor ${index + 1}`,
      right: () => advisor.view.day === 'closed' && advisor.view.own === undefined,
    })),
    {
      name: 'display',
      right: () =>
        display.view.day === 'closed' && display.view.calls.every(({ calling }) => !calling),
    },
    {
      name: 'steward',
      right: () =>
        steward.view.day === 'closed' &&
        Object.values(steward.view.islands).every(({ state }) => state === 'closed') &&
        Object.values(steward.view.tickets).every(({ status }) => status === 'closed'),
    },
    { name: 'phone', right: () => phone.view.status === 'closed' },
  ];
}

/**
 * The last seconds of the day, and the first after it; nobody works any more at the end.
 * @returns since when it has been midnight on a server that runs, ms of `performance.now()`
 */
async function intoMidnight(
  { wall, server, display }: MidnightHouse,
  shift: Shift,
  at: number,
  random: Random,
): Promise<number> {
  const midnight = (): number => performance.now() + Math.max(0, at - wall.now());
  const ending = (): Promise<unknown> => display.until((view) => view.day === 'closed');
  if (random.next() < 0.25) {
    await wall.turnTo(server, at - SECOND);
    const healed = midnight();
    await workUntil(shift, ending);
    return healed;
  }
  // the evening's work, and then the last moment
  await workUntil(shift, async () => {
    await after(random.between(100, 300));
    await wall.turnTo(server, at - random.between(0, SECOND));
    await after(random.between(0, 1.5 * SECOND));
    await server.kill();
  });
  const later = random.next() < 0.25 ? 600 * SECOND : random.between(-SECOND, SECOND);
  await wall.turnToWhileOff(Math.max(wall.now(), at + later));
  await server.restart();
  const healed = midnight();
  for (const actor of shift.actors) await actor.settle();
  await workUntil(shift, ending);
  return healed;
}

/** What is on the board once the day is closed. */
function closedRightly(
  { tickets }: StewardView,
  held: ReadonlyMap<string, number>,
  shift: Shift,
  check: (holds: boolean, what: string) => void,
): void {
  const all = Object.entries(tickets);
  check(all.length === held.size, `${all.length} tickets, ${held.size} in visitors' hands`);
  check(
    all.every(([, { status, outcome }]) => status === 'closed' && outcome !== undefined),
    'a ticket has not ended',
  );
  const numbers = new Set(all.map(([, { number }]) => number));
  check(numbers.size === all.length, 'a number was given twice');
  for (const island of shift.islands) {
    const { at } = island;
    if (at.state !== 'free') {
      const outcome = tickets[at.ticketId]?.outcome;
      check(
        outcome === (at.state === 'serving' ? 'served' : 'left-at-closing'),
        `who was ${at.state} at closing is ${outcome}`,
      );
    }
    for (const id of island.served)
      check(tickets[id]?.outcome === 'served', `who was served is ${tickets[id]?.outcome}`);
  }
}

/** The figures are made a moment after the closing, and again for a ticket that is told of later. */
async function inFigures(data: string, date: string, expected: number): Promise<number> {
  const late = performance.now() + HEAL_LIMIT_MS;
  for (;;) {
    const tickets = await figuresOf(data, date).then(
      (figures) => figures.tickets,
      () => 0,
    );
    if (tickets === expected || performance.now() > late) return tickets;
    await after(20);
  }
}
