import type { TicketKeys } from '#protocol/ticket-keys.js';
import type { StewardView } from '#protocol/views.js';
import type { Language, Theme } from '#protocol/vocabulary.js';
import type { WaitRange } from '#protocol/waiting.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionButton } from '../../shared/staff/actions/action-button.js';
import { LanguageTag, ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { phoneAddress } from '../../shared/ticket-address/ticket-address.js';
import { Button } from '../../shared/ui/button/button.js';
import { Dialog } from '../../shared/ui/dialog/dialog.js';
import { NumberBadge } from '../../shared/ui/number-badge/number-badge.js';
import { NoPaper } from '../../shared/staff/papers/no-paper.js';
import { ToShow } from '../../shared/staff/to-show/to-show.js';
import { useDeskPrint } from '../../shared/staff/use-desk-print.js';
import styles from './ticket-taken.module.css';

export interface TakenTicket extends TicketKeys {
  readonly ticketId: string;
  readonly number: number;
  readonly ahead: number;
  readonly language: Language;
  readonly theme: Theme;
  /** As it was said before the last touch; absent where nobody knew. */
  readonly wait?: WaitRange;
  /** ms since 1970 */
  readonly takenAt: number;
}

/**
 * The fresh ticket, to show to the visitor or to print. Its secret is in this dialog only, and gone
 * with it.
 */
export function TicketTaken(props: {
  ticket: TakenTicket;
  view: Pick<StewardView, 'tickets' | 'phoneUrl' | 'timeZone'>;
  onClose: () => void;
}) {
  const { ticket, view, onClose } = props;
  const t = useT('steward');
  const { print, printing, failed } = useDeskPrint();
  const { secret, ticketId, ...shown } = ticket;
  const { language } = ticket;
  const priority = view.tickets[ticketId]?.priority === true;
  const address = phoneAddress(view.phoneUrl, { language, secret });

  function printTicket(): void {
    const { timeZone } = view;
    print({ kind: 'ticket', ...shown, adviceLanguage: language, phoneAddress: address, timeZone });
  }

  return (
    <Dialog
      title={t('checkIn.doneTitle', { number: ticket.number })}
      onClose={onClose}
      size="wide"
      actions={
        <>
          <Button variant="primary" autoFocus onPress={onClose}>
            {t('checkIn.done')}
          </Button>
          <Button resting={printing} onPress={printTicket}>
            {t('paper.print')}
          </Button>
          <ActionButton
            scope={ticketId}
            intention={{ kind: 'set-priority', payload: { ticketId, priority: !priority } }}
          >
            {t(priority ? 'verb.unpriority' : 'verb.priority')}
          </ActionButton>
        </>
      }
    >
      <ToShow address={address} scan={t('checkIn.qr')} keep={t('checkIn.keep')}>
        <NumberBadge value={ticket.number} size="huge" />
        <p className={styles['subject']}>
          <ThemeLabel theme={ticket.theme} /> <LanguageTag language={ticket.language} />
        </p>
        <p>
          {ticket.ahead === 0
            ? t('checkIn.aheadNone')
            : t('checkIn.ahead', { count: ticket.ahead })}
        </p>
        <p className={styles['code']}>
          {t('checkIn.shortCode')} <strong>{ticket.shortCode}</strong>
        </p>
        <p role="status">{priority && <strong>{t('checkIn.priority')}</strong>}</p>
      </ToShow>
      {failed && <NoPaper />}
    </Dialog>
  );
}
