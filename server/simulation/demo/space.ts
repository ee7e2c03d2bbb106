import { newTicketKeys } from '#protocol/ticket-keys.js';
import type { SeatKind } from '#protocol/vocabulary.js';
import { HELP_KINDS } from '#protocol/vocabulary.js';

import { between } from '../../domain/seeded.js';
import type { DemoLink } from './link.js';
import { freshBytes } from './link.js';
import type { DemoRun } from './run.js';
import { pause } from './run.js';

/** People who come to work at a computer or a tablet, again and again: a space that is well used. */
const PEOPLE: readonly (readonly [SeatKind, number])[] = [
  ['computer', 22],
  ['tablet', 6],
];
const MINUTE = 60_000;

/** The multimedia space: people take places at a kiosk and give them back, stewards help. */
export function useSpace(
  run: DemoRun,
  kiosk: DemoLink<'kiosk'>,
  desk: DemoLink<'steward'>,
): Promise<never>[] {
  const people = PEOPLE.flatMap(([kind, count]) =>
    Array.from({ length: count }, () => workThere(run, kiosk, kind)),
  );
  return [...people, helpThere(run, desk)];
}

async function workThere(
  { pace, random, signal }: DemoRun,
  kiosk: DemoLink<'kiosk'>,
  kind: SeatKind,
): Promise<never> {
  for (;;) {
    await pause(pace.breath(), signal);
    if (kiosk.view?.day !== 'open') {
      await kiosk.changed(pace.glance());
      continue;
    }
    const code = newTicketKeys(freshBytes).shortCode;
    const taken = await kiosk.send('take-seat', { kind, accessible: false, code });
    if (taken.ok) {
      await pause(pace.scaled(between(random, 20 * MINUTE, 80 * MINUTE)), signal);
      // Its time may have run out, or a steward may have freed it: then it is given back already.
      await kiosk.send('return-seat', { code });
    }
    await pause(pace.scaled(between(random, 10 * MINUTE, 40 * MINUTE)), signal);
  }
}

async function helpThere(
  { pace, random, signal }: DemoRun,
  desk: DemoLink<'steward'>,
): Promise<never> {
  for (;;) {
    await pause(pace.pause(), signal);
    const kind = HELP_KINDS[Math.floor(random() * HELP_KINDS.length)];
    if (kind === undefined || desk.view?.day !== 'open') continue;
    await desk.send('log-help', { kind, change: 1 });
  }
}
