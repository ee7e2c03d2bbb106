import type { TicketKeys } from '#protocol/ticket-keys.js';
import type { StewardView } from '#protocol/views.js';
import type { Language, Theme } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { LanguageTag, ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { phoneAddress } from '../../shared/ticket-address/ticket-address.js';
import { Button } from '../../shared/ui/button/button.js';
import { Dialog } from '../../shared/ui/dialog/dialog.js';
import { NumberBadge } from '../../shared/ui/number-badge/number-badge.js';
import { QrCode } from '../../shared/ui/qr-code/qr-code.js';
import { NoPaper } from '../paper/no-paper.js';
import { useDeskPrint } from '../../shared/staff/use-desk-print.js';
import styles from './ticket-taken.module.css';

export interface TakenTicket extends TicketKeys {
  readonly number: number;
  readonly ahead: number;
  readonly language: Language;
  readonly theme: Theme;
  /** ms since 1970 */
  readonly takenAt: number;
}

/**
 * The fresh ticket, to show to the visitor or to print. Its secret is in this dialog only, and gone
 * with it.
 */
export function TicketTaken(props: {
  ticket: TakenTicket;
  view: Pick<StewardView, 'phoneUrl' | 'timeZone'>;
  onClose: () => void;
}) {
  const { ticket, view, onClose } = props;
  const t = useT('steward');
  const { print, printing, failed } = useDeskPrint();
  const { secret, ...shown } = ticket;
  const { language } = ticket;
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
        </>
      }
    >
      <div className={styles['taken']}>
        <div className={styles['facts']}>
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
        </div>
        <figure className={styles['qr']}>
          <QrCode text={address} label={t('checkIn.qr')} />
          <figcaption>{t('checkIn.qr')}</figcaption>
        </figure>
      </div>
      <p className={styles['keep']}>{t('checkIn.keep')}</p>
      {failed && <NoPaper />}
    </Dialog>
  );
}
