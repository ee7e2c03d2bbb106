import type { CommandAnswer, CommandPayload, OfficeCommandKind } from '#protocol/commands.js';
import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import type { Settings } from '#protocol/settings.js';
import type { Role } from '#protocol/vocabulary.js';

import type { Actor } from '../../domain/reception/command.js';
import { createKnownCommands } from '../known-commands.js';
import type { Devices } from './devices.js';
import type { Pairing } from './pairing.js';
import type { Staff } from './staff.js';

/** Answers kept for repeated commands. */
const ANSWERS_KEPT = 1000;
/** Commands that may wait for the ones before them. */
const MOST_WAITING = 50;

/** Keeps the settings and tells whoever works by them. */
export interface SettingsKeeper {
  /** Durable and in force when it resolves. Refusals: storage-unavailable. */
  change(settings: Settings): Promise<Result<Record<string, never>>>;
}

export type OfficeCommand = {
  [K in OfficeCommandKind]: { readonly kind: K; readonly payload: CommandPayload<K> };
}[OfficeCommandKind];

export type OfficeAnswer = CommandAnswer<OfficeCommandKind>;

/**
 * The commands about devices, staff and settings: one at a time, each kept before it is told. A
 * repeated command id gets the answer of the first (until a restart); with another kind or from
 * somebody else it is refused with `command-id-reused`. What could not be stored may be tried again.
 */
export interface OfficeCommands {
  submit(id: string, command: OfficeCommand, actor: Actor): Promise<Result<OfficeAnswer>>;
}

const NEEDED: Readonly<Record<OfficeCommandKind, Role>> = {
  'approve-device': 'steward',
  'refuse-device': 'steward',
  'revoke-device': 'steward',
  'change-device': 'steward',
  'add-staff': 'administrator',
  'change-staff': 'administrator',
  'set-pin': 'administrator',
  'change-settings': 'administrator',
};

export function createOfficeCommands(parts: {
  readonly staff: Staff;
  readonly devices: Devices;
  readonly pairing: Pairing;
  readonly settings: SettingsKeeper;
}): OfficeCommands {
  const { staff, devices, pairing, settings } = parts;
  const known = createKnownCommands<Promise<Result<OfficeAnswer>>>(ANSWERS_KEPT);
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  function inTurn(command: OfficeCommand): Promise<Result<OfficeAnswer>> {
    waiting += 1;
    const answer = last.then(() => run(command)).finally(() => (waiting -= 1));
    last = answer.catch(() => undefined);
    return answer;
  }

  async function run(command: OfficeCommand): Promise<Result<OfficeAnswer>> {
    switch (command.kind) {
      case 'approve-device':
        return approve(command.payload.requestId, command.payload.name);
      case 'refuse-device':
        return pairing.refuse(command.payload.requestId) ? ok({}) : refuse('pairing-unknown');
      case 'revoke-device':
        return devices.revoke(command.payload.deviceId);
      case 'change-device': {
        const { deviceId, name, ...settings } = command.payload;
        return devices.change(deviceId, name, settings);
      }
      case 'add-staff': {
        const { code, pin, roles } = command.payload;
        return staff.add(code, pin, roles);
      }
      case 'change-staff': {
        const { staffId, roles, active } = command.payload;
        return staff.change(staffId, roles, active);
      }
      case 'set-pin':
        return staff.setPin(command.payload.staffId, command.payload.pin);
      case 'change-settings':
        return settings.change(command.payload.settings);
    }
  }

  async function approve(requestId: string, name: string): Promise<Result<OfficeAnswer>> {
    const request = pairing.find(requestId);
    if (request === undefined) return refuse('pairing-unknown');
    const added = await devices.add(request.kind, name);
    if (!added.ok) return added;
    if (pairing.approve(requestId, added.value.token)) return ok({});
    // It has gone in the meantime: nobody has this token, and the list would show a dead device.
    await devices.revoke(added.value.deviceId);
    return refuse('pairing-unknown');
  }

  function remember(id: string, whose: string, answer: Promise<Result<OfficeAnswer>>): void {
    known.keep(id, whose, answer);
    const forget = (): void => known.forget(id);
    answer.then((result) => {
      if (!result.ok && mayBeTriedAgain(result.refusal.code)) forget();
    }, forget);
  }

  return {
    submit(id, command, actor) {
      if (!mayGive(actor, command.kind)) return Promise.resolve(refuse('role-missing'));
      const whose = `${command.kind} ${actor.kind === 'staff' ? actor.staffId : actor.kind}`;
      const before = known.find(id, whose);
      if (before === 'reused') return Promise.resolve(refuse('command-id-reused'));
      if (before !== undefined) return before.answer;
      if (waiting >= MOST_WAITING) return Promise.resolve(refuse('too-fast'));
      const answer = inTurn(command);
      remember(id, whose, answer);
      return answer;
    },
  };
}

function mayGive(actor: Actor, kind: OfficeCommandKind): boolean {
  if (actor.kind === 'system') return true;
  return actor.kind === 'staff' && actor.roles.includes(NEEDED[kind]);
}

function mayBeTriedAgain(code: string): boolean {
  return code === 'storage-unavailable' || code === 'too-fast';
}
