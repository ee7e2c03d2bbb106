import type { StewardView } from '#protocol/views.js';

import { useFormat, useLanguage, useT } from '../../shared/i18n/i18n.js';
import { Fact, Facts } from '../../shared/staff/facts/facts.js';
import { LanguageTag, ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { TicketNotes } from '../../shared/staff/ticket-facts/ticket-notes.js';
import { waitWords } from '../../shared/staff/waits/wait-words.js';
import type { TicketRow } from '../board/ticket-rows.js';
import { placeOf } from '../board/ticket-rows.js';
import { TicketSituation } from '../board/ticket-situation.js';
import styles from './ticket-card.module.css';

/** What is known of a ticket; nothing of whom it belongs to. */
export function TicketFacts(props: {
  ticket: TicketRow;
  view: Pick<StewardView, 'tickets' | 'expected' | 'timeZone'>;
  now: number;
}) {
  const { ticket, view, now } = props;
  const { status, arrivedAt, calledAt, closedAt } = ticket;
  const t = useT('steward-tickets');
  const tStaff = useT('staff');
  const format = useFormat(view.timeZone);
  const [language] = useLanguage();
  const waited = (calledAt ?? closedAt ?? now) - arrivedAt;
  const stays = ticket.mergedInto;
  return (
    <>
      <Facts wide>
        <Fact name={tStaff('ticket.theme')}>
          <ThemeLabel theme={ticket.theme} /> <LanguageTag language={ticket.language} />
        </Fact>
        <Fact name={t('card.code')}>
          <strong className={styles['code']}>{ticket.shortCode}</strong>
        </Fact>
        <Fact name={tStaff('ticket.arrived')}>
          {format.time(arrivedAt)} · {t(`card.channel.${ticket.channel}`)}
        </Fact>
        <Fact name={t('card.waited')}>{format.duration(waited)}</Fact>
        {status === 'waiting' && (
          <>
            <Fact name={t('card.place')}>{placeOf(view.tickets, ticket.id, now)}</Fact>
            <Fact name={t('card.expected')}>{waitWords(view.expected[ticket.id], language)}</Fact>
          </>
        )}
        {status !== 'waiting' && status !== 'parked' && (
          <Fact name={t('card.where')}>
            {stays === undefined ? (
              <TicketSituation ticket={ticket} now={now} named={false} />
            ) : (
              t('card.merged', { number: stays })
            )}
          </Fact>
        )}
      </Facts>
      <div className={styles['notes']}>
        <TicketNotes ticket={ticket} now={now} />
      </div>
    </>
  );
}
