import type { OwnIsland } from '#protocol/views.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { LanguageTag, ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import styles from './own-island-card.module.css';

/** Whom the island receives for now, and until when. */
export function ProfileLine(props: { own: OwnIsland; now: number; timeZone: string }) {
  const { own, now, timeZone } = props;
  const { languages, themes, until } = own;
  const t = useT('advisor');
  const format = useFormat(timeZone);
  return (
    <p className={styles['profile']}>
      <span className="visually-hidden">{t('profile.line')}</span>
      {languages.map((language) => (
        <LanguageTag key={language} language={language} />
      ))}
      {themes.map((theme) => (
        <ThemeLabel key={theme} theme={theme} />
      ))}
      {until !== undefined && (
        <span className={styles['until']}>
          {t(until < now ? 'profile.untilPassed' : 'profile.until', { time: format.time(until) })}
        </span>
      )}
    </p>
  );
}
