import { useMemo } from 'react';

import type { PlanItem } from '#protocol/floor-plan.js';
import type { StewardView } from '#protocol/views.js';
import type { SeatKind } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { keyOf, planOf } from '../../shared/staff/floor-plan/default-plan.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import { usePress } from '../../shared/ui/press/use-press.js';
import { countFree, seatRows } from '../multimedia/seat-rows.js';
import { useOpen } from '../open.js';
import styles from './floor-plan.module.css';
import { inReadingOrder } from './plan-order.js';
import { PlanIsland } from './plan-island.js';
import { PlanRoom } from './plan-room.js';
import type { PlanForm } from './use-plan-form.js';

/** The house as it stands, live: islands, rooms, the multimedia space, desk and entrance. */
export function FloorPlan(props: { view: StewardView; form: PlanForm; now: number }) {
  const { view, form, now } = props;
  const { floorPlan, islands, rooms, timeZone } = view;
  const t = useT('steward-plan');
  const open = useOpen();
  const count = Object.keys(islands).length;
  const plan = useMemo(
    () => inReadingOrder(planOf(floorPlan, count, Object.keys(rooms))),
    [floorPlan, count, rooms],
  );
  return (
    <ul className={styles['plan']} aria-label={t('title')}>
      {plan.map((item) => (
        <li
          key={keyOf(item)}
          style={{
            gridColumn: `${item.x + 1} / span ${item.width}`,
            gridRow: `${item.y + 1} / span ${item.height}`,
          }}
        >
          {placeOf(item)}
        </li>
      ))}
    </ul>
  );

  function placeOf({ kind, ref }: PlanItem) {
    switch (kind) {
      case 'island': {
        const island = islands[ref];
        if (island === undefined) return null;
        const number = Number(ref);
        const facts = { number, island, form, now, timeZone };
        return <PlanIsland {...facts} onOpen={() => open.island(number)} />;
      }
      case 'room': {
        const name = rooms[ref]?.name;
        if (name === undefined) return null;
        return <PlanRoom name={name} view={view} now={now} onOpen={open.session} />;
      }
      case 'computers':
        return <Seats kind="computer" view={view} now={now} />;
      case 'tablets':
        return <Seats kind="tablet" view={view} now={now} />;
      case 'desk':
      case 'entrance':
        return (
          <span className={`${styles['place']} ${styles['fixed']}`}>
            <Pictogram name={kind === 'desk' ? 'steward' : 'door'} />
            <span className={styles['name']}>{t(kind)}</span>
          </span>
        );
    }
  }
}

/** How many places of a kind are free; a touch leads to them. */
function Seats(props: { kind: SeatKind; view: Pick<StewardView, 'seats'>; now: number }) {
  const { kind, view, now } = props;
  const t = useT('steward');
  const open = useOpen();
  const press = usePress(() => open.section('multimedia'));
  const { free, total } = countFree(seatRows(view.seats, kind, now));
  return (
    <button {...press} type="button" className={`${styles['place']} ${styles['seats']}`}>
      <span className={styles['name']}>
        <Pictogram name={kind} /> {t(`seats.title.${kind}`)}
      </span>
      <span className={styles['word']}>{t('seats.free', { count: free, total })}</span>
    </button>
  );
}
