import type { Figure } from '#protocol/glossary.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { addressOf } from '../place.js';
import styles from './figure.module.css';

/** What a figure counts, one touch away. */
export function GlossaryLink(props: { figure: Figure }) {
  const { figure } = props;
  const t = useT('reports');
  const tGlossary = useT('glossary');
  const name = t('glossary.open', { figure: tGlossary(`${figure}.name`) });
  return (
    <a
      className={styles['meaning']}
      href={addressOf({ tab: 'glossary', which: figure })}
      aria-label={name}
      title={name}
    >
      ?
    </a>
  );
}
