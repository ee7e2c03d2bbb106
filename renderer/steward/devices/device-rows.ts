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

/** The calendar day of an instant where this page is, `YYYY-MM-DD`. */
export function dayOf(ms: number): string {
  const at = new Date(ms);
  const part = (value: number) => String(value).padStart(2, '0');
  return `${String(at.getFullYear())}-${part(at.getMonth() + 1)}-${part(at.getDate())}`;
}
