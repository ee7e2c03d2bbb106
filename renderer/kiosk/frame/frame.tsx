import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import type { Language } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { stopReading } from '../../shared/speech/use-read-aloud.js';
import { Pager } from '../../shared/ui/pager/pager.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import styles from './frame.module.css';
import { Languages } from './languages.js';
import { useStation } from './station.js';
import { useWays } from './visit-frame.js';
import type { Ways } from './visit-frame.js';

/**
 * A screen of a visit: title and language switch, always at the same place, and what the screen is
 * about; its ways out stand below it. In reach mode the upper part holds title and picture only, and
 * all that can be touched stands under it. The heading takes the focus, so that reading starts there.
 */
export function Frame(
  props: Ways & {
    title: string;
    /** Where it is not the page's own: an occupation that has its name in the other language alone. */
    titleLanguage?: Language | undefined;
    lead?: string | undefined;
    /** Stands under the title and changes too often to be said: a countdown. */
    note?: ReactNode;
    /** What fills the upper part in reach mode. */
    picture?: ReactNode;
    /** It has the room there is and not more: never turned by pages. */
    unpaged?: boolean;
    /** It shows a code: out of sight while the kiosk asks whether anybody is still there. */
    secret?: boolean;
    children: ReactNode;
  },
) {
  const { onBack, onStartAgain, startAgainLabel, between } = props;
  const common = useT('common');
  const { reach } = useStation().appearance;
  const heading = useRef<HTMLHeadingElement>(null);
  const screen = useWays({ onBack, onStartAgain, startAgainLabel, between });
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    return stopReading;
  }, []);
  return (
    <main ref={screen} className={styles['main']} data-secret={props.secret || undefined}>
      <header className={styles['head']}>
        <p className={styles['centre']}>{common('centre')}</p>
        {reach ? (
          <div className={styles['picture']}>{props.picture ?? <Pictogram name="advice" />}</div>
        ) : (
          <Languages />
        )}
        <div className={styles['title']} data-read>
          <h1 ref={heading} tabIndex={-1} lang={props.titleLanguage}>
            {props.title}
          </h1>
          {props.lead !== undefined && (
            <p className={styles['lead']} role="status">
              {props.lead}
            </p>
          )}
          {props.note !== undefined && <div className={styles['lead']}>{props.note}</div>}
        </div>
      </header>
      <div className={styles['content']}>
        {props.unpaged === true ? (
          <div className={styles['unpaged']} data-read>
            {props.children}
          </div>
        ) : (
          <Pager label={props.title}>
            <div className={styles['inside']} data-read>
              {props.children}
            </div>
          </Pager>
        )}
      </div>
    </main>
  );
}
