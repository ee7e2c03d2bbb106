import { useFormat, useT, useTimeZone } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { AccessibleMark } from '../marks/accessible-mark.js';
import { BackInService } from './back-in-service.js';
import { useConcernText } from './concern-text.js';
import type { Concern } from './device-concerns.js';
import { concernsOf } from './device-concerns.js';
import styles from './device-item.module.css';
import { DisplayFacts } from './display-facts.js';
import type { DeviceRow } from './device-rows.js';
import { dayOf } from './device-rows.js';
import { DeviceState } from './device-state.js';
import { KioskFacts } from './kiosk-facts.js';
import type { DeviceVerb } from './paired-devices.js';

/** Concerns that stand among the facts already. */
const AMONG_FACTS: ReadonlySet<Concern['kind']> = new Set(['offline', 'paper', 'out-of-service']);

/** One device: what it is, how it fares, what can be done. */
export function DeviceItem(props: {
  row: DeviceRow;
  serverVersion: string;
  now: number;
  onAsk: (verb: DeviceVerb) => void;
}) {
  const { row, serverVersion, now, onAsk } = props;
  const { id, name, kind, kiosk, display, online } = row;
  const t = useT('steward');
  const format = useFormat();
  const timeZone = useTimeZone();
  const concernText = useConcernText();
  const label = (verb: string) => t('devices.verbOn', { verb, name });
  const notes = concernsOf(row).filter(({ kind: on }) => !AMONG_FACTS.has(on));
  return (
    <li className={styles['device']}>
      <div className={styles['who']}>
        <h3 className={styles['name']}>{name}</h3>
        <p className={styles['soft']}>
          {t(`devices.kind.${kind}`)}
          {kiosk !== undefined && kiosk.settings.place !== '' && ` · ${kiosk.settings.place}`}
        </p>
        {kiosk?.settings.accessible === true && <AccessibleMark />}
      </div>
      <div className={styles['state']}>
        <DeviceState row={row} now={now} />
        {kiosk !== undefined && <BackInService id={id} name={name} settings={kiosk.settings} />}
      </div>
      {kiosk !== undefined && <KioskFacts kiosk={kiosk} serverVersion={serverVersion} />}
      {display !== undefined && <DisplayFacts display={display} />}
      {kiosk === undefined && display === undefined && (
        <p className={styles['soft']}>
          {t('devices.pairedOn', { date: format.date(dayOf(row.pairedAt, timeZone)) })}
        </p>
      )}
      <div className={styles['verbs']}>
        <Button aria-label={label(t('devices.edit'))} onPress={() => onAsk('edit')}>
          {t('devices.edit')}
        </Button>
        <Button
          aria-label={label(t('devices.reload'))}
          disabled={!online}
          onPress={() => onAsk('reload')}
        >
          {t('devices.reload')}
        </Button>
        <Button
          variant="danger"
          aria-label={label(t('devices.revoke'))}
          onPress={() => onAsk('revoke')}
        >
          {t('devices.revoke')}
        </Button>
      </div>
      {notes.length > 0 && (
        <ul className={styles['notes']}>
          {notes.map((concern) => (
            <li key={concern.kind}>
              <span aria-hidden="true">!</span> {concernText(concern)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
