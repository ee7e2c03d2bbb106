import { isDeepStrictEqual } from 'node:util';

import type { Audience } from '#protocol/vocabulary.js';
import type { Client } from '../harness/client.js';
import { after } from './moment.js';
import { HEAL_LIMIT_MS } from './scenario.js';

const LOOK_EVERY_MS = 5;

type Connected = Pick<Client<Audience>, 'socket'>;

/** One screen, and whether it shows what it has to. */
export interface LookedAt {
  readonly name: string;
  right(): boolean;
}

/**
 * Waits until every screen is right, all of them at once, no longer than a screen may take to heal.
 * @param since when all was well again, ms of `performance.now()`
 */
export async function screensRight(
  screens: readonly LookedAt[],
  since = performance.now(),
): Promise<{ readonly screens: number; readonly healMs: number; readonly wrong: string[] }> {
  const late = since + HEAL_LIMIT_MS;
  for (;;) {
    const wrong = screens.filter((screen) => !screen.right()).map(({ name }) => name);
    const healMs = performance.now() - since;
    if (wrong.length === 0 || performance.now() > late)
      return { screens: screens.length, healMs, wrong };
    await after(LOOK_EVERY_MS);
  }
}

/** How many wait, by the counts that a screen has. */
export function waitingOf(
  counts: Readonly<Record<string, Readonly<Record<string, number>>>>,
): number {
  return Object.values(counts)
    .flatMap((languages) => Object.values(languages))
    .reduce((sum, count) => sum + count, 0);
}

/** Whether the same numbers are there, in any order. */
export function sameNumbers(some: readonly number[], others: readonly number[]): boolean {
  return isDeepStrictEqual(some.toSorted(byNumber), others.toSorted(byNumber));
}

/**
 * To be called while the server is off.
 * @returns who is connected again by then: what those show is what the server that runs now says
 */
export function backAgain(clients: readonly Connected[]): ReadonlySet<Connected> {
  const back = new Set<Connected>();
  for (const client of clients) client.socket.once('snapshot', () => void back.add(client));
  return back;
}

function byNumber(a: number, b: number): number {
  return a - b;
}
