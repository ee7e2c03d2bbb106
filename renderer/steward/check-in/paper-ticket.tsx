import { createPortal } from 'react-dom';

import { tIn } from '../../shared/i18n/i18n.js';
import type { Translate } from '../../shared/i18n/i18n.js';
import { QrCode } from '../../shared/ui/qr-code/qr-code.js';
import styles from './paper-ticket.module.css';
import type { TakenTicket } from './ticket-taken.js';

/** What the printer gets, and nothing of the screen: the ticket in the visitor's own language. */
export function PaperTicket(props: {
  ticket: TakenTicket;
  address: string;
  words: Translate<'steward'>;
}) {
  const { ticket, address, words } = props;
  const common = tIn(ticket.language, 'common');
  return createPortal(
    <div className={styles['paper']} lang={ticket.language} aria-hidden="true">
      <p>{common('centre')}</p>
      <p>{words('paper.number')}</p>
      <p className={styles['number']}>{ticket.number}</p>
      <p>{common(`theme.${ticket.theme}`)}</p>
      <p>{words('paper.wait')}</p>
      <p>{words('paper.phone')}</p>
      <div className={styles['qr']}>
        <QrCode text={address} label={words('paper.phone')} />
      </div>
      <p>
        {words('paper.code')} <strong>{ticket.shortCode}</strong>
      </p>
    </div>,
    document.body,
  );
}
