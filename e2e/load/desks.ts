import { HELP_KINDS } from '#protocol/vocabulary.js';

import type { Activity } from '#protocol/workshops/programme.js';
import type { World } from './world.js';

/** Minutes. */
const STEWARD_LOOKS = 5;
const HOUR = 60;
const KIOSK_VERSION = '0.1.0';
const MOST_HELP = 3;
const ROOM = 'room-1';
const OVERTAKEN = [
  ...['ticket-not-parked', 'ticket-not-waiting', 'ticket-in-service', 'ticket-closed'],
];

const ACTIVITY: Activity = {
  id: 'load',
  title: { fr: 'Préparer un entretien', nl: 'Een gesprek voorbereiden' },
  description: { fr: 'À plusieurs.', nl: 'In groep.' },
  ...{ format: 'workshop', theme: 'work', language: 'both', public: 'everyone', partners: [] },
  ...{ room: ROOM, capacity: 20, waitingList: 5, minutes: 90, occupations: [] },
};
const STARTS = ['11:00', '14:00', '16:00'] as const;
const ENDS = ['12:30', '15:30', '17:30'] as const;

/** The stewards' round: somebody gets priority, who is parked comes back, help given is noted. */
export async function watch(world: World): Promise<void> {
  const { random } = world;
  while (!world.closing) {
    await world.wait(STEWARD_LOOKS);
    const steward = random.pick(world.house.stewards);
    const tickets = Object.entries(steward.view?.tickets ?? {});
    const parked = tickets.find(([, { status }]) => status === 'parked');
    if (parked !== undefined) {
      await world.act(steward, 'return-ticket', { ticketId: parked[0] }, OVERTAKEN);
    }
    const waiting = tickets.filter(([, { status, priority }]) => status === 'waiting' && !priority);
    if (waiting.length > 0 && world.chance(0.2)) {
      const [ticketId] = random.pick(waiting);
      await world.act(steward, 'set-priority', { ticketId, priority: true }, OVERTAKEN);
    }
    for (let given = random.between(0, MOST_HELP); given > 0; given -= 1) {
      await world.act(steward, 'log-help', { kind: random.pick(HELP_KINDS), change: 1 });
    }
  }
}

/** Each hour the office reads its figures. */
export async function read(world: World): Promise<void> {
  const { office } = world.house;
  while (!world.closing) {
    await world.wait(HOUR);
    const today = office.view?.today;
    if (today === undefined) continue;
    const month = today.slice(0, 7);
    await world.during(async () => {
      await office.query('statistics', { from: `${month}-01`, to: today });
      await office.query('report', { period: today });
      await office.query('report', { period: month });
      await office.query('workshop-statistics', { period: month });
    });
  }
}

/** What a device tells when it is switched on, and each hour after that. */
export async function report(world: World): Promise<void> {
  const { kiosks, displays } = world.house;
  do {
    await Promise.all([
      ...kiosks.map(async (kiosk) => {
        const state = {
          version: KIOSK_VERSION,
          paper: 'printed',
          pending: 0,
          undelivered: 0,
        } as const;
        await world.act(kiosk, 'report-kiosk', state);
        await world.act(kiosk, 'lease-numbers', {}, ['day-closed']);
      }),
      ...displays.map((display) =>
        world.act(display, 'report-display', { sound: 'on', voices: ['fr', 'nl'] }),
      ),
    ]);
    await world.wait(HOUR);
  } while (!world.closing);
}

/** Today's activities, planned before anybody comes. */
export async function plan(world: World): Promise<void> {
  const { office } = world.house;
  const { id: activityId, room, capacity, waitingList } = ACTIVITY;
  const date = office.view?.today;
  if (date === undefined) throw new Error('the office does not know what day it is');
  await office.send('put-activity', { activity: ACTIVITY });
  for (const [index, starts] of STARTS.entries()) {
    const ends = ENDS[index] ?? starts;
    const session = {
      activityId,
      date,
      starts,
      ends,
      room,
      capacity,
      waitingList,
      signUpCloses: 0,
    };
    await office.send('plan-sessions', { session, weeks: 1 });
  }
}
