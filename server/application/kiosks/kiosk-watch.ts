import { isDeepStrictEqual } from 'node:util';

import type { CommandPayload, MachineCommandKind } from '#protocol/commands.js';
import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';

import type { Actor } from '../../domain/reception/command.js';
import type { Devices } from '../access/devices.js';
import type { Signal } from '../access/signal.js';
import { createSignal } from '../access/signal.js';
import { createKnownCommands } from '../known-commands.js';
import type { Clock } from '../ports.js';
import { createPresence } from './presence.js';

export type MachineCommand = {
  [K in MachineCommandKind]: { readonly kind: K; readonly payload: CommandPayload<K> };
}[MachineCommandKind];
type Answer = Result<Record<string, never>>;

/** A device as a machine, as last heard of. Replaced when it changes. */
export interface WatchedDevice {
  readonly online: boolean;
  /** When it came or went, ms since 1970; absent where it was never seen since the start. */
  readonly since?: number;
  readonly report?: CommandPayload<'report-kiosk'>;
  /** What a display says of its sound and its voices. */
  readonly display?: CommandPayload<'report-display'>;
  /** A visitor there asks for a steward. */
  readonly help?: { readonly askedAt: number; readonly coming: boolean };
}

/**
 * Kiosks (and displays) as machines: who is there, what they say of themselves, where help is wanted.
 * In force at once and in memory only: after a restart they connect and report again.
 */
export interface KioskWatch {
  /**
   * A repeated id gets the answer of the first, once it was accepted.
   * Refusals: not-allowed, role-missing, device-unknown, no-help-asked, unavailable (the device to
   * reload is offline), command-id-reused.
   */
  submit(id: string, command: MachineCommand, actor: Actor): Answer;
  /** A page of the device was let in; it has gone. */
  arrive(deviceId: string): void;
  leave(deviceId: string): void;
  of(deviceId: string): WatchedDevice;
  /** Ends help that a kiosk asked for which has gone since. Call every few seconds. */
  sweep(): void;
  /** The id of a device of which something has changed. */
  readonly changed: Signal<string>;
  /** The id of a device that is to load its page anew. */
  readonly reload: Signal<string>;
}

/** A kiosk that is away for longer asks for nobody any more, ms: its visitor has found somebody. */
export const HELP_OUTLIVES = 2 * 60_000;
const ANSWERS_KEPT = 2_000;
const ABSENT: WatchedDevice = { online: false };
const DONE: Answer = ok({});

export function createKioskWatch(parts: {
  readonly devices: Pick<Devices, 'get' | 'revoked'>;
  readonly clock: Clock;
}): KioskWatch {
  const { devices, clock } = parts;
  const presence = createPresence(clock);
  const watched = new Map<string, WatchedDevice>();
  const known = createKnownCommands<Answer>(ANSWERS_KEPT);
  const changed = createSignal<string>();
  const reload = createSignal<string>();

  function of(deviceId: string): WatchedDevice {
    return watched.get(deviceId) ?? ABSENT;
  }

  function put(deviceId: string, device: WatchedDevice): Answer {
    watched.set(deviceId, device);
    changed.emit(deviceId);
    return DONE;
  }

  function endHelp(deviceId: string): Answer {
    const { help, ...device } = of(deviceId);
    return help === undefined ? refuse('no-help-asked') : put(deviceId, device);
  }

  presence.changed.subscribe((deviceId) => {
    const since = presence.since(deviceId);
    put(deviceId, {
      ...of(deviceId),
      online: presence.isOnline(deviceId),
      ...(since !== undefined && { since }),
    });
  });
  devices.revoked.subscribe((deviceId) => {
    presence.forget(deviceId);
    watched.delete(deviceId);
    changed.emit(deviceId);
  });

  function ofKiosk(command: MachineCommand, actor: Actor): Answer {
    if (actor.kind !== 'device' || actor.device !== 'kiosk') return refuse('not-allowed');
    const { deviceId } = actor;
    const device = of(deviceId);
    switch (command.kind) {
      case 'report-kiosk':
        if (isSame(device.report, command.payload)) return DONE;
        return put(deviceId, { ...device, report: command.payload });
      case 'ask-help':
        if (device.help !== undefined) return DONE;
        return put(deviceId, { ...device, help: { askedAt: clock.now(), coming: false } });
      case 'cancel-help':
        // A steward may have ended it in the same moment: what the visitor wants is so already.
        if (device.help !== undefined) endHelp(deviceId);
        return DONE;
      default:
        return refuse('not-allowed');
    }
  }

  function ofDisplay(
    { payload }: Extract<MachineCommand, { readonly kind: 'report-display' }>,
    actor: Actor,
  ): Answer {
    if (actor.kind !== 'device' || actor.device !== 'display') return refuse('not-allowed');
    const device = of(actor.deviceId);
    if (isDeepStrictEqual(device.display, payload)) return DONE;
    return put(actor.deviceId, { ...device, display: payload });
  }

  function ofSteward(deviceId: string, kind: MachineCommandKind, actor: Actor): Answer {
    if (actor.kind !== 'staff') return refuse('not-allowed');
    if (!actor.roles.includes('steward')) return refuse('role-missing');
    if (devices.get(deviceId) === undefined) return refuse('device-unknown');
    const device = of(deviceId);
    switch (kind) {
      case 'answer-help':
        if (device.help === undefined) return refuse('no-help-asked');
        if (device.help.coming) return DONE;
        return put(deviceId, { ...device, help: { ...device.help, coming: true } });
      case 'end-help':
        return endHelp(deviceId);
      case 'reload-device':
        if (!device.online) return refuse('unavailable');
        reload.emit(deviceId);
        return DONE;
      default:
        return refuse('not-allowed');
    }
  }

  return {
    submit(id, command, actor) {
      const whose = `${command.kind} ${nameOf(actor)}`;
      const before = known.find(id, whose);
      if (before !== undefined) {
        return before === 'reused' ? refuse('command-id-reused') : before.answer;
      }
      const { payload } = command;
      const answer =
        'deviceId' in payload
          ? ofSteward(payload.deviceId, command.kind, actor)
          : command.kind === 'report-display'
            ? ofDisplay(command, actor)
            : ofKiosk(command, actor);
      if (answer.ok) known.keep(id, whose, answer);
      return answer;
    },
    arrive: (deviceId) => presence.arrive(deviceId),
    leave: (deviceId) => presence.leave(deviceId),
    of,
    sweep() {
      for (const [deviceId, { online, since, help }] of [...watched]) {
        if (help === undefined || online || since === undefined) continue;
        if (clock.now() - since >= HELP_OUTLIVES) endHelp(deviceId);
      }
    },
    changed,
    reload,
  };
}

function nameOf(actor: Actor): string {
  if (actor.kind === 'staff') return actor.staffId;
  return actor.kind === 'device' ? actor.deviceId : actor.kind;
}

function isSame(
  one: CommandPayload<'report-kiosk'> | undefined,
  other: CommandPayload<'report-kiosk'>,
): boolean {
  return (
    one?.version === other.version &&
    one.paper === other.paper &&
    one.pending === other.pending &&
    one.undelivered === other.undelivered
  );
}
