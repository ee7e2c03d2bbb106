import { useId } from 'react';
import type { ReactNode } from 'react';

import office from '../office.module.css';
import styles from './settings.module.css';

export function FieldGroup(props: { title: string; hint?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={`${office['panel']} ${styles['group']}`} aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {props.title}
      </h2>
      {props.hint !== undefined && <p className={office['soft']}>{props.hint}</p>}
      {props.children}
    </section>
  );
}
