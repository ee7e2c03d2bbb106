import type { ReactNode } from 'react';

import type { Figure as Meaning } from '#protocol/glossary.js';

import styles from './figure.module.css';
import { GlossaryLink } from './glossary-link.js';

/** A figure with its name, inside a `dl`. @param props.means its entry of the glossary */
export function Figure(props: { name: string; means?: Meaning; children: ReactNode }) {
  const { name, means, children } = props;
  return (
    <div className={styles['figure']}>
      <dt>
        {name} {means !== undefined && <GlossaryLink figure={means} />}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
