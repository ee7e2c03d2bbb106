import { useId } from 'react';

import styles from './time-field.module.css';

/** A time of today, `HH:MM`; what is wrong with it stands in the place of the hint. */
export function TimeField(props: {
  label: string;
  value: string;
  hint?: string;
  wrong?: string | undefined;
  onValue: (time: string) => void;
}) {
  const { label, value, hint, wrong, onValue } = props;
  const id = useId();
  const said = wrong ?? hint;
  return (
    <div className={styles['time']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="time"
        value={value}
        aria-invalid={wrong !== undefined}
        aria-describedby={said === undefined ? undefined : `${id}-said`}
        onChange={(event) => onValue(event.target.value)}
      />
      {said !== undefined && (
        <span id={`${id}-said`} className={styles[wrong === undefined ? 'hint' : 'wrong']}>
          {said}
        </span>
      )}
    </div>
  );
}
