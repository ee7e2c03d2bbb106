import { TEXT_SIZES } from '../shared/appearance/appearance.js';
import type { TextSize } from '../shared/appearance/appearance.js';
import { useLanguage, useT } from '../shared/i18n/i18n.js';
import { LanguageSwitch } from '../shared/ui/language-switch/language-switch.js';
import { Segmented } from '../shared/ui/segmented/segmented.js';
import styles from './controls.module.css';
import type { Look } from './query.js';

const SIZES = TEXT_SIZES.map((size) => ({ value: String(size), label: String(size) }));

/** What everything below is looked at with. */
export function Controls(props: { look: Look; onChange: (look: Look) => void }) {
  const { look, onChange } = props;
  const { appearance } = look;
  const t = useT('gallery');
  const [language, setLanguage] = useLanguage();
  const setSize = (value: string) => {
    const textSize = TEXT_SIZES.find((size) => String(size) === value) ?? (1 satisfies TextSize);
    onChange({ ...look, appearance: { ...appearance, textSize } });
  };
  return (
    <div className={styles['controls']}>
      <LanguageSwitch language={language} onChange={setLanguage} label={t('language')} />
      <div className={styles['control']}>
        <span>{t('contrast.label')}</span>
        <Segmented
          label={t('contrast.label')}
          segments={[
            { value: 'normal', label: t('contrast.normal') },
            { value: 'high', label: t('contrast.high') },
          ]}
          value={appearance.contrast}
          onValue={(contrast) => onChange({ ...look, appearance: { ...appearance, contrast } })}
        />
      </div>
      <div className={styles['control']}>
        <span>{t('text.label')}</span>
        <Segmented
          label={t('text.label')}
          segments={SIZES}
          value={String(appearance.textSize)}
          onValue={setSize}
        />
      </div>
      <div className={styles['control']}>
        <span>{t('words.label')}</span>
        <Segmented
          label={t('words.label')}
          segments={[
            { value: 'plain', label: t('words.plain') },
            { value: 'long', label: t('words.long') },
          ]}
          value={look.words}
          onValue={(words) => onChange({ ...look, words })}
        />
      </div>
    </div>
  );
}
