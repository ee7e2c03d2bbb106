import type { PhoneView } from '#protocol/views.js';

import { useT } from '../shared/i18n/i18n.js';
import { useLive, useLost } from '../shared/live/use-live.js';
import type { Look } from '../shared/phone-page/phone-app.js';
import { PhonePage, PhoneSentence } from '../shared/phone-page/phone-page.js';
import { Notice } from '../shared/ui/notice/notice.js';
import { Alerts } from './alerts.js';
import { Leave } from './leave.js';
import { Status, TicketNumber } from './status.js';
import styles from './ticket-page.module.css';
import type { FollowedTicket } from './use-ticket.js';

/** A phone that changes cell is gone for a moment; longer than this it says so, ms. */
const GRACE = 2_500;

export function TicketPage(props: FollowedTicket & { look: Look }) {
  const { live, untold } = props;
  const t = useT('ticket');
  const state = useLive(live);
  const lost = useLost(state, GRACE) && state.status !== 'refused' && untold === undefined;
  const view = 'view' in state ? state.view : undefined;
  const refused = state.status === 'refused' && untold === undefined ? state.refusal : undefined;
  return (
    <PhonePage
      look={props.look}
      calling={view?.status === 'called'}
      foot={view !== undefined && mayLeave(view) && <Leave live={live} lost={lost} />}
    >
      {lost && (
        <Notice kind="alert">{view === undefined ? t('noServer') : t('notUpToDate')}</Notice>
      )}
      {refused !== undefined && (
        <PhoneSentence
          title={t(`refused.${refusedText(refused.code)}.title`)}
          text={t(`refused.${refusedText(refused.code)}.text`)}
        />
      )}
      {view === undefined && untold !== undefined && <Untold number={untold} />}
      {view === undefined && untold === undefined && refused === undefined && !lost && (
        <p>{t('connecting')}</p>
      )}
      {view !== undefined && <Status view={view} />}
      {view !== undefined && <Alerts view={view} />}
    </PhonePage>
  );
}

/** The kiosk was cut off when it gave this number: it holds all the same. */
function Untold(props: { number: number }) {
  const t = useT('ticket');
  return (
    <>
      <TicketNumber number={props.number} />
      <section className={styles['untoldSentence']} role="status">
        <p className={styles['untold']}>{t('untold.title')}</p>
        <p>{t('untold.text')}</p>
        <p>{t('untold.otherDay')}</p>
      </section>
    </>
  );
}

function mayLeave(view: PhoneView): boolean {
  return view.status === 'waiting' || view.status === 'called' || view.status === 'parked';
}

function refusedText(code: string): 'unknown' | 'outdated' | 'other' {
  if (code === 'ticket-unknown') return 'unknown';
  return code === 'protocol-too-old' ? 'outdated' : 'other';
}
