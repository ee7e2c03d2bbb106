import type { DisplaySettings } from '#protocol/display-settings.js';
import { defaultDisplaySettings } from '#protocol/display-settings.js';
import type { KioskSettings } from '#protocol/kiosk-settings.js';
import { defaultKioskSettings } from '#protocol/kiosk-settings.js';
import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import type { DeviceKind } from '#protocol/vocabulary.js';

import type { Clock, DocumentStore, Ids } from '../ports.js';
import type { DeviceRecord, DevicesDocument } from './documents.js';
import { keep } from './kept-document.js';
import type { Signal } from './signal.js';
import { createSignal } from './signal.js';
import { hashSecret, newToken } from './tokens.js';

/** What a steward sets for a device, by its kind. */
export interface DeviceSettings {
  readonly kiosk?: KioskSettings | undefined;
  readonly display?: DisplaySettings | undefined;
}

/** Kiosks and displays that a steward has let in. Changes must come one at a time (`office-commands`). */
export interface Devices {
  list(): readonly DeviceRecord[];
  /** The device of a token. */
  find(token: string): DeviceRecord | undefined;
  /** A record is replaced when it changes, never changed in place. */
  get(deviceId: string): DeviceRecord | undefined;
  has(deviceId: string): boolean;
  /**
   * @returns the token, told this once to the device itself
   * Refusals: storage-unavailable.
   */
  add(kind: DeviceKind, name: string): Promise<Result<{ deviceId: string; token: string }>>;
  /**
   * @param settings of a kiosk or of a display; absent ones stay as they are
   * Refusals: device-unknown, malformed (settings of a kiosk for a display, or the other way round),
   * storage-unavailable.
   */
  change(
    deviceId: string,
    name: string,
    settings: DeviceSettings,
  ): Promise<Result<Record<string, never>>>;
  /** Refusals: device-unknown, storage-unavailable. */
  revoke(deviceId: string): Promise<Result<Record<string, never>>>;
  readonly changed: Signal<void>;
  /** The id of a device whose right has just ended. */
  readonly revoked: Signal<string>;
}

export async function openDevices(parts: {
  readonly store: DocumentStore<DevicesDocument>;
  readonly clock: Clock;
  readonly ids: Ids;
}): Promise<Devices> {
  const { store, clock, ids } = parts;
  let document = await store.read();
  let byToken = index(document);
  let byId = indexById(document);
  const changed = createSignal<void>();
  const revoked = createSignal<string>();

  async function replace(devices: DeviceRecord[]): Promise<Result<Record<string, never>>> {
    const next: DevicesDocument = { ...document, devices };
    const kept = await keep(store, next);
    if (!kept.ok) return kept;
    document = next;
    byToken = index(next);
    byId = indexById(next);
    return kept;
  }

  return {
    list: () => document.devices,
    find: (token) => byToken.get(hashSecret(token)),
    get: (deviceId) => byId.get(deviceId),
    has: (deviceId) => byId.has(deviceId),
    async add(kind, name) {
      const token = newToken();
      const deviceId = ids.newId();
      const device: DeviceRecord = {
        deviceId,
        tokenHash: hashSecret(token),
        kind,
        name,
        pairedAt: clock.now(),
      };
      const kept = await replace([...document.devices, device]);
      if (!kept.ok) return kept;
      changed.emit();
      return ok({ deviceId, token });
    },
    async change(deviceId, name, settings) {
      const before = byId.get(deviceId);
      if (before === undefined) return refuse('device-unknown');
      if (!fits(settings, before.kind)) return refuse('malformed');
      const kept = await replace(
        document.devices.map((device) =>
          device === before ? changedDevice(before, name, settings) : device,
        ),
      );
      if (kept.ok) changed.emit();
      return kept;
    },
    async revoke(deviceId) {
      const left = document.devices.filter((device) => device.deviceId !== deviceId);
      if (left.length === document.devices.length) return refuse('device-unknown');
      const kept = await replace(left);
      if (!kept.ok) return kept;
      revoked.emit(deviceId);
      changed.emit();
      return kept;
    },
    changed,
    revoked,
  };
}

function index(document: DevicesDocument): ReadonlyMap<string, DeviceRecord> {
  return new Map(document.devices.map((device) => [device.tokenHash, device]));
}

function indexById(document: DevicesDocument): ReadonlyMap<string, DeviceRecord> {
  return new Map(document.devices.map((device) => [device.deviceId, device]));
}

function changedDevice(
  before: DeviceRecord,
  name: string,
  { kiosk, display }: DeviceSettings,
): DeviceRecord {
  if (kiosk !== undefined) {
    const { problems: _settled, ...device } = before;
    return { ...device, name, kiosk };
  }
  if (display !== undefined) {
    const { displayProblems: _settled, ...device } = before;
    return { ...device, name, display };
  }
  return { ...before, name };
}

function fits({ kiosk, display }: DeviceSettings, kind: DeviceKind): boolean {
  return (kiosk === undefined || kind === 'kiosk') && (display === undefined || kind === 'display');
}

/** A kiosk that nobody has set up goes by the defaults. */
export function kioskSettingsOf(device: DeviceRecord): KioskSettings {
  return device.kiosk ?? defaultKioskSettings;
}

/** So does a display that nobody has set up. */
export function displaySettingsOf(device: DeviceRecord): DisplaySettings {
  return device.display ?? defaultDisplaySettings;
}
