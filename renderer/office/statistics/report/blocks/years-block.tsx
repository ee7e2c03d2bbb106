import { useId } from 'react';

import type { PastFigure, PublishedPeriod, Report, ReportCount } from '#protocol/reports.js';
import { contactsOf, PAST_FIGURES } from '#protocol/reports.js';

import { useT } from '../../../../shared/i18n/i18n.js';
import type { Column } from '../../../../shared/ui/data-table/data-table.js';
import office from '../../../office.module.css';
import type { Absence } from '../../counts/absence.js';
import { absenceIn } from '../../counts/absence.js';
import { CountFigure } from '../../counts/count-figure.js';
import figures from '../../counts/figure.module.css';
import { GlossaryLink } from '../../counts/glossary-link.js';
import { NotCounted } from '../../counts/marks.js';
import { usePeriodName } from '../../period/period-name.js';
import styles from '../count-table.module.css';
import type { Trend } from '../trend.js';
import { beginningOf } from '../trend.js';
import { FittingTable } from '../../../tables/fitting-table.js';

interface YearRow {
  readonly year: number;
  /** Brought in from what the centre published before. */
  readonly imported: boolean;
  readonly running: boolean;
  readonly absent: (figure: PastFigure) => Absence;
  readonly figures: { readonly [F in PastFigure]?: ReportCount };
}

/** Seven columns have no room in less, rem. */
const WIDTH = 52;

/** The year beside the one before and those that were brought in, the latest first. */
export function YearsBlock(props: { report: Report; trend: Trend | undefined }) {
  const { report, trend } = props;
  const t = useT('reports');
  const name = usePeriodName();
  const id = useId();
  const rows = yearRows(report);
  const columns: readonly Column<YearRow>[] = [
    {
      key: 'year',
      head: t('years.head'),
      names: true,
      wide: true,
      cell: ({ year, imported, running }) => {
        if (imported) return t('years.imported', { year: String(year) });
        const notes = [];
        if (running) notes.push(t('head.running'));
        const since = beginningOf(String(year), report.years, trend);
        if (since !== undefined) notes.push(t('years.since', { month: name(since) }));
        return notes.length === 0 ? year : `${String(year)} (${notes.join(', ')})`;
      },
    },
    ...PAST_FIGURES.map((figure): Column<YearRow> => ({
      key: figure,
      head: t(`years.${figure}`),
      align: 'end',
      cell: ({ figures: known, absent }) => {
        const count = known[figure];
        return count === undefined ? (
          <NotCounted why={absent(figure)} />
        ) : (
          <CountFigure count={count} short />
        );
      },
    })),
  ];
  return (
    <section className={`${office['panel']} ${styles['block']}`} aria-labelledby={id} data-wide>
      <h3 className={office['panelTitle']}>
        <span id={id}>{t('years.title')}</span> <GlossaryLink figure="past-year" />
      </h3>
      <p className={figures['unit']}>{t('years.note')}</p>
      <FittingTable
        caption={t('years.title')}
        columns={columns}
        rows={rows}
        keyOf={({ year, imported }) => `${String(year)} ${String(imported)}`}
        width={WIDTH}
      />
    </section>
  );
}

/** The latest first; where a year was both counted and brought in, both stand there. */
export function yearRows(
  report: Pick<Report, 'period' | 'before' | 'pastYears'>,
): readonly YearRow[] {
  const counted = [report.period, report.before].filter((period) => period !== null);
  return [
    ...counted.filter(({ days }) => days > 0).map(countedYear),
    ...report.pastYears.map(({ year, figures: known }) => ({
      year,
      imported: true,
      running: false,
      absent: () => 'unknown' as const,
      figures: known,
    })),
  ].toSorted((a, b) => b.year - a.year);
}

function countedYear(period: PublishedPeriod): YearRow {
  const { all, interviews, multimedia, participants, outreach } = contactsOf(period);
  const known = {
    contacts: all,
    interviews,
    multimedia,
    participants,
    outreach,
    visits: period.people?.door,
  };
  return {
    year: Number(period.period.slice(0, 4)),
    imported: false,
    running: !period.over,
    absent: (figure) => absenceIn(period, figure),
    // What was not counted is absent, as in a year that was brought in.
    figures: Object.fromEntries(Object.entries(known).filter(([, count]) => count !== undefined)),
  };
}
