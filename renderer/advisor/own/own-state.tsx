import type { ReactNode } from 'react';

import type { OwnIsland, OwnTicket } from '#protocol/views.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { LanguageTag, ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { NumberBadge } from '../../shared/ui/number-badge/number-badge.js';
import { BreakLine } from './break-line.js';
import styles from './own-state.module.css';

interface Surroundings {
  /** Calls before somebody counts as not come. */
  readonly most: number;
  readonly now: number;
  readonly timeZone: string;
  /** `low`: something else needs the height; `small`: the width too. */
  readonly size: 'full' | 'low' | 'small';
}

/** What the island does now: nobody, a call, an interview or a break. */
export function OwnState(props: Surroundings & { own: OwnIsland }) {
  const { own, now, timeZone } = props;
  const t = useT('advisor');
  if (own.ticket !== undefined && (own.state === 'called' || own.state === 'serving')) {
    return <WithTicket {...props} called={own.state === 'called'} ticket={own.ticket} />;
  }
  if (own.state !== 'break') return <p className={styles['none']}>{t('own.none')}</p>;
  return <BreakLine until={own.breakUntil} now={now} timeZone={timeZone} />;
}

/** Of a ticket that comes from a colleague no more than theme, language and the interview so far. */
function WithTicket(props: Surroundings & { called: boolean; ticket: OwnTicket }) {
  const { called, ticket, most, now, timeZone, size } = props;
  const t = useT('advisor');
  const format = useFormat(timeZone);
  const since = (at: number) => `${format.time(at)} · ${format.duration(now - at)}`;
  return (
    <div className={styles['ticket']} data-size={size}>
      <NumberBadge
        value={ticket.number}
        size={size === 'full' ? 'huge' : 'large'}
        tone={called ? 'call' : 'plain'}
      />
      <div className={styles['facts']}>
        <p className={styles['title']}>{t(called ? 'own.calledTitle' : 'own.servingTitle')}</p>
        <p className={styles['subject']}>
          <ThemeLabel theme={ticket.theme} /> <LanguageTag language={ticket.language} />
        </p>
        <dl className={styles['list']}>
          {!ticket.transferred && (
            <>
              <Fact name={t('own.waitingSince')}>{since(ticket.arrivedAt)}</Fact>
              <Fact name={t('own.calledAt')}>{since(ticket.calledAt)}</Fact>
            </>
          )}
          {called && <CallFacts ticket={ticket} most={most} />}
          {ticket.interviewSince !== undefined && (
            <Fact name={t('own.interview')}>
              {t('own.running', { duration: format.duration(now - ticket.interviewSince) })}
            </Fact>
          )}
        </dl>
        {called && ticket.calls >= most && (
          <p className={styles['hint']}>{t('own.callsReached')}</p>
        )}
        {ticket.transferred && <p className={styles['hint']}>{t('own.transferred')}</p>}
      </div>
    </div>
  );
}

function CallFacts(props: { ticket: OwnTicket; most: number }) {
  const { ticket, most } = props;
  const t = useT('advisor');
  return (
    <>
      <Fact name={t('own.calls')}>{t('own.callsOf', { calls: ticket.calls, max: most })}</Fact>
      <Fact name={t('own.display')}>
        <span className={ticket.shown ? styles['shown'] : styles['unshown']}>
          <span aria-hidden="true">{ticket.shown ? '✓ ' : '… '}</span>
          {t(ticket.shown ? 'own.shown' : 'own.notShown')}
        </span>
      </Fact>
    </>
  );
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
