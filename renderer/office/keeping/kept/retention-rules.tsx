import type { Settings } from '#protocol/settings.js';

import { useT } from '../../../shared/i18n/i18n.js';
import office from '../../office.module.css';
import styles from './kept.module.css';

/** How long things stay, as the settings have it, and the way to change it. */
export function RetentionRules(props: { settings: Settings }) {
  const { retentionHours, portraitDays, auditMonths, smallestCount } = props.settings;
  const t = useT('keeping');
  return (
    <section className={office['panel']} aria-labelledby="retention-title">
      <h3 id="retention-title" className={office['panelTitle']}>
        {t('rules.title')}
      </h3>
      <ul className={styles['rules']}>
        <li>{t('rules.hours', { count: retentionHours })}</li>
        <li>{t('rules.days', { count: portraitDays })}</li>
        <li>{t('rules.months', { count: auditMonths })}</li>
        <li>{t('rules.smallest', { count: smallestCount })}</li>
      </ul>
      <p>
        <a href="#settings">{t('rules.change')}</a>
      </p>
    </section>
  );
}
