import type { Settings } from '#protocol/settings.js';
import { settingsSchema } from '#protocol/settings.js';
import type { NextTicketRuleId } from '#protocol/vocabulary.js';

import type { RoomForm } from './rooms-form.js';
import { namedTwice, roomsFormOf, storedRooms } from './rooms-form.js';

/** Fields that are whole numbers in the schema; the target is typed in percent. */
export const NUMBER_FIELDS = [
  'islands',
  'callsBeforeNoShow',
  'callWindowSeconds',
  'missedMinutes',
  'serviceLevelMinutes',
  'serviceLevelTarget',
  'waitAlertMinutes',
  'yearlyContactTarget',
  'smallestCount',
  'retentionHours',
  'portraitDays',
  'auditMonths',
  'kioskIdleSeconds',
  'kioskWarningSeconds',
  'kioskTicketSeconds',
  'leasedNumbers',
  'firstLeasedNumber',
  'computers',
  'accessibleComputers',
  'tablets',
  'accessibleTablets',
  'seatMinutes',
  'workshopWeeksAhead',
  'workshopCheckInMinutes',
  'workshopGraceMinutes',
  'workshopSeatsPerKioskHour',
  'workshopSeatsPerKioskDay',
] as const satisfies readonly (keyof Settings)[];
export type NumberField = (typeof NUMBER_FIELDS)[number];

/** Fields whose name alone does not tell what they do to visitors. */
const EXPLAINED = [
  'waitAlertMinutes',
  'yearlyContactTarget',
  'smallestCount',
  'retentionHours',
  'portraitDays',
  'auditMonths',
  'leasedNumbers',
  'firstLeasedNumber',
  'computers',
  'accessibleComputers',
  'tablets',
  'accessibleTablets',
  'seatMinutes',
  'workshopWeeksAhead',
  'workshopCheckInMinutes',
  'workshopGraceMinutes',
  'workshopSeatsPerKioskHour',
  'workshopSeatsPerKioskDay',
] as const satisfies readonly NumberField[];

export function isExplained(field: NumberField): field is (typeof EXPLAINED)[number] {
  return EXPLAINED.some((explained) => explained === field);
}

/** The form as typed: every entry is text. */
export interface SettingsForm {
  readonly numbers: Readonly<Record<NumberField, string>>;
  readonly timeZone: string;
  readonly publicUrl: string;
  readonly nextTicketRule: NextTicketRuleId;
  /** Monday first. */
  readonly week: readonly DayForm[];
  readonly rooms: readonly RoomForm[];
}

export interface DayForm {
  readonly automatic: boolean;
  readonly opens: string;
  readonly closes: string;
}

/** Shown in a day's fields when it becomes automatic; nothing is known of the centre's hours. */
const FIRST_HOURS = { opens: '09:00', closes: '16:00' };

export function formOf(settings: Settings): SettingsForm {
  return {
    numbers: Object.fromEntries(
      NUMBER_FIELDS.map((field) => [field, shown(field, settings[field])]),
    ) as Record<NumberField, string>,
    timeZone: settings.timeZone,
    publicUrl: settings.publicUrl ?? '',
    nextTicketRule: settings.nextTicketRule,
    week: settings.openingHours.map((hours) => ({
      automatic: hours !== null,
      ...(hours ?? FIRST_HOURS),
    })),
    rooms: roomsFormOf(settings.rooms),
  };
}

/** Limits of a number field, as typed, read from the schema itself. */
export function limitsOf(field: NumberField): { readonly min: number; readonly max: number } {
  const { minValue, maxValue } = settingsSchema.shape[field].unwrap();
  return { min: typed(field, minValue ?? 0), max: typed(field, maxValue ?? 0) };
}

export type FieldError =
  'between' | 'timeZone' | 'publicUrl' | 'time' | 'order' | 'roomName' | 'roomTwice';

/**
 * By field; a day's hours by `openingHours.<index>.opens` or `.closes`, a room by `rooms.<index>.name` or
 * `.capacity`.
 */
export type SettingsErrors = Readonly<Record<string, FieldError>>;

export type CheckedSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly errors: SettingsErrors };

/** Without what is long, came from the server, and has no field here: it need not be checked at every key. */
const FORM_SCHEMA = settingsSchema.omit({ rota: true, floorPlan: true });

/**
 * Checks the form by the same schema as the server.
 * @param base settings it was made of: what has no field here (the rota, the floor plan) stays
 */
export function checkForm(form: SettingsForm, base: Settings): CheckedSettings {
  const { rota, floorPlan, ...rest } = base;
  const parsed = FORM_SCHEMA.safeParse({
    ...rest,
    ...Object.fromEntries(
      NUMBER_FIELDS.map((field) => [field, stored(field, form.numbers[field])]),
    ),
    timeZone: form.timeZone.trim(),
    nextTicketRule: form.nextTicketRule,
    publicUrl: form.publicUrl.trim() === '' ? null : form.publicUrl.trim(),
    openingHours: form.week.map(({ automatic, opens, closes }) =>
      automatic ? { opens, closes } : null,
    ),
    rooms: storedRooms(form.rooms),
  });
  const twice = namedTwice(form.rooms);
  if (parsed.success && twice.length === 0)
    return { ok: true, settings: { ...parsed.data, rota, floorPlan } };
  const errors: Record<string, FieldError> = {};
  for (const issue of parsed.error?.issues ?? []) {
    const path = issue.path.join('.');
    errors[path] ??= errorOf(issue.path, issue.code);
  }
  for (const index of twice) errors[`rooms.${index}.name`] = 'roomTwice';
  return { ok: false, errors };
}

function errorOf([field, , part]: readonly PropertyKey[], code: string): FieldError {
  if (field === 'rooms' && part === 'name') return 'roomName';
  if (field === 'timeZone' || field === 'publicUrl') return field;
  if (field === 'openingHours') return code === 'custom' ? 'order' : 'time';
  return 'between';
}

const shown = (field: NumberField, value: number) => String(typed(field, value));

const typed = (field: NumberField, value: number) =>
  field === 'serviceLevelTarget' ? Math.round(value * 100) : value;

/** Not a number stays not a number: the schema refuses it. */
function stored(field: NumberField, text: string): number {
  const value = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  return field === 'serviceLevelTarget' ? value / 100 : value;
}
