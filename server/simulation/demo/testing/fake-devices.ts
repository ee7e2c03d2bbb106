import type { Command } from '#protocol/commands.js';
import { MACHINE_COMMAND_KINDS } from '#protocol/commands.js';
import type { DeviceKind } from '#protocol/vocabulary.js';

import { kioskSettingsOf } from '../../../application/access/devices.js';
import type { DeviceRecord } from '../../../application/access/documents.js';
import { createSignal } from '../../../application/access/signal.js';
import type { MachineCommand } from '../../../application/kiosks/kiosk-watch.js';
import { createKioskWatch } from '../../../application/kiosks/kiosk-watch.js';
import type { ViewingKiosk } from '../../../application/views/kiosk-view.js';
import { createStewardDevices } from '../../../application/views/steward-devices.js';
import type { Actor } from '../../../domain/reception/command.js';

const MACHINE: ReadonlySet<string> = new Set(MACHINE_COMMAND_KINDS);

/** The devices of a fake centre: every one that asks is let in. */
export class FakeDevices {
  /** By id, each with the name and settings it was last given. */
  readonly all = new Map<string, DeviceRecord>();
  /** Kinds of the commands that were given here. */
  readonly given = new Set<string>();
  private readonly watch = createKioskWatch({
    devices: { get: (deviceId) => this.all.get(deviceId), revoked: createSignal() },
    clock: { now: () => Date.now() },
  });
  readonly forStewards = createStewardDevices({
    devices: () => [...this.all.values()],
    watched: (deviceId) => this.watch.of(deviceId),
  });

  add(kind: DeviceKind): DeviceRecord {
    const deviceId = `${kind}-${this.all.size}`;
    const device = { deviceId, tokenHash: '', kind, name: deviceId, pairedAt: Date.now() };
    this.all.set(deviceId, device);
    return device;
  }

  get(deviceId: string): DeviceRecord {
    const device = this.all.get(deviceId);
    if (device === undefined) throw new Error(`no device ${deviceId}`);
    return device;
  }

  viewing(deviceId: string): ViewingKiosk {
    const device = this.get(deviceId);
    const { help } = this.watch.of(deviceId);
    const kiosk = { name: device.name, settings: kioskSettingsOf(device) };
    return help === undefined ? kiosk : { ...kiosk, help };
  }

  /** Does a command about devices. @returns whether it was one. @throws where it is refused */
  does(command: Command, actor: Actor): boolean {
    if (command.kind === 'change-device') {
      const { deviceId, name, kiosk } = command.payload;
      const settings = kiosk === undefined ? {} : { kiosk };
      this.all.set(deviceId, { ...this.get(deviceId), name, ...settings });
    } else if (MACHINE.has(command.kind)) {
      const answer = this.watch.submit(command.id, command as MachineCommand, actor);
      if (!answer.ok) throw new Error(`${command.kind}: ${answer.refusal.code}`);
    } else return false;
    this.given.add(command.kind);
    return true;
  }
}
