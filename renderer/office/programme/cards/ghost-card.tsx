import { useCalendar } from '../calendar-context.js';
import type { Move } from '../move/settled.js';
import styles from './card.module.css';

/** Where a session would be, and why it cannot be there. The bar at the foot says the same in words. */
export function GhostCard(props: { move: Move }) {
  const { plan } = props.move;
  const { words, roomText, moves } = useCalendar();
  const [problem] = moves.problems;
  return (
    <div
      className={styles['ghost']}
      data-wrong={problem !== undefined || undefined}
      aria-hidden="true"
    >
      <span className={styles['time']}>
        {plan.starts}–{plan.ends}
      </span>{' '}
      {roomText(plan.room)}
      {problem === undefined ? (
        <span className={styles['title']}>{words.title(plan.activityId)}</span>
      ) : (
        <span className={styles['why']}>{words.problem(problem)}</span>
      )}
    </div>
  );
}
