import { useT } from '../../shared/i18n/i18n.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import type { CentreClock } from '../../shared/staff/minutes/choose-until.js';
import { ParkDialog } from '../../shared/staff/minutes/park-dialog.js';

/** A verb that asks back, and the ticket it was chosen for. */
export interface AskedVerb {
  readonly verb: 'park' | 'left';
  readonly id: string;
  readonly number: number;
}

/**
 * Asks back before a ticket is put aside or marked as gone. It stands outside the lists: the ticket
 * may be called, and leave its list, while the steward still reads the question.
 */
export function TicketDialog(props: { asked: AskedVerb; clock: CentreClock; onClose: () => void }) {
  const { asked, clock, onClose } = props;
  const { verb, id, number } = asked;
  const t = useT('steward');
  if (verb === 'park') {
    return (
      <ParkDialog
        scope={id}
        ticketId={id}
        number={number}
        done={t('done.parked', { number })}
        clock={clock}
        onClose={onClose}
      />
    );
  }
  return (
    <ActionDialog
      title={t('left.title', { number })}
      scope={id}
      intention={{ kind: 'mark-left', payload: { ticketId: id } }}
      confirm={t('left.confirm')}
      danger
      done={t('done.left', { number })}
      onClose={onClose}
    >
      <p>{t('left.text')}</p>
    </ActionDialog>
  );
}
