/**
 * The words of the field, as constants and types alone: pages import them without a validator. Their
 * schemas are in `vocabulary-schemas.ts`.
 */

/** The two languages of a visit. Neither is a default: shared screens show both. */
export const LANGUAGES = ['fr', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a visitor wants to talk about (domain.md, vocabulary). */
export const THEMES = ['orientation', 'training', 'work', 'enterprise', 'mobility'] as const;
export type Theme = (typeof THEMES)[number];

export const SERVICES = ['advice', 'collective', 'multimedia'] as const;
export type Service = (typeof SERVICES)[number];

/** What a member of staff may do. One person can hold several. */
export const ROLES = [
  'steward',
  'advisor',
  'planner',
  'editor',
  'statistics',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** Who looks at a screen; each audience has its own view and its own rights. */
export const AUDIENCES = [
  'guest',
  'kiosk',
  'display',
  'phone',
  'booking',
  'advisor',
  'steward',
  'office',
] as const;
export type Audience = (typeof AUDIENCES)[number];

export const DEVICE_KINDS = ['kiosk', 'display'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** `closed` is final but for `return-ticket` shortly after a no-show. */
export const TICKET_STATUSES = ['waiting', 'called', 'serving', 'parked', 'closed'] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

/** How a ticket ended. */
export const OUTCOMES = ['served', 'no-show', 'left', 'left-at-closing'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Where a ticket was taken. */
export const CHANNELS = ['kiosk', 'desk'] as const;
export type Channel = (typeof CHANNELS)[number];

export const ISLAND_STATES = ['free', 'called', 'serving', 'break'] as const;
export type IslandState = (typeof ISLAND_STATES)[number];

/** Most islands a centre can have; how many this one has is a setting. */
export const MOST_ISLANDS = 60;

/** What a kiosk can offer besides language and help; a steward sets which of them each one does. */
export const KIOSK_SERVICES = [
  'advice',
  'jobs',
  'collective',
  'multimedia',
  'divide',
  'doors',
] as const;
export type KioskService = (typeof KIOSK_SERVICES)[number];

/** The last number a kiosk may give by itself. */
export const LAST_LEASED_NUMBER = 99_999;

/** Places in the documentary and digital space. */
export const SEAT_KINDS = ['computer', 'tablet'] as const;
export type SeatKind = (typeof SEAT_KINDS)[number];
/** Most places of one kind; how many this centre has is a setting. */
export const MOST_SEATS = 200;

/** What stewards help with in the multimedia space (domain.md, what visitors come for). */
export const HELP_KINDS = [
  'computer',
  'tablet',
  'training-terminal',
  'documents',
  'software',
  'copier-printer',
] as const;
export type HelpKind = (typeof HELP_KINDS)[number];

/** Services elsewhere that visitors look for, in the order they are offered (domain.md, other doors). */
export const DOORS = ['phone', 'employment', 'local', 'cpas', 'courses'] as const;
export type DoorId = (typeof DOORS)[number];

/** Who can help somebody who is cut off from things online (domain.md, digital divide). */
export const REFERRAL_TOPICS = ['spaces', 'internet', 'hardware', 'steward'] as const;
export type ReferralTopic = (typeof REFERRAL_TOPICS)[number];

/** What a kiosk prints on: a roll of 80 mm, cut after each paper, or sheets. */
export const PAPER_SIZES = ['roll80', 'a4'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

/** How a kiosk's paper fares. `none`: it has no printer; `sent`: given to a printer that tells nothing. */
export const PAPER_STATES = ['none', 'unknown', 'sent', 'printed', 'failed'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** What an interview was about, as an advisor touches it; more than one may hold. */
export const TOPICS = [
  'job-search',
  'cv-letter',
  'studies',
  'training-choice',
  'validation',
  'languages',
  'business',
  'abroad',
  'rights',
  'digital',
] as const;
export type Topic = (typeof TOPICS)[number];

/** Where an interview sent a visitor on (EPN: a public digital space). */
export const REFERRALS = ['workshop', 'epn', 'partner', 'cpas', 'training', 'offer'] as const;
export type Referral = (typeof REFERRALS)[number];

/** People counted by hand: entries through the door, people reached outside (domain.md, contact). */
export const PEOPLE_KINDS = ['door', 'outreach'] as const;
export type PeopleKind = (typeof PEOPLE_KINDS)[number];
/** Most people one count adds or takes back. */
export const MOST_PEOPLE_AT_ONCE = 500;

/** The longest break, and the longest a ticket is put aside for, when an end is said, minutes. */
export const MOST_MINUTES_AWAY = 480;

/** What may be taken back for a moment. */
export const UNDOABLE = ['finish', 'no-show', 'transfer'] as const;
export type Undoable = (typeof UNDOABLE)[number];
/** How long. */
export const UNDO_SECONDS = 10;

/**
 * Who is called next among those an island takes (after tickets that missed their call): by arrival alone;
 * priority first; priority first, then those whose language few islands on duty speak.
 */
export const NEXT_TICKET_RULES = ['arrival', 'priority', 'rare-language'] as const;
export type NextTicketRuleId = (typeof NEXT_TICKET_RULES)[number];
