import { setTimeout as pause } from 'node:timers/promises';

import { THEMES } from '#protocol/vocabulary.js';

import { ticketRequest } from '../harness/centre.js';
import { nextTurn } from '../harness/load.js';
import { notRight, watched } from './right.js';
import type { Spread } from './tally.js';
import { spreadOf } from './tally.js';
import type { World } from './world.js';

/** `kill`: the server dies and is started again; `cut`: nobody reaches it, while it goes on. */
export type StormKind = 'kill' | 'cut';

export interface Storm {
  readonly kind: StormKind;
  /** Clients that lost the server. */
  readonly screens: number;
  /** From the moment it could be reached again to the last screen that was right, ms. */
  readonly healMs: number;
  /** The same of each screen. */
  readonly each: Spread;
  /** How long it could not be reached, ms. */
  readonly awayMs: number;
  /** Connections begun for it, refused ones too. */
  readonly connects: number;
}

/** Tickets that are on their way when the line goes. */
const ON_THEIR_WAY = 5;
/** Of the event loop, before the server is killed. */
const MOST_TURNS = 4;
const LOOK_EVERY_MS = 5;
/** A screen that is not right by then is a problem, ms. */
const NEVER_MS = 30_000;

/**
 * Everybody loses the server at once and comes back as the pages do. Some tickets are asked for just before;
 * while the line is cut somebody comes and somebody is called, so that no board is right by having stayed as it was.
 */
export async function storm(world: World, kind: StormKind, cutMs: number): Promise<Storm> {
  const { house, tally, server } = world;
  await world.holdStill();
  // Nobody grows older meanwhile, or a day's visitors would come at once after it.
  await server.runAt(1);
  tally.timing = false;
  const networks = Object.values(house.networks);
  const begun = sum(networks.map(({ connects }) => connects));
  const asked: Promise<void>[] = [];
  const ask = (): void => {
    while (asked.length < ON_THEIR_WAY) asked.push(askForTicket(world));
  };
  const away = performance.now();
  if (kind === 'kill') {
    await server.crash(cutMs, async () => {
      ask();
      // before it has them, while it keeps them, or as it answers: that takes a millisecond or two
      for (let turns = world.random.between(0, MOST_TURNS); turns > 0; turns -= 1) await nextTurn();
    });
  } else {
    ask();
    for (const network of networks) network.cut();
    await giveTicket(world);
    await callSomebody(world);
    await pause(cutMs);
    for (const network of networks) network.mend();
  }
  const back = performance.now();
  await house.witness.fresh();
  const each = await untilRight(world, back);
  await Promise.all(asked);
  // What was on its way has changed views once more: everybody shows that, too.
  for (const name of await notRight(house, NEVER_MS)) {
    tally.problems.push(`after a storm ${name} did not come to show what was asked for in it`);
  }
  tally.timing = true;
  await server.runAt(world.speed);
  world.goOn();
  return {
    kind,
    screens: each.length,
    healMs: Math.max(...each),
    each: spreadOf(each),
    awayMs: back - away,
    connects: sum(networks.map(({ connects }) => connects)) - begun,
  };
}

/** @returns of each screen when it was right, ms since `back` */
async function untilRight(world: World, back: number): Promise<number[]> {
  const times: number[] = [];
  let wrong = watched(world.house);
  while (wrong.length > 0 && performance.now() - back < NEVER_MS) {
    const still = wrong.filter((screen) => !screen.right());
    const now = performance.now() - back;
    for (let right = still.length; right < wrong.length; right += 1) times.push(now);
    wrong = still;
    if (wrong.length > 0) await pause(LOOK_EVERY_MS);
  }
  for (const { name } of wrong) {
    world.tally.problems.push(`after a storm ${name} was not right within ${NEVER_MS / 1000} s`);
    times.push(NEVER_MS);
  }
  return times;
}

async function askForTicket(world: World): Promise<void> {
  const { house, random, given } = world;
  const { payload, secret } = ticketRequest(random.pick(THEMES));
  const taken = await random.pick(house.kiosks).send('take-ticket', payload);
  if (taken.ok) given.set(taken.value.ticketId, { number: taken.value.number, secret });
}

/** By the steward whose line holds. */
async function giveTicket({ house, random, given }: World): Promise<void> {
  const { payload, secret } = ticketRequest(random.pick(THEMES));
  const { ticketId, number } = await house.witness.accepted('take-ticket', payload);
  given.set(ticketId, { number, secret });
}

/** By the steward whose line holds, for an island that is free; it is served by its advisor later. */
async function callSomebody({ house, served }: World): Promise<void> {
  const { witness } = house;
  const free = Object.entries(witness.view.islands).find(([, { state }]) => state === 'free');
  if (free === undefined) return;
  const island = Number(free[0]);
  const called = await witness.command('call-next', { island });
  if (!called.ok) return;
  await witness.accepted('start-interview', { island });
  await witness.accepted('finish-interview', { island });
  served.add(called.value.ticketId);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
