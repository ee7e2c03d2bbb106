import type { Alarm } from '#protocol/desk-views.js';

import '../../i18n/namespaces/desk.js';
import { useFormat, useT } from '../../i18n/i18n.js';
import { ActionButton } from '../actions/action-button.js';
import styles from './alarms.module.css';
import type { AlarmRow } from './alarm-rows.js';
import { alarmRows } from './alarm-rows.js';

/** Who asks for help now: over everything else, with what one can do about it. Nothing when nobody does. */
export function AlarmBar(props: {
  alarms: Readonly<Record<string, Alarm>>;
  /** The own island; absent: the reception desk; `null`: no island yet. */
  island: number | null | undefined;
  timeZone: string;
}) {
  const { alarms, island, timeZone } = props;
  const rows = alarmRows(alarms, island);
  return (
    <div role="alert">
      {rows.map((row) => (
        <Row key={row.id} row={row} timeZone={timeZone} />
      ))}
    </div>
  );
}

function Row(props: { row: AlarmRow; timeZone: string }) {
  const { row, timeZone } = props;
  const t = useT('desk');
  const format = useFormat(timeZone);
  const payload = { alarmId: row.id };
  return (
    <div className={styles['alarm']} data-answered={row.answered || undefined}>
      <span className={styles['sign']} aria-hidden="true">
        !
      </span>
      <p className={styles['text']}>
        <strong>{useWho(row)}</strong> {format.time(row.raisedAt)}
        {row.answered && <> · {t('alarm.answered')}</>}
      </p>
      {!row.own && !row.answered && (
        <ActionButton scope={row.id} intention={{ kind: 'answer-alarm', payload }}>
          {t('alarm.answer')}
        </ActionButton>
      )}
      <ActionButton scope={row.id} intention={{ kind: 'end-alarm', payload }}>
        {t('alarm.end')}
      </ActionButton>
    </div>
  );
}

function useWho({ island, own }: AlarmRow): string {
  const t = useT('desk');
  if (own) return t('alarm.own');
  return island === undefined ? t('alarm.atDesk') : t('alarm.atIsland', { island });
}
