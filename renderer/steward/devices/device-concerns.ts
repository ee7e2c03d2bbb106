import type { KioskSettings } from '#protocol/kiosk-settings.js';
import type { DisplaySettings } from '#protocol/display-settings.js';
import type { StewardDevice, StewardDisplay } from '#protocol/views.js';
import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

/** What about a device a steward should know, the gravest first. */
export type Concern =
  | { readonly kind: 'undelivered'; readonly count: number }
  | { readonly kind: 'offline'; readonly since: number | undefined }
  /** Its last paper did not come. */
  | { readonly kind: 'paper' }
  | { readonly kind: 'out-of-service' }
  /** A display that should chime or speak, and whose machine lets it make no sound. */
  | { readonly kind: 'silent' }
  /** A display that should speak, and whose machine has no voice for these. */
  | { readonly kind: 'voiceless'; readonly languages: readonly Language[] }
  | { readonly kind: 'kiosk-settings'; readonly fields: readonly (keyof KioskSettings)[] }
  | { readonly kind: 'display-settings'; readonly fields: readonly (keyof DisplaySettings)[] };

export function concernsOf(device: Omit<StewardDevice, 'pairedAt'>): readonly Concern[] {
  const { kiosk, display, online } = device;
  const concerns: Concern[] = [];
  if (kiosk !== undefined && kiosk.undelivered > 0) {
    concerns.push({ kind: 'undelivered', count: kiosk.undelivered });
  }
  if (!online) concerns.push({ kind: 'offline', since: device.since });
  if (kiosk?.paper === 'failed') concerns.push({ kind: 'paper' });
  if (kiosk?.settings.outOfService !== undefined) concerns.push({ kind: 'out-of-service' });
  if (display !== undefined && online) concerns.push(...unheard(display));
  if (kiosk !== undefined && kiosk.problems.length > 0) {
    concerns.push({ kind: 'kiosk-settings', fields: kiosk.problems });
  }
  if (display !== undefined && display.problems.length > 0) {
    concerns.push({ kind: 'display-settings', fields: display.problems });
  }
  return concerns;
}

function unheard({ settings, sound, voices }: StewardDisplay): readonly Concern[] {
  if (sound === 'blocked' && (settings.chime || settings.voice)) return [{ kind: 'silent' }];
  if (voices === undefined || !settings.voice) return [];
  const languages = LANGUAGES.filter((language) => !voices.includes(language));
  return languages.length === 0 ? [] : [{ kind: 'voiceless', languages }];
}

/** Visitors may be losing something because of it. */
export function isAlarming({ kind }: Concern): boolean {
  return kind !== 'kiosk-settings' && kind !== 'display-settings' && kind !== 'voiceless';
}
