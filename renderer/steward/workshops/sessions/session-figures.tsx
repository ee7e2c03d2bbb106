import type { StewardSession } from '#protocol/workshops/views.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { seatsTaken } from './seats-taken.js';
import styles from './session-figures.module.css';

const WORDS = ['expected', 'present', 'waiting', 'free'] as const;

/** How full a session is. Of a later day, nobody can be there yet. */
export function SessionFigures(props: { session: StewardSession; today: boolean }) {
  const { session, today } = props;
  const t = useT('attendance');
  const { present, waiting, waitingHere, left, signUp } = session;
  const figures = {
    expected: seatsTaken(session) - present,
    present,
    waiting,
    free: left,
  };
  const over = signUp === 'over';
  const shown = WORDS.filter((word) => (word === 'present' ? today : word !== 'expected' || !over));
  return (
    <span className={styles['figures']}>
      {shown.map((word) => (
        <span key={word} className={styles['figure']} data-none={figures[word] === 0 || undefined}>
          <strong>{figures[word]}</strong> <span>{t(`figure.${word}`)}</span>
          {word === 'waiting' && waitingHere > 0 && (
            <span className={styles['here']}> {t('figure.here', { count: waitingHere })}</span>
          )}
        </span>
      ))}
    </span>
  );
}
