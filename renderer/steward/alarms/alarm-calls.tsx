import { useT, useFormat } from '../../shared/i18n/i18n.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import type { AlarmAlert } from '../alerts/alert.js';
import styles from './alarm-calls.module.css';

/** Colleagues who call for help: nothing on the screen is louder. */
export function AlarmCalls(props: { alarms: readonly AlarmAlert[]; now: number }) {
  const { alarms, now } = props;
  return (
    <div role="alert">
      {alarms.length > 0 && (
        <ul className={styles['alarms']}>
          {alarms.map((alarm) => (
            <AlarmCall key={alarm.id} alarm={alarm} now={now} />
          ))}
        </ul>
      )}
    </div>
  );
}

function AlarmCall(props: { alarm: AlarmAlert; now: number }) {
  const { alarm, now } = props;
  const { alarmId, island, raisedAt, answered } = alarm;
  const t = useT('steward-alerts');
  const format = useFormat();
  const scope = `alarm-${alarmId}`;
  return (
    <li className={`${styles['alarm']} ${answered ? styles['answered'] : ''}`}>
      <span className={styles['sign']} aria-hidden="true">
        !
      </span>
      <p className={styles['text']}>
        <strong>
          {island === undefined ? t('alarm.atDesk') : t('alarm.atIsland', { island })}
        </strong>{' '}
        {answered && t('alarm.answered')}
        <span aria-live="off" className={styles['since']}>
          {t('alarm.since', {
            time: format.time(raisedAt),
            duration: format.duration(now - raisedAt),
          })}
        </span>
      </p>
      <span className={styles['verbs']}>
        {!answered && (
          <ActionButton
            scope={scope}
            variant="primary"
            intention={{ kind: 'answer-alarm', payload: { alarmId } }}
          >
            {t('alarm.answer')}
          </ActionButton>
        )}
        <ActionButton scope={scope} intention={{ kind: 'end-alarm', payload: { alarmId } }}>
          {t('alarm.end')}
        </ActionButton>
      </span>
    </li>
  );
}
