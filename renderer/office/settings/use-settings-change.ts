import { useState } from 'react';

import type { Settings } from '#protocol/settings.js';

import type { Live } from '../../shared/live/live.js';
import { useActions } from '../../shared/staff/actions/actions.js';
import { useRefusalText } from '../../shared/staff/refusal-text.js';
import { useToast } from '../../shared/ui/toast/toast.js';
import { mergeSettings } from './merge-settings.js';

const SCOPE = 'settings';

/** Settings that both have changed in the meantime: somebody decides whose stay. */
export interface Clash {
  readonly fields: readonly (keyof Settings)[];
  /** What is in force. */
  readonly theirs: Settings;
  /** The same with everything that was changed here. */
  readonly mine: Settings;
}

export type Saved =
  | { readonly kind: 'saved'; readonly settings: Settings }
  | { readonly kind: 'clash'; readonly clash: Clash }
  /** Said already, or given up. */
  | { readonly kind: 'not' };

export interface SettingsChange {
  readonly busy: boolean;
  /**
   * Saves what was changed here over what is in force now, so that nobody's change is undone unseen. Where
   * both have changed one thing nothing is saved.
   * @param base what was changed here; the `theirs` of a clash puts one's own over them
   */
  save(base: Settings, mine: Settings): Promise<Saved>;
}

export function useSettingsChange(live: Live<'office'>): SettingsChange {
  const actions = useActions();
  const toast = useToast();
  const refusalText = useRefusalText();
  const [asking, setAsking] = useState(false);
  return {
    busy: asking || actions.underWay(SCOPE) !== undefined,
    async save(base, mine) {
      setAsking(true);
      const now = await live.query('settings', {});
      setAsking(false);
      if (!now.ok) {
        toast.alert(refusalText(now.refusal));
        return { kind: 'not' };
      }
      const theirs = now.value.settings;
      const { settings, both } = mergeSettings(base, mine, theirs);
      if (both.length > 0)
        return { kind: 'clash', clash: { fields: both, theirs, mine: settings } };
      const answer = await actions.run(SCOPE, { kind: 'change-settings', payload: { settings } });
      return answer?.ok === true ? { kind: 'saved', settings } : { kind: 'not' };
    },
  };
}

/** What was changed here, but for what somebody else has changed too: that as they did. */
export function withTheirs({ fields, theirs, mine }: Clash): Settings {
  return { ...mine, ...Object.fromEntries(fields.map((field) => [field, theirs[field]])) };
}
