import type { StewardView } from '#protocol/views.js';
import { PEOPLE_KINDS } from '#protocol/vocabulary.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { NoticesPanel } from '../notices/notices-panel.js';
import type { DayTotals } from './day-totals.js';
import { dayTotals } from './day-totals.js';
import { HeadCount } from './head-count.js';
import styles from './today.module.css';
import { WaitsTable } from './waits-table.js';

/** The day as a whole: who is counted by hand, what was done, what waiting is like, what the displays say. */
export function TodayPage(props: { view: StewardView; now: number }) {
  const { view, now } = props;
  const t = useT('steward-today');
  const format = useFormat(view.timeZone);
  const totals = dayTotals(view, now);
  return (
    <div className={styles['page']}>
      <section className={styles['panel']} aria-labelledby="counts-title">
        <h2 id="counts-title" className={styles['title']}>
          {t('people.title')}
        </h2>
        <div className={styles['counts']}>
          {PEOPLE_KINDS.map((kind) => (
            <HeadCount key={kind} kind={kind} count={view.people[kind]} day={view.day} />
          ))}
        </div>
      </section>
      <NoticesPanel view={view} now={now} />
      <WaitsTable view={view} />
      <section className={styles['panel']} aria-labelledby="totals-title">
        <h2 id="totals-title" className={styles['title']}>
          {t('totals.title')}
        </h2>
        <dl className={styles['totals']}>
          {SHOWN.map((each) => (
            <div key={each}>
              <dt>{t(`totals.${each}`)}</dt>
              <dd>{format.number(totals[each])}</dd>
            </div>
          ))}
        </dl>
        <p className={styles['soft']}>{t('totals.text')}</p>
      </section>
    </div>
  );
}

const SHOWN = [
  'tickets',
  'interviews',
  'inInterview',
  'noShows',
  'left',
  'help',
  'participants',
  'door',
  'outreach',
] as const satisfies readonly (keyof DayTotals)[];
