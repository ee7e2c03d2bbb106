import { useId } from 'react';
import type { ReactNode } from 'react';

import styles from './choice-group.module.css';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  readonly disabled?: boolean;
}

interface Common<V extends string> {
  legend: string;
  /** The legend is there for screen readers only. */
  quietLegend?: boolean;
  options: readonly Option<V>[];
  /** `row`: side by side; `column`: under each other; `grid`: as many as fit. */
  layout?: 'row' | 'column' | 'grid';
  error?: string | undefined;
}

/** One of several: radio buttons that look like wide buttons. */
export function ChooseOne<V extends string>(
  props: Common<V> & { value: V | undefined; onValue: (value: V) => void },
) {
  const { value, onValue } = props;
  return <Group {...props} type="radio" isChosen={(each) => each === value} onToggle={onValue} />;
}

/** Any of several: check boxes that look like wide buttons. */
export function ChooseSome<V extends string>(
  props: Common<V> & { values: readonly V[]; onValues: (values: readonly V[]) => void },
) {
  const { values, onValues } = props;
  const toggle = (each: V) =>
    onValues(values.includes(each) ? values.filter((v) => v !== each) : [...values, each]);
  return (
    <Group
      {...props}
      type="checkbox"
      isChosen={(each) => values.includes(each)}
      onToggle={toggle}
    />
  );
}

function Group<V extends string>(
  props: Common<V> & {
    type: 'radio' | 'checkbox';
    isChosen: (value: V) => boolean;
    onToggle: (value: V) => void;
  },
) {
  const { legend, quietLegend = false, options, layout = 'row', error, type } = props;
  const id = useId();
  return (
    <fieldset className={styles['group']} aria-describedby={error && `${id}-error`}>
      <legend className={quietLegend ? 'visually-hidden' : styles['legend']}>{legend}</legend>
      <div className={`${styles['options']} ${styles[layout]}`}>
        {options.map(({ value, label, disabled = false }) => (
          <label
            key={value}
            className={styles['option']}
            data-chosen={props.isChosen(value) || undefined}
            data-disabled={disabled || undefined}
          >
            <input
              type={type}
              name={id}
              className={styles['input']}
              checked={props.isChosen(value)}
              disabled={disabled}
              onChange={() => props.onToggle(value)}
            />
            <span className={styles['label']}>{label}</span>
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} className={styles['error']}>
          <span aria-hidden="true">! </span>
          {error}
        </p>
      )}
    </fieldset>
  );
}
