import type { ReactNode } from 'react';

import { useLanguage, useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { Segmented } from '../../shared/ui/segmented/segmented.js';
import office from '../office.module.css';
import { isDate } from './calendar/dates.js';
import { dayWordsIn } from './calendar/day-words.js';
import type { Period } from './calendar/period.js';
import { datesOf, shifted, VIEWS } from './calendar/period.js';
import styles from './toolbar.module.css';

const LENGTHS = ['day', 'week'] as const;

/** Which part of the programme is looked at, and what can be done with the whole of it. */
export function Toolbar(props: {
  period: Period;
  today: string;
  onPeriod: (period: Period) => void;
  /** Buttons about the whole programme. */
  children: ReactNode;
}) {
  const { period, today, onPeriod } = props;
  const t = useT('programme');
  return (
    <section className={office['panel']} aria-label={t('title')}>
      <div className={styles['toolbar']}>
        <div className={styles['row']}>
          <Segmented
            label={t('view.label')}
            segments={VIEWS.map((view) => ({ value: view, label: t(`view.${view}`) }))}
            value={period.view}
            onValue={(view) => onPeriod({ ...period, view })}
          />
          {period.view === 'rooms' && (
            <Segmented
              label={t('roomsFor.label')}
              segments={LENGTHS.map((each) => ({ value: each, label: t(`roomsFor.${each}`) }))}
              value={period.rooms}
              onValue={(rooms) => onPeriod({ ...period, rooms })}
            />
          )}
          <span className={office['gap']} />
          {props.children}
        </div>
        <div className={styles['row']}>
          <h2 className={styles['period']} aria-live="polite">
            <PeriodName period={period} />
          </h2>
          <label className={styles['date']}>
            {t('goTo')}
            <input
              type="date"
              value={period.date}
              onChange={({ target }) => {
                if (isDate(target.value)) onPeriod({ ...period, date: target.value });
              }}
            />
          </label>
          <span className={styles['turn']}>
            <Button
              stepping
              aria-label={t('previous')}
              onPress={() => onPeriod(shifted(period, -1))}
            >
              ‹
            </Button>
            <Button onPress={() => onPeriod({ ...period, date: today })}>{t('today')}</Button>
            <Button stepping aria-label={t('next')} onPress={() => onPeriod(shifted(period, 1))}>
              ›
            </Button>
          </span>
        </div>
      </div>
    </section>
  );
}

function PeriodName({ period }: { period: Period }) {
  const [language] = useLanguage();
  const words = dayWordsIn(language);
  const { from, to } = datesOf(period);
  if (period.view === 'month') return words.month(period.date);
  return from === to ? `${words.long(from)} ${from.slice(0, 4)}` : words.range(from, to);
}
