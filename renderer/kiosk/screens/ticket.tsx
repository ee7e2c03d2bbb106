import { useEffect } from 'react';

import type { KioskView } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import { useIsReading } from '../../shared/speech/use-read-aloud.js';
import { Button } from '../../shared/ui/button/button.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import { Frame } from '../frame/frame.js';
import { useStation } from '../frame/station.js';
import { useCountdown } from '../visit/countdown.js';
import { onSignOfLife } from '../visit/signs-of-life.js';
import type { TicketPaper } from '../visit/use-ticket-paper.js';
import type { VisitActions } from '../visit/use-visit.js';
import type { GivenTicket, Visit } from '../visit/visit.js';
import { TicketCard, TicketCode } from './ticket-card.js';
import { TicketNext } from './ticket-next.js';
import { TicketWords } from './ticket-words.js';
import styles from './ticket.module.css';

/**
 * The number and what to do with it; ends by itself so that nobody else reads it, but not while
 * somebody uses the page, listens, waits for paper or for a steward.
 */
export function TicketScreen(props: {
  ticket: GivenTicket;
  /** What the code on the screen opens. */
  address: string;
  paper: TicketPaper;
  visit: Visit;
  online: boolean;
  view: Pick<KioskView, 'ticketSeconds'>;
  actions: VisitActions;
}) {
  const { ticket, paper, actions } = props;
  const t = useT('kiosk');
  const { help, appearance } = useStation();
  const { reach } = appearance;
  const reading = useIsReading();
  const paused = reading || help.state !== undefined || paper.state === 'printing';
  const { seconds, restart } = useCountdown(props.view.ticketSeconds, actions.end, paused);
  useEffect(() => onSignOfLife(restart), [restart]);

  return (
    <Frame
      title={t('ticket.title', { number: ticket.number })}
      picture={
        <div className={styles['pictures']}>
          <span className={styles['high']}>{ticket.number}</span>
          <TicketCode address={props.address} />
        </div>
      }
      onStartAgain={actions.end}
      startAgainLabel={t('ticket.done')}
      note={
        !paused && (
          <span className={styles['countdown']} role="timer" aria-live="off" data-private>
            {t('ticket.clears', { count: seconds })}
          </span>
        )
      }
      between={
        <Button size="touch" variant="quiet" icon={<Pictogram name="clock" />} onPress={restart}>
          {t('ticket.moreTime')}
        </Button>
      }
    >
      <div className={styles['page']}>
        <TicketCard ticket={ticket} />
        {!reach && <TicketCode address={props.address} />}
        <TicketNext paper={paper} />
        <TicketWords online={props.online} visit={props.visit} actions={actions} />
      </div>
    </Frame>
  );
}
