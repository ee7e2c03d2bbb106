import type { PeriodId } from '#protocol/periods.js';
import { yearBefore } from '#protocol/periods.js';
import type { PublishedPeriod, ReportCount } from '#protocol/reports.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { ColumnChart } from '../charts/column-chart.js';
import { absenceIn } from '../counts/absence.js';
import { CountTable } from './count-table.js';
import type { Trend } from './trend.js';

/** One count over the parts of a period, beside the year before; nothing where it has no parts. */
export function PartsTable(props: {
  title: string;
  note: string;
  unit: string;
  trend: Trend;
  year: string;
  countOf: (part: PublishedPeriod) => ReportCount | undefined;
  nameOf: (period: PeriodId) => string;
  shortNameOf: (period: PeriodId) => string;
}) {
  const { title, note, unit, trend, year, countOf, nameOf, shortNameOf } = props;
  const t = useT('reports');
  const [first] = trend.parts;
  if (first === undefined) return null;
  const pastOf = (period: PeriodId) => trend.before.get(yearBefore(period));
  const rows = trend.parts.map((part) => {
    const past = pastOf(part.period);
    return {
      key: part.period,
      label: nameOf(part.period),
      name: shortNameOf(part.period),
      count: countOf(part),
      absent: absenceIn(part, 'participants'),
      before: past && countOf(past),
    };
  });
  return (
    <CountTable
      view={{
        period: first,
        before: pastOf(first.period),
        claims: trend.parts.every(({ over }) => over),
      }}
      title={title}
      note={note}
      heads={{ row: t('trend.head'), count: unit }}
      rows={rows}
    >
      <ColumnChart
        name={t('chart.columns', { what: title })}
        unit={unit}
        columns={rows}
        labels={{ now: year, before: String(Number(year) - 1) }}
      />
    </CountTable>
  );
}
