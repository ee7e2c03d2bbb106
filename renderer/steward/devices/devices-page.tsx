import type { StewardView } from '#protocol/views.js';

import { PairedDevices } from './paired-devices.js';
import { PairingRequests } from './pairing-requests.js';
import styles from './devices-page.module.css';

/** Kiosks and displays: those that ask, and those that were let in. */
export function DevicesPage(props: { view: StewardView; now: number }) {
  const { view, now } = props;
  return (
    <div className={styles['page']}>
      <PairingRequests pairing={view.pairing} now={now} />
      <PairedDevices view={view} now={now} />
    </div>
  );
}
