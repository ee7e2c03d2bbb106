import type { Result } from '#protocol/refusals.js';
import type { Settings } from '#protocol/settings.js';

import { keep } from './access/kept-document.js';
import type { SettingsKeeper } from './access/office-commands.js';
import type { DocumentStore } from './ports.js';

/** The settings in force, and the one way to change them. */
export interface CurrentSettings extends SettingsKeeper {
  current(): Settings;
}

/** @param changed told after new settings are durable and in force */
export async function openSettings(
  store: DocumentStore<Settings>,
  changed: (settings: Settings) => void,
): Promise<CurrentSettings> {
  let current = await store.read();
  return {
    current: () => current,
    async change(settings): Promise<Result<Record<string, never>>> {
      const kept = await keep(store, settings);
      if (kept.ok) {
        current = settings;
        changed(settings);
      }
      return kept;
    },
  };
}
