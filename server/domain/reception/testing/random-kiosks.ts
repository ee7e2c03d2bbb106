import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import type { Actor, ReceptionPayload } from '../command.js';
import type { ReceptionModel } from './model.js';
import type { RandomCommand } from './random-command.js';
import type { Random } from './random.js';

type Kiosk = Extract<Actor, { kind: 'device' }>;

export const KIOSKS: readonly Kiosk[] = ['kiosk-1', 'kiosk-2', 'kiosk-3'].map((deviceId) => ({
  kind: 'device',
  deviceId,
  device: 'kiosk',
}));

/** What a kiosk says that was cut off: in any order, late, twice, with a clock that is wrong. */
export function kioskCommand(
  kind: 'lease-numbers' | 'deliver-ticket' | 'withdraw-ticket',
  random: Random,
  model: ReceptionModel,
  serial: number,
): RandomCommand {
  const actor = random.pick(KIOSKS);
  switch (kind) {
    case 'lease-numbers':
      return { command: { kind, payload: {} }, actor };
    case 'withdraw-ticket': {
      const lately = model.visitors.slice(-20);
      const nobody = lately.length === 0 || random.chance(0.1);
      const secretHash = nobody ? `secret-unheard-${serial}` : random.pick(lately).secretHash;
      return { command: { kind, payload: { secretHash } }, actor };
    }
    case 'deliver-ticket':
      return { command: { kind, payload: delivery(actor, random, model, serial) }, actor };
  }
}

function delivery(
  { deviceId }: Kiosk,
  random: Random,
  model: ReceptionModel,
  serial: number,
): ReceptionPayload<'deliver-ticket'> {
  return {
    ...ticketAndNumber(deviceId, random, model, serial),
    date: random.chance(0.97) ? model.date || '2026-01-01' : '2026-01-01',
    theme: random.pick(THEMES),
    language: random.pick(LANGUAGES),
    shortCode: 'ACDE34',
    takenAt: time(random, model),
  };
}

function ticketAndNumber(
  deviceId: string,
  random: Random,
  model: ReceptionModel,
  serial: number,
): { secretHash: string; number: number } {
  const own = [...model.book.stockOf(deviceId)];
  const anybodys = model.visitors.map(({ number }) => number);
  const number =
    own.length > 0 && random.chance(0.9)
      ? random.pick(own)
      : anybodys.length > 0 && random.chance(0.5)
        ? random.pick(anybodys)
        : 1 + random.below(120);
  const dice = random.next();
  const delivered = model.visitors.filter(({ offline }) => offline).slice(-30);
  if (dice < 0.12 && delivered.length > 0) {
    // Its answer was lost.
    const again = random.pick(delivered);
    return { secretHash: again.secretHash, number: random.chance(0.9) ? again.number : number };
  }
  const numbered = model.visitors.filter(({ offline }) => !offline);
  if (dice < 0.35 && numbered.length > 0) {
    // The server had numbered it, and the kiosk never heard.
    const passedOver = numbered.filter(({ is, ended, headUntil }) =>
      is === 'gone' ? ended === 'no-show' : headUntil !== undefined,
    );
    const some = passedOver.length > 0 && random.chance(0.5) ? passedOver : numbered;
    return { secretHash: random.pick(some.slice(-30)).secretHash, number };
  }
  return { secretHash: `secret-offline-${serial}`, number };
}

/** By a clock that is right, that was set, or that means nothing. */
function time(random: Random, model: ReceptionModel): number {
  const around = model.visitors.slice(-40);
  if (around.length > 0 && random.chance(0.7)) {
    return Math.max(0, random.pick(around).arrivedAt + random.below(120_000) - 60_000);
  }
  if (random.chance(0.1)) return random.pick([0, 8.64e15]);
  return Math.max(0, model.openedAt + random.below(4 * 3_600_000) - 3_600_000);
}
