import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { LanguageTag, ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { BarTable } from './bar-table.js';
import styles from './breakdowns.module.css';
import type { RangeTotals } from './totals.js';
import { busyHours, total } from './totals.js';

/** Tickets by theme, by language and by hour. */
export function Breakdowns(props: { totals: RangeTotals }) {
  const { totals } = props;
  const t = useT('office');
  const tCommon = useT('common');
  const all = totals.counts.tickets;
  return (
    <div className={styles['columns']}>
      <div className={styles['left']}>
        <BarTable
          title={t('stats.byTheme')}
          head={t('stats.theme')}
          whole={all}
          rows={THEMES.map((theme) => ({
            key: theme,
            label: <ThemeLabel theme={theme} />,
            total: totals.byTheme[theme],
            color: `var(--theme-${theme})`,
          }))}
        />
        <BarTable
          title={t('stats.byLanguage')}
          head={t('stats.language')}
          whole={all}
          rows={LANGUAGES.map((language) => ({
            key: language,
            label: (
              <>
                <LanguageTag language={language} /> {tCommon(`language.${language}`)}
              </>
            ),
            total: totals.byLanguage[language],
          }))}
        />
      </div>
      <BarTable
        title={t('stats.byHour')}
        head={t('stats.hour')}
        whole={all}
        rows={busyHours(totals.byHour).map((hour) => ({
          key: String(hour),
          label: `${String(hour)}:00`,
          total: totals.byHour[hour] ?? total([]),
        }))}
      />
    </div>
  );
}
