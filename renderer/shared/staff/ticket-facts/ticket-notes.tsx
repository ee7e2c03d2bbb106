import { useFormat, useT } from '../../i18n/i18n.js';
import styles from './ticket-facts.module.css';

/** What makes a ticket special, in words; nothing for an ordinary one. */
export function TicketNotes(props: {
  ticket: {
    readonly priority: boolean;
    readonly transferred: boolean;
    readonly status: string;
    readonly missedUntil?: number;
    readonly parkedUntil?: number;
    /** Given by a kiosk that was cut off. */
    readonly offline?: boolean;
  };
  /** The server's clock, ms. */
  now: number;
}) {
  const { ticket, now } = props;
  const t = useT('staff');
  const format = useFormat();
  const notes: string[] = [];
  if (ticket.status !== 'closed') {
    if (ticket.priority) notes.push(t('ticket.priority'));
    if (ticket.missedUntil !== undefined && ticket.missedUntil > now) {
      notes.push(t('ticket.missedUntil', { time: format.time(ticket.missedUntil) }));
    }
    if (ticket.status === 'parked') {
      notes.push(
        ticket.parkedUntil === undefined
          ? t('ticket.parkedOpen')
          : t('ticket.parkedUntil', { time: format.time(ticket.parkedUntil) }),
      );
    }
  }
  if (ticket.offline === true) notes.push(t('ticket.offline'));
  if (ticket.transferred) notes.push(t('ticket.transferred'));
  return (
    <>
      {notes.map((note) => (
        <span key={note} className={styles['note']}>
          {note}
        </span>
      ))}
    </>
  );
}
