import { z } from 'zod';

import { seatKindSchema, languageSchema, themeSchema } from './vocabulary-schemas.js';
import { shortCodeSchema } from './ticket-secret.js';
import { DOORS, REFERRAL_TOPICS } from './vocabulary.js';

/** ms since 1970 */
const time = z.number().int().min(0).max(8_640_000_000_000_000);
/** IANA name, for times on the paper. */
const timeZone = z.string().regex(/^[A-Za-z0-9_+\-/]{1,64}$/);
/** What a code to scan says: an address of the centre's own. */
const address = z
  .string()
  .max(300)
  .regex(/^https?:\/\/\S+$/);
const words = (most: number) => z.string().min(1).max(most);

/** A ticket as it stands on paper. */
export const ticketSlipSchema = z.strictObject({
  number: z.number().int().min(1).max(99_999),
  theme: themeSchema,
  /** Of the paper: the one the visitor reads the screen in. */
  language: languageSchema,
  /** The one the visitor will be advised in. */
  adviceLanguage: languageSchema,
  /** Absent where the kiosk does not know: it was cut off. */
  ahead: z.number().int().min(0).max(99_999).optional(),
  /** How long the visitor is likely to wait, minutes; absent where nobody knows. */
  wait: z
    .strictObject({
      from: z.number().int().min(0).max(1_440),
      to: z.number().int().min(1).max(1_440).optional(),
    })
    .optional(),
  shortCode: shortCodeSchema,
  /** Address of the phone page, with the ticket's secret: for the code on the paper only. */
  phoneAddress: address,
  takenAt: time,
  timeZone,
});
export type TicketSlip = z.infer<typeof ticketSlipSchema>;

/** A place in the multimedia space, and the code that gives it back. */
export const seatSlipSchema = z.strictObject({
  language: languageSchema,
  seat: seatKindSchema,
  number: z.number().int().min(1).max(999),
  until: time,
  code: shortCodeSchema,
  timeZone,
});
export type SeatSlip = z.infer<typeof seatSlipSchema>;

/** A place in a workshop: a code, and no name. */
export const workshopSlipSchema = z.strictObject({
  language: languageSchema,
  title: words(120),
  room: words(60),
  startsAt: time,
  endsAt: time,
  /** The place in the waiting list; absent where the seat is sure. */
  waiting: z.number().int().min(1).max(999).optional(),
  /** Who is not there by then may find it given to somebody else; absent where it is not. */
  keptUntil: time.optional(),
  code: shortCodeSchema,
  /** Address of the seat's phone page. */
  phoneAddress: address,
  timeZone,
});
export type WorkshopSlip = z.infer<typeof workshopSlipSchema>;

/** An occupation of the jobs directory, to take home. */
export const occupationSlipSchema = z.strictObject({
  language: languageSchema,
  title: words(120),
  sentences: z.array(words(400)).max(6).readonly(),
  tasks: z.array(words(160)).max(10).readonly(),
  studies: z.array(words(200)).max(8).readonly(),
  theme: themeSchema,
  /** Address of the occupation's page; absent where phones reach none. */
  pageAddress: address.optional(),
});
export type OccupationSlip = z.infer<typeof occupationSlipSchema>;

/** Everything that comes out on paper, at a kiosk or at the desk. No sheet names a person or an employer of the house. */
export const sheetSchema = z.discriminatedUnion('kind', [
  ticketSlipSchema.extend({ kind: z.literal('ticket') }),
  seatSlipSchema.extend({ kind: z.literal('seat') }),
  workshopSlipSchema.extend({ kind: z.literal('workshop') }),
  occupationSlipSchema.extend({ kind: z.literal('occupation') }),
  z.strictObject({
    kind: z.literal('referral'),
    language: languageSchema,
    topics: z.array(z.enum(REFERRAL_TOPICS)).max(REFERRAL_TOPICS.length).readonly(),
  }),
  z.strictObject({
    kind: z.literal('doors'),
    language: languageSchema,
    doors: z.array(z.enum(DOORS)).max(DOORS.length).readonly(),
  }),
]);
export type Sheet = z.infer<typeof sheetSchema>;

/** Who can help somebody who is cut off from things online. */
export type ReferralSlip = Omit<Extract<Sheet, { kind: 'referral' }>, 'kind'>;
