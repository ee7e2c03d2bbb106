import { useState } from 'react';

import type { StewardView } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import { DeviceItem } from './device-item.js';
import type { DeviceRow } from './device-rows.js';
import { deviceRows } from './device-rows.js';
import styles from './devices-page.module.css';
import { DisplayDialog } from './display-dialog.js';
import { KioskDialog } from './kiosk-dialog.js';

export type DeviceVerb = 'edit' | 'reload' | 'revoke';

/** Every kiosk and display that was let in, those that need a look first. */
export function PairedDevices(props: {
  view: Pick<StewardView, 'devices' | 'islands' | 'version' | 'idleSeconds'>;
  now: number;
}) {
  const { view, now } = props;
  const t = useT('steward');
  const [asked, setAsked] = useState<{ verb: DeviceVerb; row: DeviceRow }>();
  const rows = deviceRows(view.devices);
  const online = rows.filter((row) => row.online).length;
  return (
    <section className={styles['panel']} aria-labelledby="paired-title">
      <header className={styles['head']}>
        <h2 id="paired-title">{t('devices.pairedTitle')}</h2>
        {rows.length > 0 && (
          <span className={styles['soft']}>
            {t('devices.summary', { online, total: rows.length })}
          </span>
        )}
      </header>
      {rows.length === 0 ? (
        <p className={styles['none']}>{t('devices.pairedNone')}</p>
      ) : (
        <ul className={styles['devices']}>
          {rows.map((row) => (
            <DeviceItem
              key={row.id}
              row={row}
              serverVersion={view.version}
              now={now}
              onAsk={(verb) => setAsked({ verb, row })}
            />
          ))}
        </ul>
      )}
      {asked !== undefined && (
        <AskedDialog
          {...asked}
          centreSeconds={view.idleSeconds}
          islands={Object.keys(view.islands).length}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}

function AskedDialog(props: {
  verb: DeviceVerb;
  row: DeviceRow;
  centreSeconds: number;
  islands: number;
  onClose: () => void;
}) {
  const { verb, row, centreSeconds, islands, onClose } = props;
  const { id, name, kiosk, display } = row;
  const t = useT('steward');
  if (verb === 'edit') {
    if (display !== undefined) {
      const { settings } = display;
      return <DisplayDialog {...{ id, name, settings, islands, onClose }} />;
    }
    return kiosk === undefined ? null : (
      <KioskDialog
        id={id}
        name={name}
        settings={kiosk.settings}
        centreSeconds={centreSeconds}
        onClose={onClose}
      />
    );
  }
  const reload = verb === 'reload';
  return (
    <ActionDialog
      title={t(reload ? 'devices.reloadTitle' : 'devices.revokeTitle', { name })}
      scope={id}
      intention={
        reload
          ? { kind: 'reload-device', payload: { deviceId: id } }
          : { kind: 'revoke-device', payload: { deviceId: id } }
      }
      confirm={t(reload ? 'devices.reload' : 'devices.revoke')}
      danger={!reload}
      done={t(reload ? 'done.reloading' : 'done.revoked', { name })}
      onClose={onClose}
    >
      <p>{t(reload ? `devices.reloadText.${row.kind}` : 'devices.revokeText')}</p>
      {verb === 'revoke' && (kiosk?.pending ?? 0) > 0 && (
        <p>{t('devices.revokePending', { count: kiosk?.pending ?? 0 })}</p>
      )}
    </ActionDialog>
  );
}
