import { useT } from '../../shared/i18n/i18n.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import { LaterQrCode } from '../../shared/ui/qr-code/later-qr-code.js';
import { ThemePictogram } from '../../shared/ui/theme-pictogram/theme-pictogram.js';
import { waitWords } from '../../shared/waits/wait-words.js';
import { useStation } from '../frame/station.js';
import type { GivenTicket } from '../visit/visit.js';
import styles from './ticket.module.css';

/** Number, theme, language, and what is known of the wait. In reach mode the number stands above. */
export function TicketCard(props: { ticket: GivenTicket }) {
  const { ticket } = props;
  const t = useT('kiosk');
  const common = useT('common');
  const tWaits = useT('waits');
  const { reach } = useStation().appearance;
  return (
    <section className={styles['ticket']} data-block={reach ? undefined : true}>
      {!reach && (
        <p className={styles['number']} aria-hidden="true">
          {ticket.number}
        </p>
      )}
      <p className={styles['about']} data-block>
        <ThemePictogram theme={ticket.theme} />
        <span>
          <strong>{common(`theme.${ticket.theme}`)}</strong>
          <span className={styles['line']}>{t(`ticket.adviceIn.${ticket.language}`)}</span>
        </span>
      </p>
      <p className={styles['about']} data-block>
        <span className={styles['people']}>
          <Pictogram name="clock" />
        </span>
        <span>
          {ticket.ahead !== undefined && (
            <span className={styles['line']}>{t('ticket.ahead', { count: ticket.ahead })}</span>
          )}
          <span className={styles[ticket.wait === undefined ? 'line' : 'wait']}>
            {waitWords(ticket.wait, tWaits)}
          </span>
          {ticket.offline && <span className={styles['line']}>{t('ticket.offline')}</span>}
        </span>
      </p>
    </section>
  );
}

/** The way to the phone page. */
export function TicketCode(props: { address: string }) {
  const t = useT('kiosk');
  return (
    <section className={styles['phone']} data-block>
      <div className={styles['code']}>
        <LaterQrCode text={props.address} label={t('ticket.codeLabel')} />
      </div>
      <p>{t('ticket.scan')}</p>
    </section>
  );
}
