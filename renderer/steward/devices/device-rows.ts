import type { PairingRequest, StewardDevice, StewardView } from '#protocol/views.js';

import { concernsOf, isAlarming } from './device-concerns.js';

export type DeviceRow = StewardDevice & { readonly id: string };
export type RequestRow = PairingRequest & { readonly id: string };

/** As people count: 2 before 10. */
const byName = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });

/** Those that need a look first, then kiosks before displays, then by name. */
export function deviceRows(devices: StewardView['devices']): readonly DeviceRow[] {
  const calm = (row: DeviceRow) => Number(!concernsOf(row).some(isAlarming));
  const kind = (row: DeviceRow) => Number(row.kind !== 'kiosk');
  return Object.entries(devices)
    .map(([id, device]) => ({ ...device, id }))
    .sort((a, b) => calm(a) - calm(b) || kind(a) - kind(b) || byName.compare(a.name, b.name));
}

/** Those that have asked longest first. */
export function requestRows(pairing: StewardView['pairing']): readonly RequestRow[] {
  return Object.entries(pairing)
    .map(([id, request]) => ({ ...request, id }))
    .sort((a, b) => a.askedAt - b.askedAt);
}

/**
 * The calendar day of an instant, `YYYY-MM-DD`.
 * @param timeZone IANA name; the device's own where absent
 */
export function dayOf(ms: number, timeZone: string | undefined): string {
  // Sweden writes days like this.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(ms);
}
