import type { Language } from '#protocol/vocabulary.js';
import { THEMES } from '#protocol/vocabulary.js';
import { DIVIDE, PORTRAIT, SATISFACTION } from '#protocol/feedback.js';
import { newShortCode } from '#protocol/ticket-keys.js';

import { fillRandom } from '../../renderer/shared/live/random.js';
import { ticketRequest } from '../harness/centre.js';
import { bookingKeys } from '../harness/planner.js';
import type { Page } from './page.js';
import type { World } from './world.js';

/** Shares of those who come. */
const DUTCH = 0.2;
const AT_THE_DESK = 0.04;
const ASK_FOR_HELP = 0.03;
const SIGN_UP = 0.25;
const TAKE_A_SEAT = 0.35;
const LEAVE = 0.05;
const GIVE_A_MARK = 0.5;
const TELL = 0.3;
/** Between what one person does at a kiosk, minutes. */
const TOUCH = 0.5;

/** How many come in each hour from nine, of a hundred: a morning's rush, and a smaller one after lunch. */
const BY_HOUR = [11, 19, 18, 8, 9, 16, 12, 7] as const;

/** When visitors come, minutes since the opening, in order. A day of other length is the same day, stretched. */
export function arrivals(count: number, minutes: number, random: () => number): readonly number[] {
  const all = BY_HOUR.reduce((sum: number, share) => sum + share, 0);
  return Array.from({ length: count }, () => {
    let left = random() * all;
    const hour = Math.max(
      0,
      BY_HOUR.findIndex((share) => (left -= share) < 0),
    );
    return ((hour + random()) / BY_HOUR.length) * minutes;
  }).toSorted((one, other) => one - other);
}

/** One person's way through the house, but for the interview, which is the advisors' to begin. */
export async function visit(world: World): Promise<void> {
  const { house, random } = world;
  const kiosk = random.pick(house.kiosks);
  const language: Language = world.chance(DUTCH) ? 'nl' : 'fr';
  const { payload, secret } = ticketRequest(random.pick(THEMES), language);
  const desk = world.chance(AT_THE_DESK) ? random.pick(house.stewards) : undefined;
  const taken = await world.act<'kiosk' | 'steward', 'take-ticket'>(
    desk ?? kiosk,
    'take-ticket',
    payload,
  );
  if (!taken.ok) return;
  const { ticketId, number } = taken.value;
  world.given.set(ticketId, { number, secret });
  house.phones.add(ticketId, secret, world.pagesPerVisit);
  await Promise.all([
    ...(world.chance(ASK_FOR_HELP) ? [helped(world, kiosk)] : []),
    ...(world.chance(SIGN_UP) ? [signUp(world, kiosk)] : []),
    ...(world.chance(TAKE_A_SEAT) ? [sit(world, kiosk)] : []),
    ...(world.chance(LEAVE) ? [leave(world, ticketId)] : []),
    tell(world, kiosk),
  ]);
}

/** A steward comes: who is asked sees it on the board. */
async function helped(world: World, kiosk: Page<'kiosk'>): Promise<void> {
  const asked = await world.act(kiosk, 'ask-help', {});
  if (!asked.ok) return;
  await world.wait(2);
  const steward = world.random.pick(world.house.stewards);
  const devices = Object.entries(steward.view?.devices ?? {});
  const deviceId = devices.find(([, { name }]) => name === kiosk.view?.name)?.[0];
  // Two visitors asked at one kiosk: the first steward has been there for both.
  if (deviceId === undefined) return;
  await world.act(steward, 'answer-help', { deviceId }, ['no-help-asked']);
  await world.wait(2);
  await world.act(steward, 'end-help', { deviceId }, ['no-help-asked']);
}

async function signUp(world: World, kiosk: Page<'kiosk'>): Promise<void> {
  await world.wait(TOUCH);
  const sessions = Object.entries(kiosk.view?.workshops.sessions ?? {});
  const open = sessions.filter(([, session]) => session.signUp === 'open');
  if (open.length === 0) return;
  const [sessionId] = world.random.pick(open);
  const { secret, code } = bookingKeys();
  const booked = await world.act(kiosk, 'sign-up', { sessionId, secret, code }, [
    ...['session-full', 'sign-up-closed', 'session-running', 'session-over'],
    ...['too-many-from-kiosk', 'too-many-today'],
  ]);
  if (booked.ok && world.chance(0.1)) {
    await world.wait(TOUCH);
    await world.act(kiosk, 'cancel-booking', { key: { code } }, ['session-over']);
  }
}

async function sit(world: World, kiosk: Page<'kiosk'>): Promise<void> {
  await world.wait(TOUCH);
  const code = newShortCode(fillRandom);
  const kind = world.chance(0.7) ? 'computer' : 'tablet';
  const seat = { kind, accessible: world.chance(0.05), code } as const;
  const taken = await world.act(kiosk, 'take-seat', seat, ['no-seat-free']);
  if (!taken.ok) return;
  await world.wait(world.random.between(15, 45));
  await world.act(kiosk, 'return-seat', { code }, ['seat-code-unknown']);
}

/** On the phone, while waiting. */
async function leave(world: World, ticketId: string): Promise<void> {
  await world.wait(world.random.between(3, 15));
  const phone = world.house.phones.of(ticketId).find(({ view }) => view?.status === 'waiting');
  if (phone === undefined) return;
  world.left.add(ticketId);
  await world.act(phone, 'leave-queue', {}, [
    ...['ticket-not-waiting', 'ticket-in-service', 'ticket-closed'],
  ]);
}

/** At the end of the visit, at any kiosk, if they like. */
async function tell(world: World, kiosk: Page<'kiosk'>): Promise<void> {
  const { random } = world;
  await world.wait(random.between(5, 30));
  if (world.chance(GIVE_A_MARK)) {
    await world.act(kiosk, 'give-satisfaction', { mark: random.pick(SATISFACTION) });
  }
  if (world.chance(TELL)) {
    const portrait = { age: random.pick(PORTRAIT.age), reason: random.pick(PORTRAIT.reason) };
    await world.act(kiosk, 'give-portrait', { portrait });
  }
  if (world.chance(TELL)) {
    const [equipment, skills] = [random.pick(DIVIDE.equipment), random.pick(DIVIDE.skills)];
    await world.act(kiosk, 'give-divide', { divide: { equipment, skills } });
  }
  if (world.chance(TELL)) {
    const counts = { occupation: random.between(0, 5), printed: 0, nothing: 0 };
    await world.act(kiosk, 'count-directory', { ...counts });
  }
}
