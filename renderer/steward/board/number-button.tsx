import { useT } from '../../shared/i18n/i18n.js';
import { usePress } from '../../shared/ui/press/use-press.js';
import { useOpen } from '../open.js';
import type { TicketRow } from './ticket-rows.js';
import styles from './tickets-panel.module.css';

/** A ticket's number; a touch opens its card. */
export function NumberButton(props: { ticket: Pick<TicketRow, 'id' | 'number' | 'shortCode'> }) {
  const { id, number, shortCode } = props.ticket;
  const t = useT('steward');
  const tTickets = useT('steward-tickets');
  const open = useOpen();
  const press = usePress(() => open.ticket(id));
  return (
    <button
      {...press}
      type="button"
      className={styles['number']}
      aria-label={tTickets('open', { number })}
      title={t('tickets.shortCode', { code: shortCode })}
    >
      {number}
    </button>
  );
}
