import type { StewardDevice, StewardDisplay, StewardKiosk, StewardView } from '#protocol/views.js';

import type { KioskDay, ReceptionState } from '../../domain/reception/state.js';
import { displaySettingsOf, kioskSettingsOf } from '../access/devices.js';
import type { DeviceRecord } from '../access/documents.js';
import type { WatchedDevice } from '../kiosks/kiosk-watch.js';

export interface DeviceSources {
  devices(): readonly DeviceRecord[];
  watched(deviceId: string): WatchedDevice;
}

interface Seen {
  readonly device: DeviceRecord;
  readonly watched: WatchedDevice;
  readonly day: KioskDay | undefined;
  readonly shown: StewardDevice;
}

/**
 * The list of devices that stewards see, from three sources: what is kept of each device, what is known
 * of it as a machine, what the day knows of it. Each of them is replaced when it changes, so a device
 * of which nothing changed is the same object as before, and so is the whole list.
 */
export function createStewardDevices(
  sources: DeviceSources,
): (state: ReceptionState) => StewardView['devices'] {
  let seen: ReadonlyMap<string, Seen> = new Map();
  let list: StewardView['devices'] = {};

  return (state) => {
    const devices = sources.devices();
    const next = new Map<string, Seen>();
    let isSame = devices.length === seen.size;
    for (const device of devices) {
      const before = seen.get(device.deviceId);
      const now = look(device, sources.watched(device.deviceId), state, before);
      isSame &&= now === before;
      next.set(device.deviceId, now);
    }
    if (isSame) return list;
    seen = next;
    list = Object.fromEntries([...next].map(([deviceId, { shown }]) => [deviceId, shown]));
    return list;
  };
}

function look(
  device: DeviceRecord,
  watched: WatchedDevice,
  state: ReceptionState,
  before: Seen | undefined,
): Seen {
  const day = state.kiosks.get(device.deviceId);
  if (before?.device === device && before.watched === watched && before.day === day) return before;
  const { kind, name, pairedAt } = device;
  const { online, since } = watched;
  const shown: StewardDevice = {
    kind,
    name,
    online,
    pairedAt,
    ...(since !== undefined && { since }),
    ...(kind === 'kiosk' && { kiosk: kioskOf(device, watched, day) }),
    ...(kind === 'display' && { display: displayOf(device, watched) }),
  };
  return { device, watched, day, shown };
}

function kioskOf(
  device: DeviceRecord,
  { report, help }: WatchedDevice,
  day: KioskDay | undefined,
): StewardKiosk {
  return {
    settings: kioskSettingsOf(device),
    problems: device.problems ?? [],
    ...(report !== undefined && { version: report.version, paper: report.paper }),
    pending: report?.pending ?? 0,
    undelivered: report?.undelivered ?? 0,
    ...(day?.lastTicketAt !== undefined && { lastTicketAt: day.lastTicketAt }),
    ...(day?.meanwhile !== undefined && { meanwhile: day.meanwhile }),
    ...(help !== undefined && { help }),
  };
}

function displayOf(device: DeviceRecord, { display }: WatchedDevice): StewardDisplay {
  return {
    settings: displaySettingsOf(device),
    problems: device.displayProblems ?? [],
    ...(display !== undefined && { sound: display.sound, voices: display.voices }),
  };
}
