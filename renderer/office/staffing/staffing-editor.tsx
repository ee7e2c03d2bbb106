import { useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { AddAdvisor } from './add-advisor.js';
import type { CheckedStaffing } from './check.js';
import { changesOf } from './compare.js';
import type { ShiftDraft } from './drafts.js';
import { MOST_SHIFTS } from './drafts.js';
import styles from './staffing-editor.module.css';
import { StaffingTable } from './staffing-table.js';
import { Timeline } from './timeline.js';
import { hoursOf } from './timeline-geometry.js';
import type { History } from './use-history.js';

/** A day's staffing, drawn and as a table, beside what it was before it was changed. */
export function StaffingEditor(props: {
  caption: string;
  /** What the rows were made of. */
  before: readonly ShiftDraft[];
  rows: History<readonly ShiftDraft[]>;
  checked: CheckedStaffing;
  islands: number;
}) {
  const { caption, before, rows, checked, islands } = props;
  const t = useT('islands');
  const { of: changes, removed } = changesOf(before, rows.value);
  const isChanged = removed.length > 0 || [...changes.values()].some((each) => each !== 'same');
  const hours = hoursOf([...rows.value, ...before]);
  return (
    <div className={styles['editor']}>
      <div className={styles['bar']}>
        <AddAdvisor rows={rows.value} islands={islands} hours={hours} onRows={rows.set} />
        <span className={styles['undo']}>
          <Button variant="quiet" resting={!rows.canUndo} onPress={rows.undo}>
            {t('staffing.undoOne')}
          </Button>
          <Button variant="quiet" resting={!isChanged} onPress={() => rows.set(before)}>
            {t('staffing.undoAll')}
          </Button>
        </span>
      </div>
      <div className={styles['both']}>
        <div>
          <StaffingTable
            caption={caption}
            rows={rows.value}
            islands={islands}
            problems={checked.ok ? new Map() : checked.problems}
            changes={changes}
            onRows={rows.set}
          />
          {removed.length > 0 && (
            <p className={styles['removed']}>{t('staffing.removed', { count: removed.length })}</p>
          )}
          {!checked.ok && checked.tooMany && (
            <p className={styles['wrong']}>{t('staffing.tooMany', { most: MOST_SHIFTS })}</p>
          )}
        </div>
        <Timeline rows={rows.value} hours={hours} changes={changes} removed={removed} />
      </div>
    </div>
  );
}
