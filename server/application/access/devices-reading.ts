import type { DisplaySettings } from '#protocol/display-settings.js';
import { displaySettingsSchema } from '#protocol/display-settings.js';
import type { KioskSettings } from '#protocol/kiosk-settings.js';
import { kioskSettingsSchema } from '#protocol/kiosk-settings.js';
import { deviceKindSchema } from '#protocol/vocabulary-schemas.js';
import { z } from 'zod';

import type { DeviceRecord, DevicesDocument } from './documents.js';
import { readEachSetting } from './each-setting.js';

/** What was read, and what had to be left out of it; problems name places, never contents. */
export type DevicesReading =
  | {
      readonly ok: true;
      readonly value: DevicesDocument;
      readonly problems: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Without these a device cannot be known again. */
const identitySchema = z.object({
  deviceId: z.string().min(1),
  tokenHash: z.string().min(1),
  kind: deviceKindSchema,
});
const nameSchema = z.string().min(1);
/** No later than a `Date` can be: people read it as one. */
const timeSchema = z.number().int().min(0).max(8.64e15);
const documentSchema = z.object({ version: z.literal(1), devices: z.array(z.unknown()) });

/** Those that may be absent: absence means something. */
const ABSENT_OF_KIOSK: ReadonlySet<keyof KioskSettings> = new Set(['idleSeconds', 'outOfService']);
const ABSENT_OF_DISPLAY: ReadonlySet<keyof DisplaySettings> = new Set(['islands']);
const KIOSK_NAMES = kioskSettingsSchema.keyof().options;
const DISPLAY_NAMES = displaySettingsSchema.keyof().options;

interface ReadSettings<S> {
  readonly settings: S;
  readonly problems: readonly (keyof S)[];
}

/**
 * Reads the devices one by one and their fields one by one: an entry that names no device is left out,
 * any other wrong or missing field becomes its default, and each is named. A damaged setting never
 * takes a kiosk down, nor a damaged entry the other devices.
 */
export function readDevices(raw: unknown): DevicesReading {
  const document = documentSchema.safeParse(raw);
  if (!document.success) return { ok: false, problems: ['the document: not a list of devices'] };
  const problems: string[] = [];
  const devices = new Map<string, DeviceRecord>();
  document.data.devices.forEach((entry, index) => {
    const say = (what: string): void => void problems.push(`devices.${index}${what}`);
    const device = readDevice(entry, say);
    if (device === undefined) say(': not a device, left out');
    else if (devices.has(device.deviceId)) say(': the same device again, left out');
    else devices.set(device.deviceId, device);
  });
  return { ok: true, value: { version: 1, devices: [...devices.values()] }, problems };
}

function readDevice(entry: unknown, say: (what: string) => void): DeviceRecord | undefined {
  const identity = identitySchema.safeParse(entry);
  if (!identity.success) return undefined;
  const { deviceId } = identity.data;
  const fields: Readonly<Record<string, unknown>> = { ...(entry as object) };
  const name = nameSchema.safeParse(fields['name']);
  if (!name.success) say('.name: not valid, its id is used');
  const pairedAt = timeSchema.safeParse(fields['pairedAt']);
  if (!pairedAt.success) say('.pairedAt: not valid, left open');
  return {
    ...identity.data,
    name: name.success ? name.data : deviceId.slice(0, 6),
    pairedAt: pairedAt.success ? pairedAt.data : 0,
    ...(identity.data.kind === 'kiosk' && readKiosk(fields, say)),
    ...(identity.data.kind === 'display' && readDisplay(fields, say)),
  };
}

function readKiosk(
  fields: Readonly<Record<string, unknown>>,
  say: (what: string) => void,
): Pick<DeviceRecord, 'kiosk' | 'problems'> {
  // A kiosk that nobody has set up yet, or one of a document from before there were settings.
  if (fields['kiosk'] === undefined) return {};
  const { settings, problems } = readKioskSettings(fields['kiosk']);
  for (const name of problems) say(`.kiosk.${name}: missing or not valid, its default is used`);
  const all = withEarlier(KIOSK_NAMES, problems, fields['problems']);
  return { kiosk: settings, ...(all.length > 0 && { problems: all }) };
}

function readDisplay(
  fields: Readonly<Record<string, unknown>>,
  say: (what: string) => void,
): Pick<DeviceRecord, 'display' | 'displayProblems'> {
  if (fields['display'] === undefined) return {};
  const { settings, problems } = readDisplaySettings(fields['display']);
  for (const name of problems) say(`.display.${name}: missing or not valid, its default is used`);
  const all = withEarlier(DISPLAY_NAMES, problems, fields['displayProblems']);
  return { display: settings, ...(all.length > 0 && { displayProblems: all }) };
}

/** What fell back just now, and what had before and nobody has set since. */
function withEarlier<N extends string>(
  names: readonly N[],
  problems: readonly N[],
  earlier: unknown,
): readonly N[] {
  const before: readonly unknown[] = Array.isArray(earlier) ? earlier : [];
  return names.filter((name) => problems.includes(name) || before.includes(name));
}

/** Each setting by itself; what is not one is left out. */
export function readKioskSettings(raw: unknown): ReadSettings<KioskSettings> {
  return readEachSetting(raw, kioskSettingsSchema, ABSENT_OF_KIOSK);
}

/** Each setting by itself; what is not one is left out. */
export function readDisplaySettings(raw: unknown): ReadSettings<DisplaySettings> {
  return readEachSetting(raw, displaySettingsSchema, ABSENT_OF_DISPLAY);
}
