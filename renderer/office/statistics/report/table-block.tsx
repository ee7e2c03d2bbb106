import { useId } from 'react';
import type { ReactNode } from 'react';

import type { Figure } from '#protocol/glossary.js';

import office from '../../office.module.css';
import figures from '../counts/figure.module.css';
import { GlossaryLink } from '../counts/glossary-link.js';
import styles from './count-table.module.css';

/** What every table of a report stands in: its name, what it counts, a drawing, and the table to be scrolled alone. */
export function TableBlock(props: {
  title: string;
  means: Figure | undefined;
  /** Which population it is about, and what else must be known to read it. */
  note: string;
  drawing: ReactNode;
  /** Head, body and foot of the table. */
  children: ReactNode;
}) {
  const { title, means, note, drawing, children } = props;
  const id = useId();
  return (
    <section className={`${office['panel']} ${styles['block']}`} aria-labelledby={id}>
      <h3 className={office['panelTitle']}>
        <span id={id}>{title}</span> {means !== undefined && <GlossaryLink figure={means} />}
      </h3>
      <p className={figures['unit']}>{note}</p>
      {drawing}
      <div className={styles['scroll']}>
        <table className={styles['table']}>{children}</table>
      </div>
    </section>
  );
}
