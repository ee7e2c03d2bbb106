import type { KioskView } from '#protocol/views.js';

import { useLanguage, useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { Button } from '../../shared/ui/button/button.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import { QrCode } from '../../shared/ui/qr-code/qr-code.js';
import { ThemePictogram } from '../../shared/ui/theme-pictogram/theme-pictogram.js';
import { phoneAddress } from '../../shared/ticket-address/ticket-address.js';
import { Frame } from '../frame/frame.js';
import type { PrintTicket } from '../print-ticket.js';
import { useCountdown } from '../visit/countdown.js';
import type { GivenTicket } from '../visit/visit.js';
import { usePaper } from '../visit/use-paper.js';
import styles from './ticket.module.css';

/** The number and what to do with it; ends by itself so that nobody else reads it. */
export function TicketScreen(props: {
  live: Live<'kiosk'>;
  ticket: GivenTicket;
  view: Pick<KioskView, 'phoneUrl' | 'ticketSeconds'>;
  printTicket?: PrintTicket | undefined;
  onEnd: () => void;
}) {
  const { ticket, view } = props;
  const t = useT('kiosk');
  const common = useT('common');
  const [language] = useLanguage();
  const { seconds, restart } = useCountdown(view.ticketSeconds, props.onEnd);
  const address = phoneAddress(view.phoneUrl, { language, secret: ticket.keys.secret });
  const paper = usePaper(props.printTicket, () => ({
    number: ticket.number,
    theme: ticket.theme,
    language: ticket.language,
    ahead: ticket.ahead,
    shortCode: ticket.keys.shortCode,
    phoneAddress: address,
    takenAt: props.live.now(),
  }));

  return (
    <Frame
      title={t('ticket.title', { number: ticket.number })}
      onStartAgain={props.onEnd}
      startAgainLabel={t('ticket.done')}
      between={
        <>
          <span className={styles['countdown']} role="timer" aria-live="off">
            {t('ticket.clears', { count: seconds })}
          </span>
          <Button size="touch" variant="quiet" icon={<Pictogram name="clock" />} onPress={restart}>
            {t('ticket.moreTime')}
          </Button>
        </>
      }
    >
      <div className={styles['page']}>
        <section className={styles['ticket']}>
          <p className={styles['number']} aria-hidden="true">
            {ticket.number}
          </p>
          <p className={styles['about']}>
            <ThemePictogram theme={ticket.theme} />
            <span>
              <strong>{common(`theme.${ticket.theme}`)}</strong>
              <br />
              {t(`ticket.adviceIn.${ticket.language}`)}
            </span>
          </p>
          <p className={styles['ahead']}>
            <Pictogram name="people" />
            <span>{t('ticket.ahead', { count: ticket.ahead })}</span>
          </p>
        </section>
        <section className={styles['phone']}>
          <div className={styles['code']}>
            <QrCode text={address} label={t('ticket.codeLabel')} />
          </div>
          <p>{t('ticket.scan')}</p>
        </section>
        <ol className={styles['next']}>
          <li>
            <Pictogram name="note" />
            <span role="status">{t(`ticket.paper.${paper}`)}</span>
          </li>
          <li>
            <Pictogram name="people" />
            <span>{t('ticket.sit')}</span>
          </li>
          <li>
            <Pictogram name="island" />
            <span>{t('ticket.watch')}</span>
          </li>
        </ol>
      </div>
    </Frame>
  );
}
