import { useState } from 'react';

import type { Settings } from '#protocol/settings.js';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Segmented } from '../../../shared/ui/segmented/segmented.js';
import office from '../../office.module.css';
import { weekdayName } from '../../settings/weekday.js';
import { StaffingEditor } from '../../staffing/staffing-editor.js';
import { useHistory } from '../../staffing/use-history.js';
import { SaveFoot } from '../save-foot.js';
import { CopyDay } from './copy-day.js';
import type { RotaDrafts } from './rota-days.js';
import { checkRota, copied, rotaDraftsOf, sameRota } from './rota-days.js';
import styles from './rota-editor.module.css';

/** The week as it was before a step, and the day that step was taken on. */
interface Step {
  readonly week: RotaDrafts;
  readonly at: number;
}

/** When islands are usually staffed, a day of the week at a time. */
export function RotaEditor(props: { live: Live<'office'>; settings: Settings }) {
  const { live } = props;
  // What is changed here goes on from what it began with, whatever others save meanwhile.
  const [settings, setSettings] = useState(props.settings);
  const t = useT('islands');
  const [language] = useLanguage();
  const [day, setDay] = useState(0);
  const steps = useHistory<Step>({ week: rotaDraftsOf(settings.rota), at: 0 });
  const { week } = steps.value;
  const before = rotaDraftsOf(settings.rota);
  const checked = checkRota(week, settings.islands);
  const checkedDay = checked.days[day];
  const name = (index: number) => weekdayName(language, index);

  function undo(): void {
    setDay(steps.value.at);
    steps.undo();
  }

  return (
    <div className={styles['editor']}>
      <section className={office['panel']} aria-labelledby="rota-title">
        <h2 id="rota-title" className={office['panelTitle']}>
          {t('rota.title')}
        </h2>
        <p className={office['soft']}>{t('rota.intro')}</p>
        <div className={styles['days']}>
          <Segmented
            label={t('rota.weekday')}
            segments={week.map((rows, index) => ({
              value: String(index),
              label: name(index),
              count: rows.length,
              alert: checked.wrong.includes(index),
            }))}
            value={String(day)}
            onValue={(chosen) => setDay(Number(chosen))}
          />
        </div>
        {checkedDay !== undefined && (
          <StaffingEditor
            key={day}
            caption={t('rota.of', { day: name(day) })}
            before={before[day] ?? []}
            rows={{
              value: week[day] ?? [],
              canUndo: steps.canUndo,
              set: (rows) => steps.set({ week: week.with(day, rows), at: day }),
              undo,
              reset: (rows) => steps.reset({ week: week.with(day, rows), at: day }),
            }}
            checked={checkedDay}
            islands={settings.islands}
          />
        )}
        <CopyDay
          key={`copy ${day}`}
          day={day}
          nameOf={name}
          onCopy={(to) => steps.set({ week: copied(week, day, to), at: day })}
        />
        {checked.wrong.length > 0 && (
          <Notice kind="alert">
            {t('rota.wrong', { days: checked.wrong.map(name).join(', ') })}
          </Notice>
        )}
      </section>
      <SaveFoot
        live={live}
        settings={settings}
        mine={checked.rota && { ...settings, rota: checked.rota }}
        changed={!sameRota(week, before)}
        onSettings={(saved) => {
          setSettings(saved);
          steps.reset({ week: rotaDraftsOf(saved.rota), at: day });
        }}
      >
        <Button
          variant="quiet"
          disabled={sameRota(week, before)}
          onPress={() => steps.set({ week: before, at: day })}
        >
          {t('rota.undoWeek')}
        </Button>
      </SaveFoot>
    </div>
  );
}
