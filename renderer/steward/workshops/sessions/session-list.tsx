import { useState } from 'react';

import type { StewardWorkshops } from '#protocol/workshops/views.js';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { dayWord } from '../../../shared/workshops/words.js';
import { sessionDays } from './session-days.js';
import type { StewardWorkshop } from './session-days.js';
import styles from './session-list.module.css';
import type { SessionWhere } from '../../../shared/workshops/session-place.js';
import { SessionRow } from './session-row.js';

/** Days drawn at once behind today: a month of them is seldom looked at. */
const DAYS_AT_ONCE = 5;

/** Today's sessions, then the coming ones by day. */
export function SessionList(props: {
  view: StewardWorkshops;
  where: SessionWhere;
  now: number;
  onOpen: (sessionId: string) => void;
}) {
  const { view, where, now, onOpen } = props;
  const t = useT('attendance');
  const [language] = useLanguage();
  const [all, setAll] = useState(false);
  const { today, later } = sessionDays(view, where.today);
  const shown = all ? later : later.slice(0, DAYS_AT_ONCE);
  const rows = (workshops: readonly StewardWorkshop[]) => (
    <ul className={styles['rows']}>
      {workshops.map((workshop) => (
        <li key={workshop.sessionId}>
          <SessionRow
            workshop={workshop}
            where={where}
            now={now}
            onOpen={() => onOpen(workshop.sessionId)}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <div className={styles['days']}>
      <section className={styles['panel']} aria-labelledby="sessions-today">
        <h2 id="sessions-today" className={styles['title']}>
          {dayWord(where.today, where.today, language)}
        </h2>
        {today.length === 0 ? <p className={styles['none']}>{t('list.noneToday')}</p> : rows(today)}
      </section>
      {shown.map(({ date, workshops }) => (
        <section key={date} className={styles['panel']} aria-labelledby={`sessions-${date}`}>
          <h2 id={`sessions-${date}`} className={styles['title']}>
            {dayWord(date, where.today, language)}
          </h2>
          {rows(workshops)}
        </section>
      ))}
      {later.length === 0 && <p className={styles['none']}>{t('list.noneLater')}</p>}
      {shown.length < later.length && (
        <Button onPress={() => setAll(true)}>
          {t('list.more', { count: later.length - shown.length })}
        </Button>
      )}
    </div>
  );
}
