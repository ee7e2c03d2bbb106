import { useId } from 'react';
import type { ReactNode } from 'react';

import styles from './fields.module.css';

/** What ties a control to its label, its hint and its error. */
export interface Ties {
  readonly id: string;
  readonly className: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

/** A label, a hint and an error around a control that `FormField` is not. */
export function FieldFrame(props: {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  children: (ties: Ties) => ReactNode;
}) {
  const { label, hint, error } = props;
  const id = useId();
  const notes = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`];
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </span>
      )}
      {props.children({
        id,
        className: styles['input'] ?? '',
        'aria-invalid': error !== undefined || undefined,
        'aria-describedby': notes.filter(Boolean).join(' ') || undefined,
      })}
      {error !== undefined && (
        <span id={`${id}-error`} className={styles['error']}>
          <span aria-hidden="true">! </span>
          {error}
        </span>
      )}
    </div>
  );
}
