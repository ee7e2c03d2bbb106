import { z } from 'zod';

import { floorPlanSchema } from './floor-plan.js';
import { rotaSchema } from './rota.js';
import { MOST_ISLANDS, MOST_SEATS, NEXT_TICKET_RULES } from './vocabulary.js';
import { roomsSchema } from './workshops/programme.js';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const openingSchema = z
  .strictObject({ opens: timeOfDay, closes: timeOfDay })
  .refine((hours) => hours.opens < hours.closes, { path: ['closes'] })
  .nullable();

/** Seven entries, Monday first; `null` = nothing happens by itself that day, a steward opens. */
const weekSchema = z.array(openingSchema).length(7);

/**
 * What a centre can set. Every field has a safe default, so that a missing or damaged entry never
 * takes the reception down (it is replaced by its default and reported).
 */
export const settingsSchema = z.strictObject({
  /** IANA name; the day, its hours and its midnight are counted there. */
  timeZone: z.string().min(1).max(64).refine(isTimeZone).default('Europe/Brussels'),
  islands: z.number().int().min(1).max(MOST_ISLANDS).default(15),
  openingHours: weekSchema.default(() => Array.from({ length: 7 }, () => null)),
  /** So many calls within the window make a no-show (domain.md, life of a ticket). */
  callsBeforeNoShow: z.number().int().min(1).max(10).default(3),
  callWindowSeconds: z.number().int().min(10).max(3600).default(120),
  /** How long a ticket that missed its call stands at the head of the queue. */
  missedMinutes: z.number().int().min(1).max(240).default(15),
  nextTicketRule: z.enum(NEXT_TICKET_RULES).default('priority'),
  /** When islands are usually staffed; what waiting times know of the hours to come. */
  rota: rotaSchema.default(() => Array.from({ length: 7 }, () => [])),
  /** Stewards are told when somebody has waited so long. */
  waitAlertMinutes: z.number().int().min(5).max(240).default(45),
  /** Where things stand on the stewards' plan. */
  floorPlan: floorPlanSchema.default(() => []),
  /** Service level: the share called within so many minutes, and the share aimed at. */
  serviceLevelMinutes: z.number().int().min(1).max(240).default(25),
  serviceLevelTarget: z.number().min(0).max(1).default(0.8),
  /** Contacts aimed at in a year (domain.md, volume: 50,000 in 2019). */
  yearlyContactTarget: z.number().int().min(0).max(10_000_000).default(50_000),
  /** Counts of people under it are withheld (domain.md, small cells). */
  smallestCount: z.number().int().min(5).max(20).default(5),
  /** Portraits are kept one by one so long after the end of their month, then as counts alone. */
  portraitDays: z.number().int().min(1).max(31).default(31),
  /** What staff did is kept so long. */
  auditMonths: z.number().int().min(1).max(60).default(12),
  /** Ticket events are deleted so long after the day was closed and folded. */
  retentionHours: z.number().int().min(1).max(168).default(24),
  kioskIdleSeconds: z.number().int().min(20).max(600).default(90),
  kioskWarningSeconds: z.number().int().min(10).max(120).default(30),
  /** Numbers each kiosk keeps for when it is cut off; 0: a kiosk that is cut off gives none. */
  leasedNumbers: z.number().int().min(0).max(200).default(30),
  /** Where those numbers begin: far enough up that the day's ordinary ones seldom come there. */
  firstLeasedNumber: z.number().int().min(101).max(9001).default(501),
  /** Places in the multimedia space, and how many of them (the first ones) suit a wheelchair. */
  computers: z.number().int().min(0).max(MOST_SEATS).default(45),
  tablets: z.number().int().min(0).max(MOST_SEATS).default(16),
  accessibleComputers: z.number().int().min(0).max(MOST_SEATS).default(1),
  accessibleTablets: z.number().int().min(0).max(MOST_SEATS).default(1),
  /** How long a place is taken for. */
  seatMinutes: z.number().int().min(10).max(480).default(60),
  /** How long the finished ticket stays on the kiosk before it starts again by itself. */
  kioskTicketSeconds: z.number().int().min(5).max(120).default(30),
  /** Rooms for collective activities (domain.md, place: four of them; their names and sizes we do not know). */
  rooms: roomsSchema.default(() =>
    ['1', '2', '3', '4'].map((name) => ({ id: `room-${name}`, name, capacity: 20 })),
  ),
  /** So long after its start a session's seats that nobody has checked in go to those who are there. */
  workshopGraceMinutes: z.number().int().min(0).max(60).default(10),
  /** Check-in begins so long before the start. */
  workshopCheckInMinutes: z.number().int().min(5).max(240).default(60),
  /** How far ahead visitors see sessions. */
  workshopWeeksAhead: z.number().int().min(1).max(12).default(4),
  /** Most seats of one session that one kiosk gives within an hour; all its sign-ups of a day. */
  workshopSeatsPerKioskHour: z.number().int().min(1).max(100).default(4),
  workshopSeatsPerKioskDay: z.number().int().min(1).max(1000).default(60),
  /**
   * Address visitors' phones reach, e.g. `https://accueil.example`; `null` = found from the LAN. Paths
   * are put behind it, so it loses the slash that browsers show at its end.
   */
  publicUrl: z
    .url({ protocol: /^https?$/ })
    .overwrite((url) => url.replace(/\/+$/, ''))
    .nullable()
    .default(null),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
