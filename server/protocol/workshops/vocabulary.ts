/** Words of the collective activities (domain.md), as constants and types alone: pages import them freely. */

/** What kind of gathering it is. */
export const FORMATS = [
  'workshop',
  'information',
  'zoom',
  'awareness',
  'conference',
  'visit',
  'event',
] as const;
export type Format = (typeof FORMATS)[number];

/** Whom it is for. Nobody is asked whether they are. */
export const PUBLICS = [
  'everyone',
  'jobseekers',
  'workers',
  'young',
  'fifty-plus',
  'students',
  'classes',
] as const;
export type Public = (typeof PUBLICS)[number];

/** In which language it is held: in one, or in both at once. */
export const SPOKEN = ['fr', 'nl', 'both'] as const;
export type Spoken = (typeof SPOKEN)[number];

/**
 * A place somebody holds in a session, or in its waiting list.
 *
 * booked → present; booked → released (did not come in time, its seat may go to somebody present);
 * waiting → booked | present; any of them → cancelled. When the session ends, what is `booked` or
 * `released` is absent.
 */
export const BOOKING_STATUSES = [
  'booked',
  'waiting',
  'present',
  'released',
  'absent',
  'cancelled',
] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];

/**
 * Whether somebody can sign up: `open` there are seats; `waiting-list` only that has room; `full`
 * neither; `closed` sign-up is over; `running` it has begun; `over`; `cancelled`.
 */
export const SIGN_UP_STATES = [
  'open',
  'waiting-list',
  'full',
  'closed',
  'running',
  'over',
  'cancelled',
] as const;
export type SignUpState = (typeof SIGN_UP_STATES)[number];

/** Most people of one session, and most who wait for it. */
export const MOST_PLACES = 500;
export const MOST_WAITING = 200;
/** Most people of one class or group. */
export const MOST_IN_GROUP = 60;
/** Most weeks a session can be repeated for at once. */
export const MOST_WEEKS = 26;
export const MOST_ROOMS = 12;
/** Longest texts, characters. */
export const TITLE_LENGTH = 100;
export const DESCRIPTION_LENGTH = 500;
