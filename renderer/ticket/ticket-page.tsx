import { useEffect, useState } from 'react';

import type { Refusal } from '#protocol/refusals.js';
import type { PhoneView } from '#protocol/views.js';

import { useT } from '../shared/i18n/i18n.js';
import { useLive, useLost } from '../shared/live/use-live.js';
import type { Look } from '../shared/phone-page/phone-app.js';
import { PhonePage, PhoneSentence } from '../shared/phone-page/phone-page.js';
import { useDoubt } from '../shared/phone-page/use-doubt.js';
import { Notice } from '../shared/ui/notice/notice.js';
import { Alerts } from './alerts.js';
import { LastNews } from './last-news.js';
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
  const { doubted, heardAt } = useDoubt(live, state);
  const current = !doubted && !lost;
  const view = 'view' in state ? state.view : undefined;
  const first = useFirst(view?.number);
  const refused = state.status === 'refused' && untold === undefined ? state.refusal : undefined;
  return (
    <PhonePage
      look={props.look}
      calling={current && view?.status === 'called'}
      foot={view !== undefined && mayLeave(view) && <Leave live={live} lost={lost} />}
    >
      {lost && (
        <Notice kind="alert">{view === undefined ? t('noServer') : t('notUpToDate')}</Notice>
      )}
      {refused !== undefined && <Refused refusal={refused} known={first !== undefined} />}
      {view === undefined && untold !== undefined && <Untold number={untold} />}
      {view === undefined && untold === undefined && refused === undefined && !lost && (
        <p>{t('connecting')}</p>
      )}
      {view !== undefined && (
        <>
          <TicketNumber number={view.number} />
          {first !== undefined && first !== view.number && (
            <Notice kind="info">{t('merged', { number: view.number, before: first })}</Notice>
          )}
          {current && <Status view={view} />}
          {!current && !lost && <p role="status">{t('checking')}</p>}
          {!current && lost && <LastNews view={view} heardAt={heardAt} />}
          <Alerts view={view} current={current} />
        </>
      )}
    </PhonePage>
  );
}

/** The number that this page has shown first: another one later is that of the ticket that stays of two. */
function useFirst(number: number | undefined): number | undefined {
  const [first, setFirst] = useState(number);
  useEffect(() => {
    if (number !== undefined) setFirst((before) => before ?? number);
  }, [number]);
  return first;
}

/** @param props.known the ticket was there before, so its address is right: its day is over */
function Refused(props: { refusal: Refusal; known: boolean }) {
  const t = useT('ticket');
  const why = refusedText(props.refusal.code);
  const said = why === 'unknown' && props.known ? 'past' : why;
  return <PhoneSentence title={t(`refused.${said}.title`)} text={t(`refused.${said}.text`)} />;
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
