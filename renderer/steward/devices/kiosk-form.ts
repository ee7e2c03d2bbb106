import type { KioskSettings } from '#protocol/kiosk-settings.js';
import type { KioskService, Language } from '#protocol/vocabulary.js';

/** Limits of the contract (`kioskSettingsSchema`, `change-device`). */
export const LONGEST_NAME = 40;
export const LONGEST_PLACE = 60;
export const LONGEST_MESSAGE = 160;
export const SHORTEST_IDLE = 20;
export const LONGEST_IDLE = 600;

/** A kiosk's settings as they are being filled in. */
export interface KioskForm {
  readonly name: string;
  readonly place: string;
  readonly accessible: boolean;
  readonly reach: boolean;
  readonly services: readonly KioskService[];
  readonly printer: KioskSettings['printer'];
  /** `centre`: as long as everywhere; `own`: as `seconds` says. */
  readonly idle: 'centre' | 'own';
  readonly seconds: string;
  readonly outOfService: boolean;
  /** Kept while the kiosk is in service, so that switching to and fro loses nothing. */
  readonly message: Readonly<Record<Language, string>>;
}

export type FormField = 'name' | 'services' | 'seconds' | 'fr' | 'nl';

export type ReadForm =
  | { readonly ok: true; readonly name: string; readonly kiosk: KioskSettings }
  | { readonly ok: false; readonly wrong: ReadonlySet<FormField> };

/**
 * @param prefilled what visitors read where nobody wrote something else
 * @param centreSeconds the centre's own idle time: where a kiosk's own begins
 */
export function formOf(
  device: { readonly name: string; readonly settings: KioskSettings },
  prefilled: Readonly<Record<Language, string>>,
  centreSeconds: number,
): KioskForm {
  const { place, accessible, reach, services, printer, idleSeconds, outOfService } =
    device.settings;
  return {
    name: device.name,
    place,
    accessible,
    reach,
    services,
    printer,
    idle: idleSeconds === undefined ? 'centre' : 'own',
    seconds: String(idleSeconds ?? centreSeconds),
    outOfService: outOfService !== undefined,
    message: outOfService ?? prefilled,
  };
}

/** The command's part, or which fields cannot be sent as they are. */
export function readForm(form: KioskForm): ReadForm {
  const name = form.name.trim();
  const seconds = /^\d{1,3}$/.test(form.seconds.trim()) ? Number(form.seconds) : Number.NaN;
  const message = { fr: form.message.fr.trim(), nl: form.message.nl.trim() };
  const wrong = new Set<FormField>();
  if (name === '') wrong.add('name');
  if (form.services.length === 0) wrong.add('services');
  if (form.idle === 'own' && !(seconds >= SHORTEST_IDLE && seconds <= LONGEST_IDLE)) {
    wrong.add('seconds');
  }
  if (form.outOfService && message.fr === '') wrong.add('fr');
  if (form.outOfService && message.nl === '') wrong.add('nl');
  if (wrong.size > 0) return { ok: false, wrong };
  return {
    ok: true,
    name,
    kiosk: {
      place: form.place.trim(),
      accessible: form.accessible,
      reach: form.reach,
      services: [...form.services],
      printer: form.printer,
      ...(form.idle === 'own' && { idleSeconds: seconds }),
      ...(form.outOfService && { outOfService: message }),
    },
  };
}
