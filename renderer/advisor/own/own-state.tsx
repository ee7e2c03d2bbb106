import type { ReactNode } from 'react';

import type { OwnIsland, OwnTicket } from '#protocol/views.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { LanguageTag, ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { NumberBadge } from '../../shared/ui/number-badge/number-badge.js';
import styles from './own-state.module.css';

/** What the island does now: nobody, a call, an interview or a break. */
export function OwnState(props: { own: OwnIsland; most: number; now: number; compact: boolean }) {
  const { own, now } = props;
  const t = useT('advisor');
  const format = useFormat();
  if (own.ticket !== undefined && (own.state === 'called' || own.state === 'serving')) {
    return <WithTicket {...props} ticket={own.ticket} />;
  }
  if (own.state !== 'break') return <p className={styles['none']}>{t('own.none')}</p>;
  const { breakUntil } = own;
  return (
    <div className={styles['break']}>
      <p className={styles['title']}>{t('own.breakTitle')}</p>
      <p>
        {breakUntil === undefined
          ? t('own.breakOpen')
          : t(breakUntil < now ? 'own.breakLate' : 'own.breakUntil', {
              time: format.time(breakUntil),
            })}
      </p>
    </div>
  );
}

function WithTicket(props: {
  own: OwnIsland;
  ticket: OwnTicket;
  most: number;
  now: number;
  compact: boolean;
}) {
  const { own, ticket, most, now, compact } = props;
  const t = useT('advisor');
  const format = useFormat();
  const called = own.state === 'called';
  const since = (at: number) => `${format.time(at)} · ${format.duration(now - at)}`;
  return (
    <div className={styles['ticket']} data-compact={compact || undefined}>
      <NumberBadge
        value={ticket.number}
        size={compact ? 'large' : 'huge'}
        tone={called ? 'call' : 'plain'}
      />
      <div className={styles['facts']}>
        <p className={styles['title']}>{t(called ? 'own.calledTitle' : 'own.servingTitle')}</p>
        <p className={styles['subject']}>
          <ThemeLabel theme={ticket.theme} /> <LanguageTag language={ticket.language} />
        </p>
        <dl className={styles['list']}>
          <Fact name={t('own.waitingSince')}>{since(ticket.arrivedAt)}</Fact>
          <Fact name={t('own.calledAt')}>{since(ticket.calledAt)}</Fact>
          {called && (
            <>
              <Fact name={t('own.calls')}>
                {t('own.callsOf', { calls: ticket.calls, max: most })}
              </Fact>
              <Fact name={t('own.display')}>
                <span className={ticket.shown ? styles['shown'] : styles['unshown']}>
                  <span aria-hidden="true">{ticket.shown ? '✓ ' : '… '}</span>
                  {t(ticket.shown ? 'own.shown' : 'own.notShown')}
                </span>
              </Fact>
            </>
          )}
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

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
