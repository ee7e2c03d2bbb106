import { useEffect, useRef, useState } from 'react';

import type { BookingKey } from '#protocol/workshops/commands.js';
import type { StewardWorkshops } from '#protocol/workshops/views.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { othersOf, workshopAt } from '../../../shared/workshops/sessions.js';
import { SessionPlace } from '../../../shared/workshops/session-place.js';
import type { SessionWhere } from '../../../shared/workshops/session-place.js';
import styles from './attendance.module.css';
import type { ScanAnswer } from './scan-answer.js';
import { SaidOfScan } from './said-of-scan.js';
import type { GivenAnswer } from './use-scan.js';

/** How long an answer stands large that asks for nothing, ms. */
const LARGE_FOR = 2_000;
/** So many other sessions are offered to who came too late. */
const OFFERED = 3;
/** With another session of the same activity, something can still be done. */
const OFFERS: readonly ScanAnswer['kind'][] = ['given-away', 'over', 'cancelled'];

/**
 * What a code came to, in words that can be told to who holds it. The part that is read aloud is there
 * before the first answer: screen readers are silent about one that comes together with its words.
 */
export function ScanAnswerCard(props: {
  answer: GivenAnswer | undefined;
  view: StewardWorkshops;
  where: SessionWhere;
  onCheckInThere: (key: BookingKey) => void;
}) {
  const { answer, view, where, onCheckInThere } = props;
  const t = useT('attendance');
  const card = useRef<HTMLDivElement>(null);
  const large = useLarge(answer);
  const { sessionId, kind, checkInThere, number, tone } = answer ?? {};
  const workshop = sessionId === undefined ? undefined : workshopAt(view, sessionId);
  const others =
    workshop === undefined || kind === undefined || !OFFERS.includes(kind)
      ? []
      : othersOf(view, workshop).slice(0, OFFERED);
  useEffect(() => {
    if (number !== undefined) card.current?.scrollIntoView({ block: 'nearest' });
  }, [number]);
  return (
    <div
      ref={card}
      className={tone === undefined ? styles['silent'] : `${styles['answer']} ${styles[tone]}`}
      data-large={large || undefined}
    >
      <div role="status" aria-live="assertive">
        {answer !== undefined && (
          // The same words again are new words: they are read aloud once more.
          <SaidOfScan key={number} answer={answer} workshop={workshop} where={where} />
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

/** A good answer makes room again by itself; one that asks for something stays. */
function useLarge(answer: GivenAnswer | undefined): boolean {
  const [small, setSmall] = useState(0);
  const { number, tone } = answer ?? {};
  useEffect(() => {
    if (number === undefined || tone === 'stop') return;
    const timer = setTimeout(() => setSmall(number), LARGE_FOR);
    return () => clearTimeout(timer);
  }, [number, tone]);
  return number !== undefined && small !== number;
}
