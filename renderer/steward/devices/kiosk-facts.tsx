import type { ReactNode } from 'react';

import type { StewardKiosk } from '#protocol/views.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import styles from './device-item.module.css';

/** Paper, version and tickets of a kiosk, and what it did while it was cut off. */
export function KioskFacts(props: { kiosk: StewardKiosk; serverVersion: string }) {
  const { kiosk, serverVersion } = props;
  const { version, paper, lastTicketAt, pending, meanwhile } = kiosk;
  const t = useT('steward');
  const format = useFormat();
  const other = version !== undefined && version !== serverVersion;
  return (
    <dl className={styles['facts']}>
      <Fact name={t('devices.lastTicket')}>
        {lastTicketAt === undefined ? t('devices.noTicket') : format.time(lastTicketAt)}
        {pending > 0 && (
          <span className={styles['odd']}>{t('devices.waiting', { count: pending })}</span>
        )}
      </Fact>
      <Fact name={t('devices.paper')}>
        <span className={styles[paper === 'failed' ? 'wrong' : 'plain']}>
          {t(`devices.paperState.${paper ?? 'unknown'}`)}
        </span>
      </Fact>
      <Fact name={t('devices.version')}>
        {version ?? t('devices.unknown')}
        {other && (
          <span className={styles['odd']}>
            {t('devices.otherVersion', { version: serverVersion })}
          </span>
        )}
      </Fact>
      {meanwhile !== undefined && (
        <Fact name={t('devices.cutOff')} long>
          {t('devices.meanwhile', {
            count: meanwhile.tickets,
            from: format.time(meanwhile.from),
            until: format.time(meanwhile.until),
            delivered: format.time(meanwhile.deliveredAt),
          })}
        </Fact>
      )}
    </dl>
  );
}

/** One fact about a device. */
export function Fact(props: { name: string; long?: boolean; children: ReactNode }) {
  return (
    <div className={props.long === true ? styles['long'] : undefined}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
