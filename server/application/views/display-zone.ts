import type { DisplaySettings } from '#protocol/display-settings.js';

import type { ReceptionState } from '../../domain/reception/state.js';

/** Whether a display shows the calls of an island. @param zone absent: of all */
export function isInZone(island: number, zone: DisplaySettings['islands']): boolean {
  return zone === undefined || (island >= zone.from && island <= zone.to);
}

/**
 * Whether a call is one that a display of this zone shows. Only such a display can have shown it: another's
 * word would tell the advisor that visitors see what they do not see. Calls nobody knows are left to the
 * rules, which say so.
 */
export function isCallOfZone(
  state: ReceptionState,
  callId: string,
  zone: DisplaySettings['islands'],
): boolean {
  if (zone === undefined) return true;
  for (const { ticketId } of state.islands.values()) {
    const call = ticketId === undefined ? undefined : state.tickets.get(ticketId)?.call;
    if (call?.callId === callId) return isInZone(call.island, zone);
  }
  return true;
}
