import type { KioskSettings } from '#protocol/kiosk-settings.js';
import type { DayStatus, StewardDevice, StewardView } from '#protocol/views.js';

/** What about a device a steward should know, the gravest first. */
export type Concern =
  | { readonly kind: 'undelivered'; readonly count: number }
  | { readonly kind: 'offline'; readonly since: number | undefined }
  | { readonly kind: 'out-of-service' }
  | { readonly kind: 'settings'; readonly fields: readonly (keyof KioskSettings)[] };

export function concernsOf(device: Omit<StewardDevice, 'pairedAt'>): readonly Concern[] {
  const { kiosk } = device;
  const concerns: Concern[] = [];
  if (kiosk !== undefined && kiosk.undelivered > 0) {
    concerns.push({ kind: 'undelivered', count: kiosk.undelivered });
  }
  if (!device.online) concerns.push({ kind: 'offline', since: device.since });
  if (kiosk === undefined) return concerns;
  if (kiosk.settings.outOfService !== undefined) concerns.push({ kind: 'out-of-service' });
  if (kiosk.problems.length > 0) concerns.push({ kind: 'settings', fields: kiosk.problems });
  return concerns;
}

/** Visitors may be losing something because of it. */
export function isAlarming({ kind }: Concern): boolean {
  return kind !== 'settings';
}

export interface DeviceAlert {
  readonly deviceId: string;
  readonly name: string;
  /** Only what is alarming; at least one. */
  readonly concerns: readonly Concern[];
}

/**
 * Devices that the desk must know of whatever it looks at. While the day is closed, a device that is
 * switched off or out of service bothers nobody; a ticket that could not be delivered always does.
 */
export function deviceAlerts(
  devices: StewardView['devices'],
  day: DayStatus,
): readonly DeviceAlert[] {
  return Object.entries(devices)
    .map(([deviceId, device]) => ({
      deviceId,
      name: device.name,
      concerns: concernsOf(device).filter(
        (each) => isAlarming(each) && (day === 'open' || each.kind === 'undelivered'),
      ),
    }))
    .filter(({ concerns }) => concerns.length > 0)
    .sort((a, b) => a.name.localeCompare(b.name));
}
