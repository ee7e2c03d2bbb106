import type { StewardIsland } from '#protocol/views.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { usePress } from '../../shared/ui/press/use-press.js';
import { ThemePictogram } from '../../shared/ui/theme-pictogram/theme-pictogram.js';
import { IslandSign } from './island-sign.js';
import styles from './floor-plan.module.css';
import type { PlanForm } from './use-plan-form.js';

/** One island on the plan; a touch opens it. */
export function PlanIsland(props: {
  number: number;
  island: StewardIsland;
  form: PlanForm;
  now: number;
  timeZone: string;
  onOpen: () => void;
}) {
  const { number, island, form, now, timeZone, onOpen } = props;
  const t = useT('steward');
  const tCommon = useT('common');
  const tStaff = useT('staff');
  const format = useFormat(timeZone);
  const press = usePress(onOpen);
  const state = tStaff(`islandState.${island.state}`);
  const offered = form === 'offer' && island.state !== 'closed';
  return (
    <button
      {...press}
      type="button"
      className={`${styles['place']} ${styles['island']} ${styles[island.state]}`}
      title={t('islands.open', { island: number, state })}
    >
      <span className={styles['top']}>
        <span className={styles['number']}>{number}</span>
        <IslandSign state={island.state} />
      </span>
      {offered ? (
        <>
          <span className={styles['line']}>
            {[island.staffCode, ...(island.languages ?? []).map((each) => each.toUpperCase())].join(
              ' ',
            )}
          </span>
          <span className={styles['offer']}>
            {island.themes?.map((each) => (
              <span key={each} title={tCommon(`theme.${each}`)}>
                <ThemePictogram theme={each} />
                <span className="visually-hidden">{tCommon(`theme.${each}`)}</span>
              </span>
            ))}
          </span>
        </>
      ) : (
        <>
          <span className={styles['word']}>{state}</span>
          {island.number !== undefined && (
            <strong className={styles['line']}>
              {tStaff('ticket.number')} {island.number}
            </strong>
          )}
          <span className={styles['time']}>{time()}</span>
        </>
      )}
    </button>
  );

  function time(): string {
    if (island.state === 'closed' || island.since === undefined) return '';
    if (island.state === 'break' && island.breakUntil !== undefined) {
      return `→ ${format.time(island.breakUntil)}`;
    }
    return format.duration(now - island.since);
  }
}
