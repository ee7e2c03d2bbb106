import { useState } from 'react';

import type { PlanItem } from '#protocol/floor-plan.js';
import type { Settings } from '#protocol/settings.js';

import { useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { defaultPlan, keyOf, planOf } from '../../../shared/staff/floor-plan/default-plan.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import office from '../../office.module.css';
import { useHistory } from '../../staffing/use-history.js';
import { SaveFoot } from '../save-foot.js';
import { placeIn } from './place-words.js';
import { PlanGrid } from './plan-grid.js';
import { overlapsOf, replaced, samePlan } from './plan-moves.js';
import styles from './plan-editor.module.css';
import { SelectedItem } from './selected-item.js';
import { useItemName } from './use-item-name.js';

/** Where things stand in the centre, as stewards see it: dragged, or moved with the arrow keys. */
export function PlanEditor(props: { live: Live<'office'>; settings: Settings }) {
  const { live } = props;
  // What is changed here goes on from what it began with, whatever others save meanwhile.
  const [settings, setSettings] = useState(props.settings);
  const t = useT('islands');
  const nameOf = useItemName(settings.rooms);
  const rooms = settings.rooms.map(({ id }) => id);
  const drawn = (kept: readonly PlanItem[]) => planOf(kept, settings.islands, rooms);
  const usual = defaultPlan(settings.islands, rooms);
  const plan = useHistory(drawn(settings.floorPlan));
  const [selected, select] = useState<string>();
  const [said, say] = useState('');
  const item = plan.value.find((each) => keyOf(each) === selected);
  const overlaps = overlapsOf(plan.value);
  const isChanged = !samePlan(plan.value, drawn(settings.floorPlan));

  function put(there: PlanItem): void {
    plan.set(replaced(plan.value, there));
    say(t('plan.said', { name: nameOf(there), ...placeIn(there) }));
  }

  return (
    <div className={styles['editor']}>
      <section className={office['panel']} aria-labelledby="plan-title">
        <h2 id="plan-title" className={office['panelTitle']}>
          {t('plan.title')}
        </h2>
        <p className={office['soft']}>{t('plan.intro')}</p>
        <div className={styles['both']}>
          <PlanGrid
            plan={plan.value}
            selected={selected}
            nameOf={nameOf}
            onSelect={select}
            onPut={put}
          />
          <SelectedItem item={item} nameOf={nameOf} onPut={put} />
        </div>
        <p className="visually-hidden" role="status">
          {said}
        </p>
        {overlaps.length > 0 && (
          <Notice kind="info">
            {t('plan.overlaps')}
            <ul className={styles['overlaps']}>
              {overlaps.map(({ a, b }) => (
                <li key={`${keyOf(a)} ${keyOf(b)}`}>
                  {t('plan.overlap', { a: nameOf(a), b: nameOf(b) })}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </section>
      <SaveFoot
        live={live}
        settings={settings}
        // What is as the house draws it goes on following the number of islands and the rooms.
        mine={{ ...settings, floorPlan: samePlan(plan.value, usual) ? [] : [...plan.value] }}
        changed={isChanged}
        onSettings={(saved) => {
          setSettings(saved);
          plan.reset(
            planOf(
              saved.floorPlan,
              saved.islands,
              saved.rooms.map(({ id }) => id),
            ),
          );
        }}
      >
        <Button variant="quiet" resting={!plan.canUndo} onPress={plan.undo}>
          {t('staffing.undoOne')}
        </Button>
        <Button
          variant="quiet"
          resting={samePlan(plan.value, usual)}
          onPress={() => {
            plan.set(usual);
            say(t('plan.drawnAnew'));
          }}
        >
          {t('plan.drawAnew')}
        </Button>
      </SaveFoot>
    </div>
  );
}
