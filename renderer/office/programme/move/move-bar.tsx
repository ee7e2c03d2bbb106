import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import type { Period } from '../calendar/period.js';
import { useCalendar } from '../calendar-context.js';
import { isSamePlace } from '../grid/place.js';
import styles from './move-bar.module.css';
import type { Step } from './steps.js';
import { stepOf, STEPS } from './steps.js';

interface Verbs {
  onStep: (step: Step) => void;
  onDrop: () => void;
  onGiveUp: () => void;
}

/** Where a session that is being moved would be, and whether it can. By the keyboard it is moved from here. */
export function MoveBar(props: Verbs & { period: Period }) {
  const { words, moves } = useCalendar();
  const t = useT('programme');
  const { move, problems } = moves;
  if (move === undefined) return null;
  const { plan, session, by } = move;
  const moved = !isSamePlace(plan, session.plan);
  const title = words.title(plan.activityId);
  const told = (
    <div className={styles['text']} role="status">
      <span className={styles['title']}>{title}</span>
      <span>{words.at(plan)}</span>
      {problems.map((problem) => (
        <span key={problem.kind} className={styles['wrong']}>
          {words.problem(problem)}
        </span>
      ))}
      {moved &&
        problems.length === 0 &&
        (moves.known ? (
          <span className={styles['good']}>{t('move.free')}</span>
        ) : (
          <span>{t('move.unknown')}</span>
        ))}
    </div>
  );
  if (by === 'pointer') return <div className={styles['bar']}>{told}</div>;
  return (
    <KeyBar {...props} label={t('move.title', { title })} moved={moved}>
      {told}
    </KeyBar>
  );
}

function KeyBar(
  props: Verbs & { period: Period; label: string; moved: boolean; children: ReactNode },
) {
  const { period, label, moved, onStep, onDrop, onGiveUp } = props;
  const t = useT('programme');
  const bar = useRef<HTMLDivElement>(null);
  // The card may go out of sight on the way: the keys are held here.
  useEffect(() => bar.current?.focus(), []);

  function onKeyDown(event: KeyboardEvent): void {
    const step = stepOf(event.key, period);
    if (step !== undefined) onStep(step);
    else if (event.key === 'Escape') onGiveUp();
    else if (event.key === 'Enter' && event.target === bar.current) onDrop();
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={bar}
      className={styles['bar']}
      role="group"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {props.children}
      <div className={styles['verbs']}>
        {STEPS.map((step) => (
          <Button key={step} onPress={() => onStep(step)}>
            {t(`move.${step}`)}
          </Button>
        ))}
        <Button variant="primary" disabled={!moved} onPress={onDrop}>
          {t('move.drop')}
        </Button>
        <Button variant="quiet" onPress={onGiveUp}>
          {t('move.giveUp')}
        </Button>
      </div>
      <p className={styles['help']}>{t('move.help')}</p>
    </div>
  );
}
