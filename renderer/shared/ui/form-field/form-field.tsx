import { useId } from 'react';
import type { InputHTMLAttributes } from 'react';

import styles from './form-field.module.css';

export interface FormFieldProps extends Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'onChange' | 'value' | 'id' | 'className' | 'size'
> {
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** What is expected; always in sight. */
  hint?: string | undefined;
  /** What is wrong and what to do. */
  error?: string | undefined;
  width?: 'full' | 'short';
}

/** One line of text with its label, its hint and its error, tied together for screen readers. */
export function FormField(props: FormFieldProps) {
  const { label, value, onValue, hint, error, width = 'full', ...rest } = props;
  const id = useId();
  const notes = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`];
  return (
    <div className={`${styles['field']} ${styles[width]}`}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </span>
      )}
      <input
        {...rest}
        id={id}
        className={styles['input']}
        value={value}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={notes.filter(Boolean).join(' ') || undefined}
        onChange={(event) => onValue(event.target.value)}
      />
      {error !== undefined && (
        <span id={`${id}-error`} className={styles['error']}>
          <span aria-hidden="true">! </span>
          {error}
        </span>
      )}
    </div>
  );
}
