import { useCallback } from 'react';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import type { Concern } from './device-concerns.js';

/** A concern in a few words, to stand behind the device's name. */
export function useConcernText(): (concern: Concern) => string {
  const t = useT('steward');
  const tCommon = useT('common');
  const format = useFormat();
  return useCallback(
    (concern) => {
      switch (concern.kind) {
        case 'undelivered':
          return t('concern.undelivered', { count: concern.count });
        case 'offline':
          return concern.since === undefined
            ? t('concern.offline')
            : t('concern.offlineSince', { time: format.time(concern.since) });
        case 'out-of-service':
          return t('concern.outOfService');
        case 'paper':
          return t('concern.paper');
        case 'silent':
          return t('concern.silent');
        case 'voiceless':
          return t('concern.voiceless', {
            languages: concern.languages.map((each) => tCommon(`language.${each}`)).join(', '),
          });
        case 'kiosk-settings':
          return t('concern.settings', {
            fields: concern.fields.map((field) => t(`kiosk.field.${field}`)).join(', '),
          });
        case 'display-settings':
          return t('concern.settings', {
            fields: concern.fields.map((field) => t(`display.field.${field}`)).join(', '),
          });
      }
    },
    [t, tCommon, format],
  );
}
