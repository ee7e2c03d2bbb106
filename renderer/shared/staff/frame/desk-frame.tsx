import { useEffect } from 'react';
import type { ReactNode } from 'react';

import type { DayStatus } from '#protocol/views.js';
import type { Audience } from '#protocol/vocabulary.js';

import { useFormat, useLanguage, useT } from '../../i18n/i18n.js';
import type { Live } from '../../live/live.js';
import { useNow } from '../../live/use-live.js';
import { Button } from '../../ui/button/button.js';
import { useFocusHome } from '../../ui/focus/use-focus-home.js';
import { LanguageSwitch } from '../../ui/language-switch/language-switch.js';
import { AppearanceMenu } from '../appearance/appearance-menu.js';
import type { StaffAudience } from '../staff-gate.js';
import styles from './desk-frame.module.css';
import { LostBar } from './lost-bar.js';

/** The frame of every staff screen: who, where, when, and whether what stands below is true now. */
export function DeskFrame(props: {
  audience: StaffAudience;
  live: Pick<Live<Audience>, 'now'>;
  staffCode: string;
  day: DayStatus;
  /** IANA name: the clock is the centre's, not the device's. */
  timeZone: string;
  lost: boolean;
  nav?: ReactNode;
  /** Buttons of the whole screen, beside the day's state. */
  tools?: ReactNode;
  /** A sentence for the whole screen, below the header. */
  notice?: ReactNode;
  onSignOut: () => void;
  children: ReactNode;
}) {
  const { audience, live, staffCode, day, timeZone, lost, nav, tools, notice, onSignOut } = props;
  const t = useT('staff');
  const tCommon = useT('common');
  const format = useFormat(timeZone);
  const [language, setLanguage] = useLanguage();
  const now = useNow(live, 1_000);
  const main = useFocusHome('h2');
  const screen = t(`screen.${audience}`);
  const centre = tCommon('centre');
  useEffect(() => {
    document.title = `${screen} · ${centre}`;
  }, [screen, centre]);
  return (
    <div className={styles['desk']}>
      <div className={styles['frame']}>
        <header className={styles['header']}>
          <h1 className={styles['title']}>{screen}</h1>
          {nav}
          <span className={styles['gap']} />
          <span className={styles['day']} data-open={day === 'open' || undefined}>
            {t(day === 'open' ? 'frame.dayOpen' : 'frame.dayClosed')}
          </span>
          {tools}
          <time className={styles['clock']}>{format.time(now)}</time>
          <LanguageSwitch
            language={language}
            onChange={setLanguage}
            label={tCommon('chooseLanguage')}
          />
          <AppearanceMenu />
          <span className={styles['who']}>{t('frame.signedInAs', { code: staffCode })}</span>
          <Button variant="quiet" onPress={onSignOut}>
            {t('frame.signOut')}
          </Button>
        </header>
        <div>
          {lost && <LostBar live={live} timeZone={timeZone} />}
          {notice}
        </div>
        <main ref={main} className={styles['main']} data-lost={lost || undefined}>
          {props.children}
        </main>
      </div>
    </div>
  );
}
