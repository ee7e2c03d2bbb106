import type { Refusal } from '#protocol/refusals.js';
import type { SignedIn } from '#protocol/socket.js';

import { useLanguage, useT } from '../../i18n/i18n.js';
import type { Live } from '../../live/live.js';
import { useLive } from '../../live/use-live.js';
import { Button } from '../../ui/button/button.js';
import { LanguageSwitch } from '../../ui/language-switch/language-switch.js';
import { Notice } from '../../ui/notice/notice.js';
import { AppearanceMenu } from '../appearance/appearance-menu.js';
import { useRefusalText } from '../refusal-text.js';
import type { StaffAudience } from '../staff-gate.js';
import { useConnection } from '../use-connection.js';
import { DemoCodes } from './demo-codes.js';
import { SignInForm } from './sign-in-form.js';
import styles from './sign-in-page.module.css';

interface GuestProps {
  audience: StaffAudience;
  /** Why the last session ended, where there was one. */
  ended: Refusal | undefined;
  onSignedIn: (session: SignedIn) => void;
}

/** Code and PIN. A page too old for its server says so instead. */
export function SignInPage(props: GuestProps) {
  const { audience } = props;
  const t = useT('staff');
  const tCommon = useT('common');
  const [language, setLanguage] = useLanguage();
  return (
    <div className={styles['page']}>
      <header className={styles['header']}>
        <span>{tCommon('centre')}</span>
        <div className={styles['tools']}>
          <AppearanceMenu />
          <LanguageSwitch
            language={language}
            onChange={setLanguage}
            label={tCommon('chooseLanguage')}
          />
        </div>
      </header>
      <main className={styles['card']}>
        <div>
          <p className={styles['screen']}>
            {t(`screen.${audience}`)} · {t(`screenHint.${audience}`)}
          </p>
          <h1 className={styles['title']}>{t('signIn.title')}</h1>
        </div>
        <Guest {...props} />
      </main>
    </div>
  );
}

function Guest(props: GuestProps) {
  const live = useConnection<'guest'>({ audience: 'guest' });
  return live === undefined ? null : <Asked {...props} live={live} />;
}

function Asked(props: GuestProps & { live: Live<'guest'> }) {
  const { audience, ended, onSignedIn, live } = props;
  const t = useT('staff');
  const refusalText = useRefusalText();
  const state = useLive(live);
  if (state.status === 'refused') {
    return (
      <>
        <Notice kind="alert">{refusalText(state.refusal)}</Notice>
        <Button variant="primary" onPress={() => location.reload()}>
          {t('signIn.reload')}
        </Button>
      </>
    );
  }
  const demo = state.status === 'live' ? state.view.demo : undefined;
  return (
    <>
      {state.status === 'connecting' && <p role="status">{t('signIn.connecting')}</p>}
      {state.status === 'lost' && <Notice kind="alert">{t('signIn.lost')}</Notice>}
      <SignInForm live={live} ready={state.status === 'live'} ended={ended} onSignedIn={onSignedIn}>
        {(signIn, busy) =>
          demo && <DemoCodes audience={audience} staff={demo.staff} busy={busy} onUse={signIn} />
        }
      </SignInForm>
    </>
  );
}
