import { Fragment } from 'react';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import type { TicketRow } from './ticket-rows.js';
import styles from './tickets-panel.module.css';

/** Where a ticket is and since when. @param props.named begins with the state's own name */
export function TicketSituation(props: { ticket: TicketRow; now: number; named: boolean }) {
  const { ticket, now, named } = props;
  const t = useT('steward');
  const tStaff = useT('staff');
  const format = useFormat();
  const parts: string[] = named ? [tStaff(`state.${ticket.status}`)] : [];
  const { status, island, calledAt, interviewSince, outcome, closedAt } = ticket;
  if (island !== undefined && status !== 'closed') parts.push(tStaff('island', { island }));
  if (status === 'called' && calledAt !== undefined) {
    parts.push(t('tickets.calls', { count: ticket.calls ?? 1 }), format.time(calledAt));
  }
  if (status === 'serving' && interviewSince !== undefined) {
    parts.push(format.duration(now - interviewSince));
  }
  if (ticket.mergedInto !== undefined) {
    parts.push(t('tickets.merged', { number: ticket.mergedInto }));
  }
  if (status === 'closed' && outcome !== undefined) {
    parts.push(t(`outcome.${outcome}`));
    if (closedAt !== undefined) parts.push(format.time(closedAt));
  }
  const mayReturn = ticket.returnUntil !== undefined && ticket.returnUntil > now;
  return (
    <>
      {parts.map((part, place) => (
        <Fragment key={place}>
          {place > 0 && ' '}
          <span className={styles['nowrap']}>
            {place > 0 && '· '}
            {part}
          </span>
        </Fragment>
      ))}
      {status === 'called' && ticket.shown !== true && (
        <div className={styles['warn']}>{t('tickets.notShown')}</div>
      )}
      {status === 'closed' && mayReturn && (
        <div className={styles['soft']}>
          {t('tickets.returnUntil', { time: format.time(ticket.returnUntil) })}
        </div>
      )}
      {named && (
        <div className={`${styles['soft']} ${styles['code']}`}>
          {t('tickets.shortCode', { code: ticket.shortCode })}
        </div>
      )}
    </>
  );
}
