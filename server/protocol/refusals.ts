/**
 * Every expected "no", as a code that each screen translates (`locales/<language>/refusals.json`).
 * A refusal changes nothing. Anything else that goes wrong is a crash, not a refusal.
 */
export const REFUSAL_CODES = [
  // the message itself
  'malformed',
  'too-large',
  'too-fast',
  'not-allowed',
  'protocol-too-old',
  'unavailable',
  'storage-unavailable',
  'command-id-reused',
  // the day
  'day-closed',
  'day-already-open',
  // tickets
  'ticket-unknown',
  'ticket-closed',
  'ticket-not-waiting',
  'ticket-not-parked',
  'ticket-in-service',
  'ticket-secret-in-use',
  'number-in-use',
  'lease-over',
  'return-too-late',
  // islands and calls
  'island-unknown',
  'island-taken',
  'already-at-another-island',
  'not-your-island',
  'island-not-signed-in',
  'island-busy',
  'island-on-break',
  'island-not-on-break',
  'nobody-waiting',
  'nobody-called',
  'nobody-in-interview',
  'recall-limit-reached',
  'undo-too-late',
  'nobody-to-note',
  'not-a-double',
  'time-passed',
  'call-unknown',
  // the multimedia space
  'seat-unknown',
  'seat-taken',
  'seat-not-taken',
  'no-seat-free',
  'seat-code-unknown',
  'seat-code-in-use',
  'nothing-to-undo',
  // desks
  'alarm-unknown',
  'notice-unknown',
  'too-many-notices',
  // kiosks
  'no-help-asked',
  // access
  'sign-in-failed',
  'locked-out',
  'session-expired',
  'role-missing',
  'device-unknown',
  'pairing-unknown',
  'pairing-full',
  'staff-unknown',
  'staff-code-taken',
  'last-administrator',
  'pin-too-simple',
  // the jobs directory
  'import-running',
  'import-unknown',
  'upload-unknown',
  'nothing-before',
  'feed-unknown',
  // figures and backups
  'figures-unreadable',
  'backup-unreadable',
  'backup-newer',
  // the workshops
  'activity-unknown',
  'activity-has-sessions',
  'session-unknown',
  'session-cancelled',
  'session-running',
  'session-over',
  'session-in-past',
  'date-too-far',
  'room-unknown',
  'room-taken',
  'room-too-small',
  'outside-opening',
  'time-not-there',
  'ends-before-start',
  'capacity-below-taken',
  'sign-up-closed',
  'session-full',
  'not-enough-places',
  'too-many-from-kiosk',
  'too-many-today',
  'booking-unknown',
  'booking-cancelled',
  'booking-key-in-use',
  'too-many-wrong-codes',
  'check-in-too-early',
  'place-given-away',
  'not-checked-in',
  'not-another-session',
  // office
  'no-such-day',
  'range-too-long',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** `detail` holds placeholders of the translated sentence (a number, a limit), never visitor data. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly detail?: Readonly<Record<string, string | number>>;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(code: RefusalCode, detail?: Refusal['detail']): Result<never> {
  return { ok: false, refusal: detail === undefined ? { code } : { code, detail } };
}
