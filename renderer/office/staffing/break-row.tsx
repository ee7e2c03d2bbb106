import { useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import type { Break } from './breaks.js';
import { BREAK_STEP, canMove, movedBreak, withoutBreak } from './breaks.js';
import type { ShiftDraft } from './drafts.js';
import { HEADS } from './heads.js';
import styles from './staffing-table.module.css';

const MOVES = [
  ['earlier', -BREAK_STEP],
  ['later', BREAK_STEP],
] as const;

/** A pause between two rows of an island: moved by quarters of an hour, or taken away. */
export function BreakRow(props: {
  pause: Break;
  rows: readonly ShiftDraft[];
  onRows: (rows: readonly ShiftDraft[]) => void;
}) {
  const { pause, rows, onRows } = props;
  const t = useT('islands');
  const { island, to: from } = pause.before;
  const named = (what: string) => t('staffing.named', { what, island, from });
  return (
    <tr className={styles['break']}>
      <td>{island}</td>
      <td colSpan={HEADS.length - 1}>
        <span className={styles['pause']}>
          {t('staffing.break.line', { from, to: pause.after.from })}
          {MOVES.map(([move, minutes]) => (
            <Button
              key={move}
              variant="quiet"
              resting={!canMove(pause, minutes)}
              aria-label={named(t(`staffing.break.${move}`))}
              onPress={() => onRows(movedBreak(rows, pause, minutes))}
            >
              {t(`staffing.break.${move}`)}
            </Button>
          ))}
        </span>
      </td>
      <td className={styles['acts']}>
        <Button
          variant="quiet"
          aria-label={named(t('staffing.break.remove'))}
          onPress={() => onRows(withoutBreak(rows, pause))}
        >
          {t('staffing.remove')}
        </Button>
      </td>
    </tr>
  );
}
