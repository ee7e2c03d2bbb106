import { useState } from 'react';

import type { StewardView } from '#protocol/views.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import { Button } from '../../shared/ui/button/button.js';
import { ApproveDialog } from './approve-dialog.js';
import type { RequestRow } from './device-rows.js';
import { requestRows } from './device-rows.js';
import styles from './devices-page.module.css';

export function PairingRequests(props: { pairing: StewardView['pairing']; now: number }) {
  const { pairing, now } = props;
  const t = useT('steward');
  const [approving, setApproving] = useState<RequestRow>();
  const rows = requestRows(pairing);
  return (
    <section className={styles['panel']} aria-labelledby="pairing-title">
      <h2 id="pairing-title" className={styles['title']}>
        {t('devices.pairingTitle')}
      </h2>
      {rows.length === 0 ? (
        <p className={styles['none']}>{t('devices.pairingNone')}</p>
      ) : (
        <>
          <p className={styles['none']}>{t('devices.compare')}</p>
          <ul className={styles['requests']}>
            {rows.map((row) => (
              <Request key={row.id} row={row} now={now} onApprove={() => setApproving(row)} />
            ))}
          </ul>
        </>
      )}
      {approving !== undefined && (
        <ApproveDialog request={approving} onClose={() => setApproving(undefined)} />
      )}
    </section>
  );
}

function Request(props: { row: RequestRow; now: number; onApprove: () => void }) {
  const { row, now, onApprove } = props;
  const t = useT('steward');
  const format = useFormat();
  return (
    <li className={styles['request']}>
      <span className={styles['code']}>
        <span className="visually-hidden">{t('devices.code')}</span> {row.code}
      </span>
      <dl className={styles['facts']}>
        <dt>{t('devices.kindHead')}</dt>
        <dd>{t(`devices.kind.${row.kind}`)}</dd>
        <dt>{t('devices.address')}</dt>
        <dd>{row.address}</dd>
        <dt>{t('devices.asked')}</dt>
        <dd>
          {format.time(row.askedAt)} · {format.duration(now - row.askedAt)}
        </dd>
      </dl>
      <div className={styles['verbs']}>
        <Button variant="primary" onPress={onApprove}>
          {t('devices.approve')}
        </Button>
        <ActionButton
          scope={row.id}
          variant="danger"
          intention={{ kind: 'refuse-device', payload: { requestId: row.id } }}
          done={t('done.refused')}
        >
          {t('devices.refuse')}
        </ActionButton>
      </div>
    </li>
  );
}
