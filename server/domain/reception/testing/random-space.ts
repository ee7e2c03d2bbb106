import { HELP_KINDS, SEAT_KINDS } from '#protocol/vocabulary.js';

import type { Actor } from '../command.js';
import type { ReceptionModel } from './model.js';
import type { RandomCommand } from './random-command.js';
import { KIOSKS } from './random-kiosks.js';
import type { Random } from './random.js';

/** Something about the multimedia space: few places and few codes, so that they meet. */
export function spaceCommand(
  kind: 'take-seat' | 'return-seat' | 'free-seat' | 'extend-seat' | 'log-help',
  random: Random,
  model: ReceptionModel,
  steward: Actor,
): RandomCommand {
  const kiosk = random.pick(KIOSKS);
  switch (kind) {
    case 'take-seat': {
      const payload = {
        kind: random.pick(SEAT_KINDS),
        accessible: random.chance(0.2),
        code: aCode(random),
        ...(random.chance(0.3) && { number: 1 + random.below(8) }),
      };
      return { command: { kind, payload }, actor: random.chance(0.7) ? kiosk : steward };
    }
    case 'return-seat': {
      const there = model.space.there();
      const known = there.length > 0 && random.chance(0.8);
      const code = known ? random.pick(there).code : aCode(random);
      return { command: { kind, payload: { code } }, actor: kiosk };
    }
    case 'free-seat':
      return { command: { kind, payload: aPlace(random, model) }, actor: steward };
    case 'extend-seat': {
      const payload = { ...aPlace(random, model), minutes: 1 + random.below(30) };
      return { command: { kind, payload }, actor: steward };
    }
    case 'log-help': {
      const payload = {
        kind: random.pick(HELP_KINDS),
        change: random.chance(0.6) ? (1 as const) : (-1 as const),
      };
      return { command: { kind, payload }, actor: steward };
    }
  }
}

function aPlace(random: Random, model: ReceptionModel) {
  const there = model.space.there();
  if (there.length > 0 && random.chance(0.7)) {
    const { kind, number } = random.pick(there);
    return { kind, number };
  }
  return { kind: random.pick(SEAT_KINDS), number: 1 + random.below(8) };
}

function aCode(random: Random): string {
  return `CDE${random.pick(['3', '4', '6', '7', '9'])}${random.pick(['A', 'C'])}F`;
}
