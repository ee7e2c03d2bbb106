import { useId, useRef } from 'react';
import type { ReactNode } from 'react';

import type { WorkshopCounts } from '#protocol/workshops/statistics.js';

import { useT } from '../../../shared/i18n/i18n.js';
import type { Column } from '../../../shared/ui/data-table/data-table.js';
import { DataTable } from '../../../shared/ui/data-table/data-table.js';
import office from '../../office.module.css';
import { useNarrow } from '../../programme/views/use-narrow.js';
import { Figure } from '../counts/figure.js';
import keys from '../counts/figure.module.css';
import { MeasureFigure } from './measure-figure.js';
import { MEASURES } from './measures.js';
import styles from './workshop-table.module.css';

interface Row {
  readonly key: string;
  readonly label: ReactNode;
  readonly counts: WorkshopCounts;
}

/** Ten columns have no room in less, rem. */
const TABLE_WIDTH = 64;

/** Every measure of each row: a table where there is room for one, else each row's figures under its name. */
export function WorkshopTable(props: {
  title: string;
  /** What the rows are. */
  head: string;
  note?: string;
  /** In place of rows. */
  empty?: string;
  rows: readonly Row[];
}) {
  const { title, head, note, empty, rows } = props;
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const narrow = useNarrow(panel, TABLE_WIDTH);
  return (
    <section ref={panel} className={office['panel']} aria-labelledby={id}>
      <h2 id={id} className={office['panelTitle']}>
        {title}
      </h2>
      {rows.length === 0 && <p className={office['soft']}>{empty}</p>}
      {rows.length > 0 && narrow && rows.map((row) => <Listed key={row.key} row={row} />)}
      {rows.length > 0 && !narrow && <Table title={title} head={head} rows={rows} />}
      {note !== undefined && rows.length > 0 && <p className={office['note']}>{note}</p>}
    </section>
  );
}

function Table(props: { title: string; head: string; rows: readonly Row[] }) {
  const { title, head, rows } = props;
  const t = useT('workshop-figures');
  const columns: readonly Column<Row>[] = [
    { key: 'name', head, names: true, wide: true, cell: ({ label }) => label },
    ...MEASURES.map((measure): Column<Row> => ({
      key: measure,
      head: t(`measure.${measure}`),
      align: 'end',
      cell: ({ counts }) => <MeasureFigure count={counts[measure]} />,
    })),
  ];
  return (
    <div className={office['table']}>
      <DataTable caption={title} columns={columns} rows={rows} keyOf={({ key }) => key} />
    </div>
  );
}

function Listed({ row: { label, counts } }: { row: Row }) {
  const t = useT('workshop-figures');
  return (
    <div className={styles['listed']}>
      <h3 className={styles['name']}>{label}</h3>
      <dl className={`${keys['figures']} ${styles['figures']}`}>
        {MEASURES.map((measure) => (
          <Figure key={measure} name={t(`measure.${measure}`)}>
            <MeasureFigure count={counts[measure]} />
          </Figure>
        ))}
      </dl>
    </div>
  );
}
