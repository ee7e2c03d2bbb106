import { useT } from '../../shared/i18n/i18n.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import type { TicketRow } from './ticket-rows.js';
import { rowVerbs } from './ticket-verb-list.js';
import styles from './tickets-panel.module.css';

/** What is one touch away in the list itself; everything else is on the ticket's card. */
export function TicketVerbs(props: { ticket: TicketRow; now: number }) {
  const { ticket, now } = props;
  const t = useT('steward');
  const { id, number, priority } = ticket;

  function verbButton(verb: 'priority' | 'return') {
    const word = verb === 'return' ? 'return' : priority ? 'unpriority' : 'priority';
    return (
      <ActionButton
        key={verb}
        scope={id}
        aria-label={t('verb.onTicket', { verb: t(`verb.${word}`), number })}
        intention={
          verb === 'return'
            ? { kind: 'return-ticket', payload: { ticketId: id } }
            : { kind: 'set-priority', payload: { ticketId: id, priority: !priority } }
        }
        done={t(DONE[word], { number })}
      >
        {t(`verb.${word}`)}
      </ActionButton>
    );
  }

  return <span className={styles['verbs']}>{rowVerbs(ticket, now).map(verbButton)}</span>;
}

const DONE = {
  priority: 'done.priorityOn',
  unpriority: 'done.priorityOff',
  return: 'done.returned',
} as const;
