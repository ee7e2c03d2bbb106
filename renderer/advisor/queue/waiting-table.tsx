import type { WaitingCounts } from '#protocol/views.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import type { Profile } from '../../shared/staff/queue-order.js';
import { isEligible } from '../../shared/staff/queue-order.js';
import { LanguageTag, ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import styles from './waiting-table.module.css';

/** Who waits, by theme and language; what the island may call is marked. */
export function WaitingTable(props: { waiting: WaitingCounts; profile: Profile }) {
  const { waiting, profile } = props;
  const t = useT('advisor');
  const tStaff = useT('staff');
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  const total = sum(THEMES.flatMap((theme) => LANGUAGES.map((lang) => waiting[theme][lang])));
  return (
    <section className={styles['panel']} aria-labelledby="waiting-title">
      <h2 id="waiting-title" className={styles['title']}>
        {t('waiting.title')} <span className={styles['total']}>{total}</span>
      </h2>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{tStaff('ticket.theme')}</span>
            </th>
            {LANGUAGES.map((language) => (
              <th key={language} scope="col">
                <LanguageTag language={language} />
              </th>
            ))}
            <th scope="col">{tStaff('total')}</th>
          </tr>
        </thead>
        <tbody>
          {THEMES.map((theme) => (
            <tr key={theme}>
              <th scope="row">
                <ThemeLabel theme={theme} />
              </th>
              {LANGUAGES.map((language) => {
                const mine = isEligible(profile, { theme, language });
                return (
                  <td key={language} className={mine ? styles['mine'] : styles['other']}>
                    {mine && (
                      <span className={styles['mark']} title={t('waiting.mineMark')}>
                        <span aria-hidden="true">●</span>
                        <span className="visually-hidden">{t('waiting.mineMark')}</span>
                      </span>
                    )}
                    {waiting[theme][language]}
                  </td>
                );
              })}
              <td>{sum(LANGUAGES.map((language) => waiting[theme][language]))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['legend']}>
        <span className={styles['mark']} aria-hidden="true">
          ●
        </span>
        {t('waiting.mineMark')}
      </p>
    </section>
  );
}
