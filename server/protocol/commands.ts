import { z } from 'zod';

import type { AlarmCommandKind, NoticeCommandKind } from './desk-commands.js';
import { ALARM_COMMANDS, DESK_COMMANDS, NOTICE_COMMANDS } from './desk-commands.js';
import { displaySettingsSchema } from './display-settings.js';
import { divideSchema, portraitSchema, satisfactionSchema } from './feedback-schemas.js';
import { kioskSettingsSchema } from './kiosk-settings.js';
import { commandIdSchema, idSchema } from './ids.js';
import type { JobsCommandKind } from './jobs/commands.js';
import { JOBS_COMMANDS } from './jobs/commands.js';
import { settingsSchema } from './settings.js';
import { secretHashSchema, shortCodeSchema, ticketSecretSchema } from './ticket-secret.js';
import type { Audience, SeatKind } from './vocabulary.js';
import { LAST_LEASED_NUMBER, MOST_MINUTES_AWAY } from './vocabulary.js';
import {
  dateSchema,
  helpKindSchema,
  islandSchema,
  languageSchema,
  meantForSchema,
  paperStateSchema,
  roleSchema,
  seatKindSchema,
  seatNumberSchema,
  themeSchema,
} from './vocabulary-schemas.js';
import type { WorkshopCommandAnswers, WorkshopCommandKind } from './workshops/commands.js';
import { WORKSHOP_COMMANDS } from './workshops/commands.js';

const languagesSchema = z.array(languageSchema).min(1).max(2).refine(distinct);
const themesSchema = z.array(themeSchema).min(1).max(5).refine(distinct);
const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const minutesSchema = z.number().int().min(1).max(MOST_MINUTES_AWAY);
const atIslandSchema = z.strictObject({ island: islandSchema, number: meantForSchema });

/** A staff code is not a name: 2 to 12 letters or digits, compared in capitals. */
export const staffCodeSchema = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9]{2,12}$/);
export const pinSchema = z.string().regex(/^\d{6,12}$/);
const deviceNameSchema = z.string().trim().min(1).max(40);
const rolesSchema = z.array(roleSchema).min(1).max(6).refine(distinct);

/**
 * Payload of each command and who may send it. Finer rights (an advisor's own island, a phone's own
 * ticket) are rules of the domain.
 */
export const COMMANDS = {
  // the reception day: these travel through the lane and the journal
  'open-day': { payload: z.strictObject({}), from: ['steward'] },
  'close-day': { payload: z.strictObject({}), from: ['steward'] },
  'take-ticket': {
    payload: z.strictObject({
      theme: themeSchema,
      language: languageSchema,
      secret: ticketSecretSchema,
      shortCode: shortCodeSchema,
    }),
    from: ['kiosk', 'steward'],
  },
  'call-next': { payload: z.strictObject({ island: islandSchema }), from: ['advisor', 'steward'] },
  'call-ticket': {
    payload: z.strictObject({ island: islandSchema, ticketId: idSchema }),
    from: ['advisor', 'steward'],
  },
  recall: { payload: atIslandSchema, from: ['advisor', 'steward'] },
  'acknowledge-call': { payload: z.strictObject({ callId: idSchema }), from: ['display'] },
  'start-interview': { payload: atIslandSchema, from: ['advisor', 'steward'] },
  'finish-interview': { payload: atIslandSchema, from: ['advisor', 'steward'] },
  'no-show': { payload: atIslandSchema, from: ['advisor', 'steward'] },
  'park-ticket': {
    payload: z.strictObject({ ticketId: idSchema, minutes: minutesSchema.optional() }),
    from: ['advisor', 'steward'],
  },
  'return-ticket': {
    payload: z.strictObject({ ticketId: idSchema }),
    from: ['advisor', 'steward'],
  },
  'transfer-ticket': {
    payload: z.strictObject({
      ticketId: idSchema,
      theme: themeSchema,
      language: languageSchema.optional(),
    }),
    from: ['advisor', 'steward'],
  },
  'mark-left': { payload: z.strictObject({ ticketId: idSchema }), from: ['steward'] },
  'leave-queue': { payload: z.strictObject({}), from: ['phone'] },
  'set-priority': {
    payload: z.strictObject({ ticketId: idSchema, priority: z.boolean() }),
    from: ['steward'],
  },
  'sign-in-island': {
    payload: z.strictObject({
      island: islandSchema,
      languages: languagesSchema,
      themes: themesSchema,
      /** Time of day `HH:MM` at the centre until which somebody means to stay; absent: nobody said. */
      until: timeOfDaySchema.optional(),
    }),
    from: ['advisor'],
  },
  'sign-out-island': {
    payload: z.strictObject({ island: islandSchema }),
    from: ['advisor', 'steward'],
  },
  'start-break': {
    payload: z.strictObject({ island: islandSchema, minutes: minutesSchema.optional() }),
    from: ['advisor', 'steward'],
  },
  'end-break': { payload: z.strictObject({ island: islandSchema }), from: ['advisor', 'steward'] },
  ...DESK_COMMANDS,
  // a kiosk that may be cut off: numbers to give then, and the tickets given, once it is back
  'lease-numbers': { payload: z.strictObject({}), from: ['kiosk'] },
  'deliver-ticket': {
    payload: z.strictObject({
      /** Of the lease. */
      date: dateSchema,
      number: z.number().int().min(1).max(LAST_LEASED_NUMBER),
      theme: themeSchema,
      language: languageSchema,
      /** The kiosk keeps no secret of anybody, so it can send no more than its hash. */
      secretHash: secretHashSchema,
      shortCode: shortCodeSchema,
      /** When the visitor got the number, by the server's clock as the kiosk knew it, ms since 1970. */
      takenAt: z.number().int().min(0).max(8.64e15),
    }),
    from: ['kiosk'],
  },
  /** Its visit ended before anybody heard the number. */
  'withdraw-ticket': { payload: z.strictObject({ secretHash: secretHashSchema }), from: ['kiosk'] },
  // the multimedia space
  'take-seat': {
    payload: z.strictObject({
      kind: seatKindSchema,
      /** Only a place that suits a wheelchair will do. */
      accessible: z.boolean(),
      /** That one and no other; absent: the first that is free and suits. */
      number: seatNumberSchema.optional(),
      /** By which a visitor gives the place back at a kiosk; made by the page. */
      code: shortCodeSchema,
    }),
    from: ['kiosk', 'steward'],
  },
  'return-seat': { payload: z.strictObject({ code: shortCodeSchema }), from: ['kiosk'] },
  'free-seat': {
    payload: z.strictObject({ kind: seatKindSchema, number: seatNumberSchema }),
    from: ['steward'],
  },
  'extend-seat': {
    payload: z.strictObject({
      kind: seatKindSchema,
      number: seatNumberSchema,
      minutes: minutesSchema,
    }),
    from: ['steward'],
  },
  'log-help': {
    payload: z.strictObject({ kind: helpKindSchema, change: z.literal([1, -1]) }),
    from: ['steward'],
  },
  // kiosks as machines: nothing of this is kept
  'report-kiosk': {
    payload: z.strictObject({
      version: z.string().min(1).max(40),
      paper: paperStateSchema,
      /** Given while cut off and not yet delivered. */
      pending: z.number().int().min(0).max(10_000),
      /** Given while cut off, and refused when they were delivered. */
      undelivered: z.number().int().min(0).max(10_000),
    }),
    from: ['kiosk'],
  },
  'report-display': {
    payload: z.strictObject({
      /** `blocked`: the machine lets the page make no sound before somebody has touched it. */
      sound: z.enum(['on', 'blocked']),
      /** Languages it has a voice for. */
      voices: languagesSchema.or(z.tuple([])),
    }),
    from: ['display'],
  },
  'ask-help': { payload: z.strictObject({}), from: ['kiosk'] },
  'cancel-help': { payload: z.strictObject({}), from: ['kiosk'] },
  'answer-help': { payload: z.strictObject({ deviceId: idSchema }), from: ['steward'] },
  'end-help': { payload: z.strictObject({ deviceId: idSchema }), from: ['steward'] },
  'reload-device': { payload: z.strictObject({ deviceId: idSchema }), from: ['steward'] },
  ...ALARM_COMMANDS,
  ...NOTICE_COMMANDS,
  // what visitors tell, if they like
  'give-portrait': {
    payload: z.strictObject({ portrait: portraitSchema }),
    from: ['kiosk', 'steward', 'advisor'],
  },
  'give-satisfaction': {
    payload: z.strictObject({ mark: satisfactionSchema }),
    from: ['kiosk', 'steward'],
  },
  'give-divide': { payload: z.strictObject({ divide: divideSchema }), from: ['kiosk', 'steward'] },
  /** What one visit made of the jobs directory, told once when it ends. */
  'count-directory': {
    payload: z.strictObject({
      occupation: z.number().int().min(0).max(200),
      printed: z.number().int().min(0).max(50),
      nothing: z.number().int().min(0).max(200),
    }),
    from: ['kiosk'],
  },
  ...JOBS_COMMANDS,
  ...WORKSHOP_COMMANDS,
  // devices, staff, settings: kept in documents
  'change-device': {
    payload: z.strictObject({
      deviceId: idSchema,
      name: deviceNameSchema,
      /** For kiosks only. */
      kiosk: kioskSettingsSchema.optional(),
      /** For displays only. */
      display: displaySettingsSchema.optional(),
    }),
    from: ['steward'],
  },
  'approve-device': {
    payload: z.strictObject({ requestId: idSchema, name: deviceNameSchema }),
    from: ['steward'],
  },
  'refuse-device': { payload: z.strictObject({ requestId: idSchema }), from: ['steward'] },
  'revoke-device': { payload: z.strictObject({ deviceId: idSchema }), from: ['steward'] },
  'add-staff': {
    payload: z.strictObject({ code: staffCodeSchema, pin: pinSchema, roles: rolesSchema }),
    from: ['office'],
  },
  'change-staff': {
    payload: z.strictObject({ staffId: idSchema, roles: rolesSchema, active: z.boolean() }),
    from: ['office'],
  },
  'set-pin': { payload: z.strictObject({ staffId: idSchema, pin: pinSchema }), from: ['office'] },
  'change-settings': {
    payload: z.strictObject({ settings: settingsSchema }),
    from: ['office'],
  },
} as const satisfies Record<string, { payload: z.ZodType; from: readonly Audience[] }>;

export type CommandKind = keyof typeof COMMANDS;
export const COMMAND_KINDS = Object.keys(COMMANDS) as CommandKind[];

/** The kinds that change documents rather than the reception day. */
export const OFFICE_COMMAND_KINDS = [
  'approve-device',
  'refuse-device',
  'revoke-device',
  'change-device',
  'add-staff',
  'change-staff',
  'set-pin',
  'change-settings',
] as const satisfies readonly CommandKind[];
export type OfficeCommandKind = (typeof OFFICE_COMMAND_KINDS)[number];

/** The kinds about kiosks and displays as machines: in force at once, gone with a restart. */
export const MACHINE_COMMAND_KINDS = [
  'report-kiosk',
  'report-display',
  'ask-help',
  'cancel-help',
  'answer-help',
  'end-help',
  'reload-device',
] as const satisfies readonly CommandKind[];
export type MachineCommandKind = (typeof MACHINE_COMMAND_KINDS)[number];

/** The kinds kept apart from everything else, so that nothing joins them to a ticket. */
export const FEEDBACK_COMMAND_KINDS = [
  'give-portrait',
  'give-satisfaction',
  'give-divide',
  'count-directory',
] as const satisfies readonly CommandKind[];
export type FeedbackCommandKind = (typeof FEEDBACK_COMMAND_KINDS)[number];

export type ReceptionCommandKind = Exclude<
  CommandKind,
  | OfficeCommandKind
  | MachineCommandKind
  | FeedbackCommandKind
  | AlarmCommandKind
  | NoticeCommandKind
  | JobsCommandKind
  | WorkshopCommandKind
>;

export type CommandPayload<K extends CommandKind> = z.infer<(typeof COMMANDS)[K]['payload']>;

export interface CommandOf<K extends CommandKind> {
  readonly id: string;
  readonly kind: K;
  readonly payload: CommandPayload<K>;
  /** When the person touched, by the client's clock, ms since 1970. */
  readonly at: number;
}

export type Command = { [K in CommandKind]: CommandOf<K> }[CommandKind];

/** The envelope; the payload is checked against its kind's schema in a second step. */
export const envelopeSchema = z.strictObject({
  id: commandIdSchema,
  kind: z.enum(COMMAND_KINDS),
  payload: z.unknown(),
  at: z.number().int().min(0).max(8.64e15),
});

/** Answers to the kinds that return something; all others answer an empty object. */
export interface CommandAnswers extends WorkshopCommandAnswers {
  'take-ticket': { readonly ticketId: string; readonly number: number; readonly ahead: number };
  'call-next': CalledTicket;
  'call-ticket': CalledTicket;
  'lease-numbers': NumberLease;
  'deliver-ticket': { readonly ticketId: string; readonly number: number };
  'take-seat': TakenSeat;
  'return-seat': { readonly kind: SeatKind; readonly number: number };
  'add-staff': { readonly staffId: string };
}

/** From and to are both part of it. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/** All numbers this kiosk may still give on that day, as the server knows. */
export interface NumberLease {
  readonly date: string;
  /** From then on none may be given: closing time, or the day's midnight. ms since 1970. */
  readonly until: number;
  readonly numbers: readonly NumberRange[];
}

export interface TakenSeat {
  readonly kind: SeatKind;
  readonly number: number;
  /** ms since 1970 */
  readonly until: number;
}

export interface CalledTicket {
  readonly ticketId: string;
  readonly number: number;
  readonly callId: string;
}

export type CommandAnswer<K extends CommandKind> = K extends keyof CommandAnswers
  ? CommandAnswers[K]
  : Record<string, never>;

function distinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
