import { useT } from '../../shared/i18n/i18n.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import { Button } from '../../shared/ui/button/button.js';
import type { AskedVerb } from './ticket-dialog.js';
import type { TicketRow } from './ticket-rows.js';
import type { TicketVerb } from './ticket-verb-list.js';
import { ticketVerbs } from './ticket-verb-list.js';
import styles from './tickets-panel.module.css';

/** What a steward can do with a ticket. @param props.onAsk opens the question that comes first */
export function TicketVerbs(props: {
  ticket: TicketRow;
  now: number;
  onAsk: (asked: AskedVerb) => void;
}) {
  const { ticket, now, onAsk } = props;
  const t = useT('steward');
  const { id, number } = ticket;
  const label = (verb: TicketVerb | 'unpriority') =>
    t('verb.onTicket', { verb: t(`verb.${verb}`), number });

  function verbButton(verb: TicketVerb) {
    switch (verb) {
      case 'priority': {
        const word = ticket.priority ? 'unpriority' : 'priority';
        return (
          <ActionButton
            key={verb}
            scope={id}
            aria-label={label(word)}
            intention={{
              kind: 'set-priority',
              payload: { ticketId: id, priority: !ticket.priority },
            }}
            done={t(ticket.priority ? 'done.priorityOff' : 'done.priorityOn', { number })}
          >
            {t(`verb.${word}`)}
          </ActionButton>
        );
      }
      case 'return':
        return (
          <ActionButton
            key={verb}
            scope={id}
            aria-label={label(verb)}
            intention={{ kind: 'return-ticket', payload: { ticketId: id } }}
            done={t('done.returned', { number })}
          >
            {t('verb.return')}
          </ActionButton>
        );
      case 'park':
      case 'left':
        return (
          <Button key={verb} aria-label={label(verb)} onPress={() => onAsk({ verb, id, number })}>
            {t(`verb.${verb}`)}
          </Button>
        );
    }
  }

  return <span className={styles['verbs']}>{ticketVerbs(ticket, now).map(verbButton)}</span>;
}
