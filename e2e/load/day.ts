import { isDeepStrictEqual } from 'node:util';

import { advise } from './advisors.js';
import { plan, read, report, watch } from './desks.js';
import { notRight } from './right.js';
import { arrivals, visit } from './visitors.js';
import type { World } from './world.js';
import { MINUTE_MS } from './world.js';

/** A screen that was never cut off shows a change within ms; the machine may be busy. */
const RIGHT_WITHIN_MS = 10_000;

export interface DayAsked {
  readonly visits: number;
  /** From the opening to the last who come, minutes. */
  readonly minutes: number;
  /** Something done to the house once, so many minutes after the opening, while everybody works. */
  readonly meanwhile?: { readonly after: number; readonly deed: () => Promise<void> };
}

/** One opening day from its first visitor to the last interview; what it must have left is looked for. */
export async function liveDay(world: World, asked: DayAsked): Promise<void> {
  const { visits, minutes, meanwhile } = asked;
  world.closing = false;
  world.given.clear();
  world.served.clear();
  world.left.clear();
  world.parked.clear();
  await plan(world);
  const began = world.server.now();
  const elsewhere = [
    ...world.house.islands.map((island) => advise(world, island)),
    ...[watch(world), read(world), report(world)],
    ...(meanwhile === undefined ? [] : [world.wait(meanwhile.after).then(meanwhile.deed)]),
  ];
  const everybody: Promise<void>[] = [];
  for (const minute of arrivals(visits, minutes, world.random.next)) {
    const left = minute - (world.server.now() - began) / MINUTE_MS;
    if (left > 0) await world.wait(left);
    everybody.push(visit(world));
  }
  await Promise.all(everybody);
  world.closing = true;
  await Promise.all(elsewhere);
  await lookForEverything(world);
  for (const name of await notRight(world.house, RIGHT_WITHIN_MS)) {
    world.tally.problems.push(`in the evening ${name} does not show what is true`);
  }
}

/**
 * Every ticket that was given out is on the board once and nothing else is, and who was served is. Nobody was
 * forgotten: who still waits was parked, or called in vain.
 */
async function lookForEverything(world: World): Promise<void> {
  const { house, tally, given, served, parked } = world;
  const { tickets } = await house.witness.fresh();
  const board = Object.entries(tickets);
  for (const [id, { number }] of given) {
    if (tickets[id]?.number !== number) tally.problems.push(`ticket ${number} is lost`);
  }
  for (const [id, { number }] of board) {
    if (!given.has(id)) tally.problems.push(`ticket ${number} was given to nobody`);
  }
  const numbers = board.map(([, { number }]) => number).toSorted((one, other) => one - other);
  const expected = Array.from({ length: given.size }, (_, index) => index + 1);
  if (!isDeepStrictEqual(numbers, expected)) {
    tally.problems.push(`the numbers are not 1 to ${given.size}`);
  }
  const forgotten = board.filter(
    ([id, { status, missedUntil }]) =>
      status !== 'closed' && missedUntil === undefined && !parked.has(id),
  );
  if (forgotten.length > 0) {
    tally.problems.push(`${forgotten.length} of ${board.length} tickets were never seen to`);
  }
  const closed = board.flatMap(([id, { outcome }]) => (outcome === 'served' ? [id] : []));
  if (!isDeepStrictEqual(closed.toSorted(), [...served].toSorted())) {
    tally.problems.push(`${closed.length} tickets are served, the islands know of ${served.size}`);
  }
}
