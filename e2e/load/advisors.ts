import { THEMES } from '#protocol/vocabulary.js';

import type { Island } from './house.js';
import { OPEN_WITHIN_MS } from './house.js';
import type { World } from './world.js';

/** Of those who are called or talked to. */
const NO_SHOW = 0.05;
const PARKED = 0.03;
const TRANSFERRED = 0.05;
/** Minutes. */
const WALK = 1;
const NOTES = 2;
const LOOK_AROUND = 0.5;
/** A live screen that does not show a call by then is counted as one that never did, ms. */
const NEVER_MS = 5_000;

/** Calls and serves at one island until nobody comes any more and nobody waits. */
export async function advise(world: World, at: Island): Promise<void> {
  const { page, island } = at;
  while (!world.closing || (page.view?.own?.eligible ?? 0) > 0) {
    if ((page.view?.own?.eligible ?? 0) === 0) await world.wait(LOOK_AROUND);
    else await serveOne(world, at);
  }
  await world.act(page, 'sign-out-island', { island });
}

async function serveOne(world: World, at: Island): Promise<void> {
  const { page, island } = at;
  const ticketId = await call(world, at);
  if (ticketId === undefined) return world.wait(LOOK_AROUND);
  await world.wait(WALK);
  // Who is called may give up on the phone at that very moment.
  const gone = (code: string): readonly string[] => (world.left.has(ticketId) ? [code] : []);
  if (world.chance(NO_SHOW)) {
    const recalled = ['recall-limit-reached', ...gone('nobody-called')];
    await world.act(page, 'recall', { island }, recalled);
    await world.wait(WALK);
    await world.act(page, 'no-show', { island }, gone('nobody-called'));
    return;
  }
  if (world.chance(PARKED)) {
    world.parked.add(ticketId);
    await world.act(page, 'park-ticket', { ticketId, minutes: 10 }, gone('ticket-closed'));
    return;
  }
  const started = await world.act(page, 'start-interview', { island }, gone('nobody-called'));
  if (!started.ok) return;
  await world.wait(10 + 30 * world.random.next() ** 2);
  if (!world.closing && world.chance(TRANSFERRED)) {
    await world.act(page, 'transfer-ticket', { ticketId, theme: world.random.pick(THEMES) });
  } else {
    const finished = await world.act(page, 'finish-interview', { island });
    if (finished.ok) world.served.add(ticketId);
  }
  await world.wait(NOTES);
}

/** Calls the next one, and waits until every display and every phone of the ticket shows it. */
async function call(world: World, { page, island }: Island): Promise<string | undefined> {
  const { house, tally } = world;
  return world.during(async () => {
    const sent = performance.now();
    const answer = await page.send('call-next', { island }, ['nobody-waiting']);
    if (!answer.ok) return undefined;
    const { ticketId, callId } = answer.value;
    const screens = [...house.displays, ...house.phones.of(ticketId)];
    // A page that is only being opened shows it, too, but is not timed: it has a connection to make first.
    const wereLive = new Set(screens.filter(({ view }) => view !== undefined));
    const seen = await Promise.all(
      screens.map(async (screen) => {
        const within = wereLive.has(screen) ? NEVER_MS : OPEN_WITHIN_MS;
        return { screen, when: await screen.sawCall(callId, within) };
      }),
    );
    // Who closes the page, or gives up before it is there, is not shown it any more.
    const never = seen.filter(
      ({ screen, when }) =>
        when === undefined &&
        !screen.isClosed &&
        (wereLive.has(screen) || !world.left.has(ticketId)),
    );
    if (never.length > 0) {
      tally.problems.push(`a call was never shown by ${never.length} of ${seen.length} screens`);
    }
    const ms = seen.flatMap(({ screen, when }) =>
      when === undefined || !wereLive.has(screen) ? [] : [when - sent],
    );
    tally.shown.push(...ms);
    if (ms.length > 0) tally.shownLast.push(Math.max(...ms));
    return ticketId;
  });
}
