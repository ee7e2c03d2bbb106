import type { PastYear } from '#protocol/reports.js';
import { PAST_FIGURES } from '#protocol/reports.js';
import { periodOf } from '#protocol/periods.js';
import { useState } from 'react';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { Button } from '../../../shared/ui/button/button.js';
import type { Column } from '../../../shared/ui/data-table/data-table.js';
import { AnswerState } from '../../answer-state.js';
import office from '../../office.module.css';
import { FittingTable } from '../../tables/fitting-table.js';
import { useAnswer } from '../../use-answer.js';
import type { KeepingFiles } from '../files/keeping-files.js';
import { ImportYears } from './import-years.js';
import styles from './past-years.module.css';
import { RemoveYear } from './remove-year.js';

/** What its columns need, rem. */
const TABLE_WIDTH = 75;

/** The years of before this system that are there, and the way to bring some. */
export function PastYearsPart(props: { live: Live<'office'>; files: KeepingFiles; today: string }) {
  const { live, files, today } = props;
  const t = useT('keeping');
  // every report has them; that of this year is always there
  const answer = useAnswer(live, 'report', { period: periodOf('year', today) });
  const [going, setGoing] = useState<number>();
  return (
    <div className={styles['columns']}>
      <section className={office['panel']} aria-labelledby="past-years">
        <h2 id="past-years" className={office['panelTitle']}>
          {t('past.title')}
        </h2>
        <p className={styles['lead']}>{t('past.lead')}</p>
        <AnswerState answer={answer} />
        {answer.value !== undefined && (
          <YearsTable years={answer.value.pastYears} onRemove={setGoing} />
        )}
      </section>
      <ImportYears files={files} onTaken={answer.again} />
      {going !== undefined && (
        <RemoveYear
          files={files}
          year={going}
          onRemoved={answer.again}
          onClose={() => setGoing(undefined)}
        />
      )}
    </div>
  );
}

function YearsTable(props: { years: readonly PastYear[]; onRemove: (year: number) => void }) {
  const t = useT('keeping');
  const format = useFormat();
  const columns: readonly Column<PastYear>[] = [
    { key: 'year', head: t('past.year'), names: true, cell: ({ year }) => String(year) },
    ...PAST_FIGURES.map((figure): Column<PastYear> => ({
      key: figure,
      head: t(`past.figure.${figure}`),
      align: 'end',
      cell: ({ figures }) => {
        const count = figures[figure];
        if (count !== undefined) return format.number(count);
        return (
          <>
            <span aria-hidden="true">–</span>
            <span className="visually-hidden">{t('past.unknown')}</span>
          </>
        );
      },
    })),
    {
      key: 'remove',
      head: t('past.remove.head'),
      cell: ({ year }) => (
        <Button variant="quiet" onPress={() => props.onRemove(year)}>
          {t('past.remove.button')}
          <span className="visually-hidden"> {year}</span>
        </Button>
      ),
    },
  ];
  if (props.years.length === 0) return <p>{t('past.none')}</p>;
  return (
    <FittingTable
      caption={t('past.title')}
      columns={columns}
      rows={props.years.toSorted((a, b) => b.year - a.year)}
      keyOf={({ year }) => String(year)}
      width={TABLE_WIDTH}
    />
  );
}
