import type { Language, Theme } from '#protocol/vocabulary.js';

import { useT } from '../../i18n/i18n.js';
import { ThemePictogram } from '../../ui/theme-pictogram/theme-pictogram.js';
import styles from './ticket-facts.module.css';

/** A theme by its sign and its word. */
export function ThemeLabel(props: { theme: Theme }) {
  const t = useT('common');
  return (
    <span className={styles['theme']}>
      <ThemePictogram theme={props.theme} />
      <span>{t(`theme.${props.theme}`)}</span>
    </span>
  );
}

/** A visitor's language in two letters, written out for screen readers. */
export function LanguageTag(props: { language: Language }) {
  const t = useT('common');
  return (
    <abbr className={styles['language']} title={t(`language.${props.language}`)}>
      {props.language.toUpperCase()}
    </abbr>
  );
}
