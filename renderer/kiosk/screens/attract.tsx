import { THEMES } from '#protocol/vocabulary.js';
import type { Language } from '#protocol/vocabulary.js';

import { languageOrder } from '../../shared/app/language-order.js';
import { tIn } from '../../shared/i18n/i18n.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import { ThemePictogram } from '../../shared/ui/theme-pictogram/theme-pictogram.js';
import { usePress } from '../../shared/ui/press/use-press.js';
import { BothHalves } from '../frame/both-halves.js';
import { useStation } from '../frame/station.js';
import styles from './attract.module.css';

/**
 * Both languages as equals: two doors of the same size, the order turning with each visit and never
 * under a hand that reaches out. In reach mode the words stand above and the doors are low.
 */
export function Attract(props: {
  visit: number;
  /** Whether nothing has stood on this screen before. */
  first: boolean;
  onChoose: (language: Language) => void;
}) {
  const { reach } = useStation().appearance;
  const door = (language: Language) => (
    <Door language={language} low={reach} onChoose={props.onChoose} />
  );
  return (
    <BothHalves
      order={languageOrder(props.visit)}
      first={props.first}
      onLanguage={props.onChoose}
      said={(language) => reach && <Welcome language={language} />}
      touched={door}
    />
  );
}

function Door(props: { language: Language; low: boolean; onChoose: (language: Language) => void }) {
  const { language, low } = props;
  const press = usePress(() => props.onChoose(language));
  return (
    <button {...press} type="button" className={styles['door']} data-low={low || undefined}>
      {!low && <Words language={language} />}
      <span className={styles['start']}>
        <span className={styles['hand']}>
          <Pictogram name="touch" />
        </span>
        {tIn(language, 'kiosk')('attract.start')}
      </span>
    </button>
  );
}

function Welcome(props: { language: Language }) {
  return (
    <div className={styles['high']}>
      <Words language={props.language} />
    </div>
  );
}

function Words(props: { language: Language }) {
  const t = tIn(props.language, 'kiosk');
  return (
    <>
      <span className={styles['centre']}>{tIn(props.language, 'common')('centre')}</span>
      <span className={styles['themes']} aria-hidden="true">
        {THEMES.map((theme) => (
          <ThemePictogram key={theme} theme={theme} />
        ))}
      </span>
      <span className={styles['welcome']}>{t('attract.welcome')}</span>
      <span className={styles['promise']}>{t('attract.promise')}</span>
    </>
  );
}
