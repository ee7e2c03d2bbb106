import { useEffect, useRef, useState } from 'react';

import type { BookingKey } from '#protocol/workshops/commands.js';
import type { StewardWorkshops } from '#protocol/workshops/views.js';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { useRefusalText } from '../../../shared/staff/refusal-text.js';
import { Button } from '../../../shared/ui/button/button.js';
import { othersOf, workshopAt } from '../../../shared/workshops/sessions.js';
import { SessionPlace } from '../sessions/session-place.js';
import type { SessionWhere } from '../sessions/session-place.js';
import { useClock } from '../sessions/use-clock.js';
import styles from './attendance.module.css';
import type { ScanAnswer } from './scan-answer.js';
import type { GivenAnswer } from './use-scan.js';

/** How long an answer stands large that asks for nothing, ms. */
const LARGE_FOR = 2_000;
/** So many other sessions are offered to who came too late. */
const OFFERED = 3;
/** With another session of the same activity, something can still be done. */
const OFFERS: readonly ScanAnswer['kind'][] = ['given-away', 'over', 'cancelled'];

/** What a code came to, in words that can be told to who holds it. */
export function ScanAnswerCard(props: {
  answer: GivenAnswer;
  view: StewardWorkshops;
  where: SessionWhere;
  onCheckInThere: (key: BookingKey) => void;
}) {
  const { answer, view, where, onCheckInThere } = props;
  const t = useT('attendance');
  const [language] = useLanguage();
  const format = useClock(where.timeZone);
  const refusalText = useRefusalText();
  const card = useRef<HTMLDivElement>(null);
  const { kind, tone, sessionId, places, place, refusal, checkInThere } = answer;
  const large = useLarge(answer);
  const workshop = sessionId === undefined ? undefined : workshopAt(view, sessionId);
  const others =
    workshop === undefined || !OFFERS.includes(kind)
      ? []
      : othersOf(view, workshop).slice(0, OFFERED);
  const kept = workshop === undefined ? '' : format.time(workshop.session.keptUntil);
  useEffect(() => void card.current?.scrollIntoView({ block: 'nearest' }), [answer.number]);
  return (
    <div
      ref={card}
      className={`${styles['answer']} ${styles[tone]}`}
      data-large={large || undefined}
    >
      <div
        role={tone === 'stop' ? 'alert' : 'status'}
        className={styles['said']}
        key={answer.number}
      >
        <p className={styles['verdict']}>
          <span className={styles['sign']} aria-hidden="true">
            {SIGNS[tone]}
          </span>
          {t(`answer.${kind}.word`)}
        </p>
        {places > 1 && <p className={styles['group']}>{t('answer.group', { count: places })}</p>}
        {place !== undefined && <p className={styles['group']}>{t('answer.place', { place })}</p>}
        <p className={styles['what']}>
          {refusal === undefined ? t(`answer.${kind}.text`, { kept }) : refusalText(refusal)}
        </p>
        {workshop !== undefined && (
          <>
            <p className={styles['where']}>
              <strong>{workshop.activity.title[language]}</strong>
              <SessionPlace session={workshop.session} where={where} />
            </p>
            <p className={styles['count']}>
              {t('answer.presentNow', {
                count: workshop.session.present,
                capacity: workshop.session.capacity,
              })}
            </p>
          </>
        )}
      </div>
      {others.length > 0 && (
        <div className={styles['others']}>
          <p>{t('answer.others')}</p>
          <ul className={styles['list']}>
            {others.map((other) => (
              <li key={other.sessionId}>
                <SessionPlace session={other.session} where={where} seats />
              </li>
            ))}
          </ul>
        </div>
      )}
      {checkInThere !== undefined && (
        <Button wide onPress={() => onCheckInThere(checkInThere)}>
          {t('answer.checkInThere')}
        </Button>
      )}
    </div>
  );
}

const SIGNS = { good: '✓', wait: '…', stop: '!' } as const;

/** A good answer makes room again by itself; one that asks for something stays. */
function useLarge(answer: GivenAnswer): boolean {
  const [small, setSmall] = useState(0);
  const { number, tone } = answer;
  useEffect(() => {
    if (tone === 'stop') return;
    const timer = setTimeout(() => setSmall(number), LARGE_FOR);
    return () => clearTimeout(timer);
  }, [number, tone]);
  return small !== number;
}
