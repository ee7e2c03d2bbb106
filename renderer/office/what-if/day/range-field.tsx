import { useId } from 'react';

import styles from './range-field.module.css';

/** A number by a slider or typed: one value, two ways. */
export function RangeField(props: {
  label: string;
  /** Beside the number: a unit, or what it comes to. */
  unit?: string | undefined;
  error?: string | undefined;
  min: number;
  max: number;
  value: string;
  onValue: (value: string) => void;
}) {
  const { label, unit, error, min, max, value, onValue } = props;
  const id = useId();
  const described = error === undefined ? undefined : `${id}-error`;
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <input
        type="range"
        className={styles['slider']}
        aria-label={label}
        min={min}
        max={max}
        value={/^\d+$/.test(value) ? value : min}
        onChange={(event) => onValue(event.target.value)}
      />
      <span className={styles['typed']}>
        <input
          id={id}
          className={styles['number']}
          inputMode="numeric"
          maxLength={4}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={described}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
        {unit !== undefined && <span className={styles['unit']}>{unit}</span>}
      </span>
      {error !== undefined && (
        <span id={described} className={styles['error']}>
          <span aria-hidden="true">! </span>
          {error}
        </span>
      )}
    </div>
  );
}
