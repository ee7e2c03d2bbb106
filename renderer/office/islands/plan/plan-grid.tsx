import type { KeyboardEvent } from 'react';
import { useRef } from 'react';

import type { PlanItem } from '#protocol/floor-plan.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { keyOf } from '../../../shared/staff/floor-plan/default-plan.js';
import { placeOf } from '../../../shared/staff/floor-plan/place-of.js';
import { moved, replaced, resized } from './plan-moves.js';
import { placeIn } from './place-words.js';
import styles from './plan-grid.module.css';
import { useDragItem } from './use-drag-item.js';

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The plan's squares with everything on them; arrows move what is chosen, with Shift they size it. */
export function PlanGrid(props: {
  plan: readonly PlanItem[];
  selected: string | undefined;
  nameOf: (item: PlanItem) => string;
  onSelect: (key: string) => void;
  onPut: (item: PlanItem) => void;
}) {
  const { plan, selected, nameOf, onSelect, onPut } = props;
  const t = useT('islands');
  const grid = useRef<HTMLDivElement>(null);
  const { dragged, handlersOf } = useDragItem(grid, onPut);
  const shown = dragged === undefined ? plan : replaced(plan, dragged);

  function pressed(event: KeyboardEvent, item: PlanItem): void {
    const [across, down] = ARROWS[event.key] ?? [];
    if (across === undefined || down === undefined) return;
    event.preventDefault();
    onSelect(keyOf(item));
    onPut((event.shiftKey ? resized : moved)(item, across, down));
  }

  return (
    <div ref={grid} className={styles['grid']} role="group" aria-label={t('plan.title')}>
      {shown.map((item) => {
        const key = keyOf(item);
        const move = handlersOf(item, 'move');
        return (
          <button
            key={key}
            type="button"
            className={`${styles['item']} ${styles[item.kind]}`}
            style={placeOf(item)}
            aria-pressed={key === selected}
            aria-label={t('plan.said', { name: nameOf(item), ...placeIn(item) })}
            onClick={() => onSelect(key)}
            onKeyDown={(event) => pressed(event, item)}
            {...move}
            onPointerDown={(event) => {
              onSelect(key);
              move.onPointerDown(event);
            }}
          >
            <span className={styles['name']}>{nameOf(item)}</span>
            {key === selected && (
              <span className={styles['corner']} {...handlersOf(item, 'size')} />
            )}
          </button>
        );
      })}
    </div>
  );
}
