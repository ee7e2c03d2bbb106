import type { Language } from '#protocol/vocabulary.js';

import { useLanguageOrder } from '../shared/app/language-order.js';
import { tIn } from '../shared/i18n/i18n.js';
import { Pictogram } from '../shared/ui/pictogram/pictogram.js';
import { BothHalves } from './frame/both-halves.js';
import styles from './out-of-service.module.css';

/**
 * lost    cut off, with no numbers of its own to give: a steward gives one
 * closed  the day is not open
 * said    a steward took it out of service, and said why in both languages
 */
export type OutOfServiceWhy =
  | { readonly why: 'lost' | 'closed' }
  | { readonly why: 'said'; readonly texts: Readonly<Record<Language, string>> };

/** Calm, in both languages, and what to do. Goes away by itself when the reason does. */
export function OutOfService(props: {
  reason: OutOfServiceWhy;
  onLanguage: (language: Language) => void;
}) {
  const { reason } = props;
  return (
    <BothHalves
      order={useLanguageOrder()}
      onLanguage={props.onLanguage}
      said={(language) => (
        <div className={styles['half']}>
          <span className={styles['sign']}>
            <Pictogram name={SIGNS[reason.why]} />
          </span>
          <h1>{titleOf(reason, language)}</h1>
          <p className={styles['text']}>{textOf(reason, language)}</p>
          {reason.why === 'said' && (
            <p className={styles['text']}>{tIn(language, 'kiosk')('outOfService.whatToDo')}</p>
          )}
        </div>
      )}
    />
  );
}

const SIGNS = { lost: 'steward', closed: 'clock', said: 'steward' } as const;

function titleOf(reason: OutOfServiceWhy, language: Language): string {
  const common = tIn(language, 'common');
  if (reason.why === 'said') return tIn(language, 'kiosk')('outOfService.title');
  return reason.why === 'lost' ? common('kioskLost.title') : common('kioskClosed.title');
}

function textOf(reason: OutOfServiceWhy, language: Language): string {
  const common = tIn(language, 'common');
  if (reason.why === 'said') return reason.texts[language];
  return reason.why === 'lost' ? common('kioskLost.text') : common('kioskClosed.text');
}
