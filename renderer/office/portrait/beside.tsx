import { DIVIDE, SATISFACTION } from '#protocol/feedback.js';
import { answeredIn } from '#protocol/portrait-lines.js';
import type { PublishedPeriod, PublishedTable } from '#protocol/reports.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import styles from './portrait.module.css';
import type { ShareRow } from './share-table.js';
import { ShareTable } from './share-table.js';
import { percentIn } from './percent-in.js';

/** Marks and answers on the digital divide: told by other visitors than those of the portrait, or by the same. */
export function Beside(props: { tables: PublishedPeriod['tables'] }) {
  const satisfaction = told(props.tables.satisfaction);
  const equipment = told(props.tables['divide-equipment']);
  const skills = told(props.tables['divide-skills']);
  const t = useT('portrait-report');
  const format = useFormat();
  if (satisfaction === undefined && equipment === undefined && skills === undefined) return null;

  const base = (table: PublishedTable, key: 'base.marks' | 'base.divide') => {
    const answered = answeredIn(table);
    return answered === null ? t('base.none') : t(key, { answered: format.number(answered) });
  };
  const rows = <A extends string>(
    table: PublishedTable,
    answers: readonly A[],
    label: (answer: A) => string,
  ): readonly ShareRow[] =>
    answers.map((answer) => {
      const count = table.cells[answer] ?? null;
      return { key: answer, label: label(answer), count, percent: percentIn(table, count) };
    });

  return (
    <section className={styles['beside']} aria-labelledby="portrait-beside">
      <h2 id="portrait-beside" className={styles['besideTitle']}>
        {t('beside.title')}
      </h2>
      <div className={styles['questions']}>
        {satisfaction !== undefined && (
          <ShareTable
            title={t('beside.satisfaction')}
            base={base(satisfaction, 'base.marks')}
            rows={rows(satisfaction, SATISFACTION, (mark) => t(`beside.${mark}`))}
          />
        )}
        {equipment !== undefined && (
          <ShareTable
            title={t('beside.divide-equipment')}
            base={base(equipment, 'base.divide')}
            rows={rows(equipment, DIVIDE.equipment, (answer) => t(`beside.${answer}`))}
          />
        )}
        {skills !== undefined && (
          <ShareTable
            title={t('beside.divide-skills')}
            base={base(skills, 'base.divide')}
            rows={rows(skills, DIVIDE.skills, (answer) => t(`beside.${answer}`))}
          />
        )}
      </div>
    </section>
  );
}

/** A table that somebody has told something for. */
function told(table: PublishedTable | undefined): PublishedTable | undefined {
  return table?.total === 0 ? undefined : table;
}
