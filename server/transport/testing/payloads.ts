import type { CommandKind, CommandPayload } from '#protocol/commands.js';
import { defaultSettings } from '#protocol/settings.js';

import { SECRET } from './fake-desk.js';

/** One payload of each kind that fits its schema. */
export const PAYLOADS: { readonly [K in CommandKind]: CommandPayload<K> } = {
  'open-day': {},
  'close-day': {},
  'take-ticket': { theme: 'work', language: 'fr', secret: SECRET, shortCode: 'ACDEFG' },
  'call-next': { island: 3 },
  'call-ticket': { island: 3, ticketId: 'ticket-id-000001' },
  recall: { island: 3 },
  'acknowledge-call': { callId: 'call-id-00000001' },
  'start-interview': { island: 3 },
  'finish-interview': { island: 3 },
  'no-show': { island: 3 },
  'park-ticket': { ticketId: 'ticket-id-000001' },
  'return-ticket': { ticketId: 'ticket-id-000001' },
  'transfer-ticket': { ticketId: 'ticket-id-000001', theme: 'mobility' },
  'mark-left': { ticketId: 'ticket-id-000001' },
  'leave-queue': {},
  'set-priority': { ticketId: 'ticket-id-000001', priority: true },
  'sign-in-island': { island: 3, languages: ['nl'], themes: ['work'] },
  'sign-out-island': { island: 3 },
  'start-break': { island: 3 },
  'end-break': { island: 3 },
  'approve-device': { requestId: 'request-id-00001', name: 'Hall' },
  'refuse-device': { requestId: 'request-id-00001' },
  'revoke-device': { deviceId: 'device-id-000001' },
  'add-staff': { code: 'NEW1', pin: '80256913', roles: ['advisor'] },
  'change-staff': { staffId: 'staff-id-0000001', roles: ['advisor'], active: true },
  'set-pin': { staffId: 'staff-id-0000001', pin: '80256913' },
  'change-settings': { settings: defaultSettings },
};

let count = 0;

/** A whole command of a kind, with an id of its own. */
export function commandOf(kind: CommandKind, payload: unknown = PAYLOADS[kind]) {
  count += 1;
  return { id: `command-${String(count).padStart(12, '0')}`, kind, payload, at: 1_772_445_600_000 };
}
