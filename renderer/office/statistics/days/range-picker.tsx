import { useEffect, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';

import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { FormField } from '../../../shared/ui/form-field/form-field.js';
import { Segmented } from '../../../shared/ui/segmented/segmented.js';
import office from '../../office.module.css';
import type { DayRange } from './range.js';
import { PRESETS, presetRange, rangeProblem } from './range.js';
import styles from './range-picker.module.css';

/** Which days are listed. @param props.children what can be done with them */
export function RangePicker(props: {
  range: DayRange;
  today: string;
  busy: boolean;
  onShow: (range: DayRange) => void;
  /** The same days once more. */
  onAgain: () => void;
  children: ReactNode;
}) {
  const { range, today, busy, onShow, onAgain, children } = props;
  const t = useT('office');
  const [typed, setTyped] = useState(range);
  const [checked, setChecked] = useState(false);
  const { from, to } = range;
  useEffect(() => setTyped({ from, to }), [from, to]);
  const problem = rangeProblem(typed);
  const preset = PRESETS.find((each) => same(presetRange(each, today), range));

  function submit(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    if (problem !== undefined) return;
    if (same(typed, range)) onAgain();
    else onShow(typed);
  }

  return (
    <section className={office['panel']} aria-label={t('range.title')}>
      <form className={office['bar']} onSubmit={submit} noValidate>
        <Segmented
          label={t('range.title')}
          segments={PRESETS.map((each) => ({ value: each, label: t(`range.${each}`) }))}
          value={preset}
          onValue={(each) => onShow(presetRange(each, today))}
        />
        <div className={styles['dates']}>
          <FormField
            label={t('range.from')}
            type="date"
            max={today}
            value={typed.from}
            onValue={(date) => setTyped({ ...typed, from: date })}
          />
          <FormField
            label={t('range.to')}
            type="date"
            max={today}
            value={typed.to}
            onValue={(date) => setTyped({ ...typed, to: date })}
          />
        </div>
        <Button type="submit" busy={busy}>
          {t(same(typed, range) ? 'range.refresh' : 'range.show')}
        </Button>
        <span className={office['gap']} />
        {children}
      </form>
      {checked && problem !== undefined && (
        <p className={styles['error']} role="alert">
          {t(`range.${problem}`)}
        </p>
      )}
    </section>
  );
}

function same(a: DayRange, b: DayRange): boolean {
  return a.from === b.from && a.to === b.to;
}
