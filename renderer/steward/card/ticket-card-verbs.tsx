import { useT } from '../../shared/i18n/i18n.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import { Verbs } from '../../shared/staff/actions/verbs.js';
import { Button } from '../../shared/ui/button/button.js';
import type { TicketRow } from '../board/ticket-rows.js';
import type { TicketVerb } from '../board/ticket-verb-list.js';
import { ticketVerbs } from '../board/ticket-verb-list.js';
import type { CardQuestion } from './ticket-card.js';
import styles from './ticket-card.module.css';

/** Everything a steward can do with this ticket now. @param props.onAsk opens the question that comes first */
export function TicketCardVerbs(props: {
  ticket: TicketRow;
  now: number;
  onAsk: (question: CardQuestion) => void;
}) {
  const { ticket, now, onAsk } = props;
  const { id, number, priority } = ticket;
  const t = useT('steward');
  const tTickets = useT('steward-tickets');
  const verbs = ticketVerbs(ticket, now);
  if (verbs.length === 0) return <p className={styles['none']}>{tTickets('card.nothing')}</p>;
  return <Verbs>{verbs.map(button)}</Verbs>;

  function button(verb: TicketVerb) {
    switch (verb) {
      case 'priority':
        return (
          <ActionButton
            key={verb}
            scope={id}
            intention={{ kind: 'set-priority', payload: { ticketId: id, priority: !priority } }}
            done={t(priority ? 'done.priorityOff' : 'done.priorityOn', { number })}
          >
            {tTickets(priority ? 'verb.unpriority' : 'verb.priority')}
          </ActionButton>
        );
      case 'return':
        return (
          <ActionButton
            key={verb}
            scope={id}
            variant="primary"
            intention={{ kind: 'return-ticket', payload: { ticketId: id } }}
            done={t('done.returned', { number })}
          >
            {tTickets('verb.return')}
          </ActionButton>
        );
      case 'call':
      case 'correct':
      case 'merge':
      case 'park':
      case 'left':
        return (
          <Button
            key={verb}
            variant={verb === 'left' ? 'danger' : verb === 'call' ? 'primary' : 'secondary'}
            onPress={() => onAsk(verb)}
          >
            {tTickets(`verb.${verb}`)}
          </Button>
        );
    }
  }
}
