import type { KioskSettings } from '#protocol/kiosk-settings.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';

/** One touch ends "out of service"; all its other settings stay. Nothing for a kiosk in service. */
export function BackInService(props: { id: string; name: string; settings: KioskSettings }) {
  const { id, name, settings } = props;
  const t = useT('steward');
  const { outOfService, ...kiosk } = settings;
  if (outOfService === undefined) return null;
  return (
    <ActionButton
      scope={id}
      variant="primary"
      intention={{ kind: 'change-device', payload: { deviceId: id, name, kiosk } }}
      done={t('done.inService', { name })}
    >
      {t('devices.backInService')}
    </ActionButton>
  );
}
