import type { Language } from '#protocol/vocabulary.js';

import { languageOrder } from '../../shared/app/language-order.js';
import { tIn, useDocumentLanguage } from '../../shared/i18n/i18n.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import { usePress } from '../../shared/ui/press/use-press.js';
import { moveFocus } from '../frame/move-focus.js';
import styles from './attract.module.css';

/**
 * Both languages as equals: two doors of the same size, the order turning with each visit and never
 * under a hand that reaches out.
 */
export function Attract(props: { visit: number; onChoose: (language: Language) => void }) {
  const order = languageOrder(props.visit);
  useDocumentLanguage(order[0] ?? 'fr');
  return (
    <main className={styles['screen']} onKeyDown={moveFocus}>
      {order.map((language) => (
        <Door key={language} language={language} onChoose={props.onChoose} />
      ))}
    </main>
  );
}

function Door(props: { language: Language; onChoose: (language: Language) => void }) {
  const { language } = props;
  const t = tIn(language, 'kiosk');
  const common = tIn(language, 'common');
  const press = usePress(() => props.onChoose(language));
  return (
    <button {...press} type="button" lang={language} className={styles['door']}>
      <span className={styles['centre']}>{common('centre')}</span>
      <span className={styles['welcome']}>{t('attract.welcome')}</span>
      <span className={styles['promise']}>{t('attract.promise')}</span>
      <span className={styles['start']}>
        <span className={styles['hand']}>
          <Pictogram name="touch" />
        </span>
        {t('attract.start')}
      </span>
    </button>
  );
}
