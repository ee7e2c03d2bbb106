import { useState } from 'react';

import type { StewardView } from '#protocol/views.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import { Button } from '../../shared/ui/button/button.js';
import type { Column } from '../../shared/ui/data-table/data-table.js';
import { DataTable } from '../../shared/ui/data-table/data-table.js';
import type { DeviceRow } from './device-rows.js';
import { dayOf, deviceRows } from './device-rows.js';
import styles from './devices-page.module.css';

export function PairedDevices(props: { devices: StewardView['devices'] }) {
  const t = useT('steward');
  const format = useFormat();
  const [revoking, setRevoking] = useState<DeviceRow>();
  const columns: readonly Column<DeviceRow>[] = [
    { key: 'name', head: t('devices.device'), names: true, wide: true, cell: (row) => row.name },
    { key: 'kind', head: t('devices.kindHead'), cell: (row) => t(`devices.kind.${row.kind}`) },
    {
      key: 'state',
      head: t('devices.state'),
      cell: (row) => (
        <span className={row.online ? styles['online'] : styles['offline']}>
          <span aria-hidden="true">{row.online ? '●' : '○'}</span>{' '}
          {t(row.online ? 'devices.online' : 'devices.offline')}
        </span>
      ),
    },
    {
      key: 'paired',
      head: t('devices.pairedAt'),
      cell: (row) => format.date(dayOf(row.pairedAt)),
    },
    {
      key: 'revoke',
      head: t('devices.revoke'),
      quietHead: true,
      align: 'end',
      cell: (row) => (
        <Button variant="danger" onPress={() => setRevoking(row)}>
          {t('devices.revoke')}
        </Button>
      ),
    },
  ];
  return (
    <section className={styles['panel']} aria-labelledby="paired-title">
      <h2 id="paired-title" className={styles['title']}>
        {t('devices.pairedTitle')}
      </h2>
      <div className={styles['table']}>
        <DataTable
          caption={t('devices.pairedTitle')}
          columns={columns}
          rows={deviceRows(props.devices)}
          keyOf={(row) => row.id}
          empty={t('devices.pairedNone')}
        />
      </div>
      {revoking !== undefined && (
        <ActionDialog
          title={t('devices.revokeTitle', { name: revoking.name })}
          scope={revoking.id}
          intention={{ kind: 'revoke-device', payload: { deviceId: revoking.id } }}
          confirm={t('devices.revoke')}
          danger
          done={t('done.revoked', { name: revoking.name })}
          onClose={() => setRevoking(undefined)}
        >
          <p>{t('devices.revokeText')}</p>
        </ActionDialog>
      )}
    </section>
  );
}
