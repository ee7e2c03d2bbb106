import type { PairingRequest, StewardDevice, StewardView } from '#protocol/views.js';

export type DeviceRow = StewardDevice & { readonly id: string };
export type RequestRow = PairingRequest & { readonly id: string };

/** Those that are off line first (they need a look), then by name. */
export function deviceRows(devices: StewardView['devices']): readonly DeviceRow[] {
  return Object.entries(devices)
    .map(([id, device]) => ({ ...device, id }))
    .sort((a, b) => Number(a.online) - Number(b.online) || a.name.localeCompare(b.name));
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
