import { LANGUAGES } from '#protocol/vocabulary.js';
import type { Language } from '#protocol/vocabulary.js';

import { tIn } from '../../i18n/i18n.js';
import { usePress } from '../press/use-press.js';
import styles from './language-switch.module.css';

/** Both languages side by side, each in its own words; touching the chosen one changes nothing. */
export function LanguageSwitch(props: {
  language: Language;
  onChange: (language: Language) => void;
  size?: 'normal' | 'touch';
  /** What the group is, in the page's language. */
  label: string;
}) {
  const { language, onChange, size = 'normal', label } = props;
  return (
    <div className={`${styles['switch']} ${styles[size]}`} role="group" aria-label={label}>
      {LANGUAGES.map((each) => (
        <Choice key={each} language={each} chosen={each === language} onChoose={onChange} />
      ))}
    </div>
  );
}

function Choice(props: {
  language: Language;
  chosen: boolean;
  onChoose: (language: Language) => void;
}) {
  const press = usePress(() => props.onChoose(props.language));
  return (
    <button
      {...press}
      type="button"
      lang={props.language}
      className={styles['choice']}
      aria-pressed={props.chosen}
    >
      <span className={styles['mark']} aria-hidden="true">
        {props.chosen ? '✓' : ''}
      </span>
      {tIn(props.language, 'common')('ownName')}
    </button>
  );
}
