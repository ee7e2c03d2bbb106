import type { CommandKind, CommandPayload } from '#protocol/commands.js';
import { defaultKioskSettings } from '#protocol/kiosk-settings.js';
import { defaultSettings } from '#protocol/settings.js';

import { hashSecret } from '../../application/access/tokens.js';
import { activity, session } from '../../application/workshops/testing/programme.js';
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
  undo: { island: 3 },
  'note-interview': { island: 3, topics: ['cv-letter'], referrals: ['workshop'] },
  'correct-ticket': { ticketId: 'ticket-id-000001', theme: 'mobility', language: 'nl' },
  'merge-tickets': { ticketId: 'ticket-id-000001', double: 'ticket-id-000002' },
  'count-people': { kind: 'door', change: 25 },
  'lease-numbers': {},
  'deliver-ticket': {
    date: '2026-03-02',
    number: 501,
    theme: 'work',
    language: 'fr',
    secretHash: hashSecret(SECRET),
    shortCode: 'ACDEFG',
    takenAt: 1_772_445_600_000,
  },
  'withdraw-ticket': { secretHash: hashSecret(SECRET) },
  'take-seat': { kind: 'computer', accessible: false, code: 'ACDEFG' },
  'return-seat': { code: 'ACDEFG' },
  'free-seat': { kind: 'computer', number: 3 },
  'extend-seat': { kind: 'computer', number: 3, minutes: 30 },
  'log-help': { kind: 'documents', change: 1 },
  'report-kiosk': { version: '1.2.3', paper: 'printed', pending: 0, undelivered: 0 },
  'report-display': { sound: 'on', voices: ['fr'] },
  'ask-help': {},
  'cancel-help': {},
  'answer-help': { deviceId: 'device-id-000001' },
  'end-help': { deviceId: 'device-id-000001' },
  'reload-device': { deviceId: 'device-id-000001' },
  'raise-alarm': { island: 3 },
  'answer-alarm': { alarmId: 'alarm-id-0000001' },
  'end-alarm': { alarmId: 'alarm-id-0000001' },
  'put-notice': { fr: 'Fermé à midi.', nl: 'Gesloten om 12 uur.' },
  'remove-notice': { noticeId: 'notice-id-000001' },
  'give-portrait': { portrait: { gender: 'woman', residence: 'jette', firstVisit: 'yes' } },
  'give-satisfaction': { mark: 'good' },
  'give-divide': { divide: { equipment: 'phone-only', skills: 'with-help' } },
  'count-directory': { occupation: 3, printed: 1, nothing: 0 },
  'report-nothing-found': { words: ['vrachtwagen', 'bestuurder'] },
  'start-import': { uploadId: 'upload-id-000001', format: 'trainings' },
  'take-back-import': { importId: 'import-id-000001' },
  'set-feeds': { feeds: [] },
  'run-feed': { feedId: 'feed-id-00000001' },
  'sign-up': { sessionId: 'session-1', secret: SECRET, code: 'ACDEFG' },
  'sign-up-group': { sessionId: 'session-1', places: 20, secret: SECRET, code: 'ACDEFG' },
  'cancel-booking': { key: { code: 'ACDEFG' } },
  'cancel-own-booking': {},
  'check-in': { key: { secret: SECRET } },
  'undo-check-in': { bookingId: 'booking-id-00001' },
  'reissue-booking': { bookingId: 'booking-id-00001', secret: SECRET, code: 'ACDEFG' },
  'count-heads': { sessionId: 'session-1', heads: 9 },
  'put-activity': { activity: activity() },
  'remove-activity': { activityId: 'selfie' },
  'plan-sessions': { session: session().plan, weeks: 2 },
  'change-session': { sessionId: 'session-1', session: session().plan },
  'cancel-session': { sessionId: 'session-1' },
  'change-device': { deviceId: 'device-id-000001', name: 'Hall', kiosk: defaultKioskSettings },
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
