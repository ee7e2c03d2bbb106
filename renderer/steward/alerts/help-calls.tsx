import type { StewardView } from '#protocol/views.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import styles from './help-calls.module.css';
import type { HelpRow } from './help-rows.js';
import { helpRows } from './help-rows.js';

/** Visitors who ask for a steward at a kiosk: seen whatever the desk looks at. */
export function HelpCalls(props: { devices: StewardView['devices']; now: number }) {
  const rows = helpRows(props.devices);
  return (
    <div role="alert">
      {rows.length > 0 && (
        <ul className={styles['calls']}>
          {rows.map((row) => (
            <HelpCall key={row.deviceId} row={row} now={props.now} />
          ))}
        </ul>
      )}
    </div>
  );
}

function HelpCall(props: { row: HelpRow; now: number }) {
  const { name, place, deviceId, askedAt, coming } = props.row;
  const t = useT('steward');
  const format = useFormat();
  const scope = `help-at-${deviceId}`;
  return (
    <li className={`${styles['call']} ${coming ? styles['coming'] : ''}`}>
      <span className={styles['sign']}>
        <Pictogram name="steward" />
      </span>
      <p className={styles['text']}>
        <strong>{t(coming ? 'help.coming' : 'help.asked', { name })}</strong>
        {place !== '' && <span> {t('help.place', { place })}</span>}
        {/* minutes go by without a word: a screen reader hears when it was asked, once */}
        <span aria-live="off">
          {' '}
          {t('help.since', {
            time: format.time(askedAt),
            duration: format.duration(props.now - askedAt),
          })}
        </span>
      </p>
      <span className={styles['verbs']}>
        {!coming && (
          <ActionButton
            scope={scope}
            variant="primary"
            intention={{ kind: 'answer-help', payload: { deviceId } }}
          >
            {t('help.answer')}
          </ActionButton>
        )}
        <ActionButton scope={scope} intention={{ kind: 'end-help', payload: { deviceId } }}>
          {t('help.end')}
        </ActionButton>
      </span>
    </li>
  );
}
