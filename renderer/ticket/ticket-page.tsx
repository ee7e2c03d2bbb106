import type { PhoneView } from '#protocol/views.js';

import { useLanguage, useT } from '../shared/i18n/i18n.js';
import type { Live } from '../shared/live/live.js';
import { useLive, useLost } from '../shared/live/use-live.js';
import { LanguageSwitch } from '../shared/ui/language-switch/language-switch.js';
import { Notice } from '../shared/ui/notice/notice.js';
import { Alerts } from './alerts.js';
import { Leave } from './leave.js';
import { Status } from './status.js';
import styles from './ticket-page.module.css';

/** A phone that changes cell is gone for a moment; longer than this it says so, ms. */
const GRACE = 2_500;

export function TicketPage(props: { live: Live<'phone'> }) {
  const { live } = props;
  const t = useT('ticket');
  const common = useT('common');
  const [language, setLanguage] = useLanguage();
  const state = useLive(live);
  const lost = useLost(state, GRACE) && state.status !== 'refused';
  const view = 'view' in state ? state.view : undefined;
  return (
    <div className={`${styles['page']} ${view?.status === 'called' ? styles['called'] : ''}`}>
      <header className={styles['head']}>
        <p className={styles['centre']}>{common('centre')}</p>
        <LanguageSwitch
          language={language}
          onChange={setLanguage}
          label={common('chooseLanguage')}
        />
      </header>
      <main className={styles['main']}>
        {lost && (
          <Notice kind="alert">{view === undefined ? t('noServer') : t('notUpToDate')}</Notice>
        )}
        {state.status === 'refused' && (
          <section className={styles['sentence']}>
            <h1>{t(`refused.${refusedText(state.refusal.code)}.title`)}</h1>
            <p>{t(`refused.${refusedText(state.refusal.code)}.text`)}</p>
          </section>
        )}
        {view === undefined && state.status !== 'refused' && !lost && <p>{t('connecting')}</p>}
        {view !== undefined && <Status view={view} />}
        {view !== undefined && <Alerts view={view} />}
      </main>
      {view !== undefined && mayLeave(view) && (
        <footer className={styles['foot']}>
          <Leave live={live} />
        </footer>
      )}
    </div>
  );
}

function mayLeave(view: PhoneView): boolean {
  return view.status === 'waiting' || view.status === 'called' || view.status === 'parked';
}

function refusedText(code: string): 'unknown' | 'outdated' | 'other' {
  if (code === 'ticket-unknown') return 'unknown';
  return code === 'protocol-too-old' ? 'outdated' : 'other';
}
