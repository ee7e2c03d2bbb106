import type { PublishedCross, PublishedPeriod } from '#protocol/reports.js';
import type { Theme } from '#protocol/vocabulary.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import { absenceIn } from '../counts/absence.js';
import { shareOf } from '../counts/count.js';
import { percentOf } from '../counts/percent.js';
import { usePeriodName, useShortName } from '../period/period-name.js';
import type { CountRow } from '../report/count-table.js';
import { CountTable } from '../report/count-table.js';
import { CrossTable } from '../report/cross-table.js';
import { MeasureTable } from '../report/measure-table.js';
import { PartsTable } from '../report/parts-table.js';
import type { Trend } from '../report/trend.js';
import { useMeasures } from '../report/use-measures.js';
import type { View } from '../report/view.js';

/** The cells, rows and lengths of one theme out of all tables that know themes. */
export function ThemeBlocks(props: { theme: Theme; view: View; trend: Trend; year: string }) {
  const { theme, view, trend, year } = props;
  const { period, before } = view;
  const t = useT('reports');
  const format = useFormat();
  const write = useMeasures();
  const name = usePeriodName();
  const short = useShortName();
  const counts = [
    { key: 'tickets', table: 'theme', means: 'theme' },
    { key: 'participants', table: 'activity-theme', means: 'participant' },
  ] as const;
  const share = (of: PublishedPeriod | undefined, table: 'theme' | 'activity-theme') => {
    const found = of?.tables[table];
    const part = found && shareOf(found.cells[theme], found.total);
    return part === undefined ? undefined : percentOf(part, format.number);
  };
  return (
    <>
      {counts.map(({ key, table, means }) => {
        const row: CountRow = {
          key,
          label: t(`units.${key}.name`),
          count: period.tables[table]?.cells[theme],
          absent: absenceIn(period, key),
          before: before?.tables[table]?.cells[theme],
        };
        return (
          <CountTable
            key={key}
            view={view}
            title={t(`theme.${key}`)}
            means={means}
            note={t(`units.${key}.note`)}
            heads={{ row: t('table.measure'), count: t(`units.${key}.name`) }}
            rows={[row]}
          />
        );
      })}
      <MeasureTable
        view={view}
        title={t('theme.measures')}
        note={t('theme.measuresNote')}
        head={t('table.measure')}
        rows={[
          {
            key: 'share',
            means: 'share',
            label: t('theme.share'),
            now: share(period, 'theme') ?? '–',
            before: share(before, 'theme') ?? '–',
          },
          {
            key: 'activityShare',
            means: 'share',
            label: t('theme.activityShare'),
            now: share(period, 'activity-theme') ?? '–',
            before: share(before, 'activity-theme') ?? '–',
          },
          {
            key: 'interview',
            means: 'interview-length',
            label: t('waits.interview'),
            now: write.spread(period.interviewByTheme[theme]),
            before: write.spread(before?.interviewByTheme[theme]),
          },
        ]}
      />
      {period.themeByLanguage && (
        <CrossTable
          title={t('theme.byLanguage')}
          note={t('units.tickets.note')}
          cross={rowOf(period.themeByLanguage, theme)}
          row={{ head: t('tables.theme.head'), table: 'theme' }}
          column="language"
        />
      )}
      {period.themeByHour && (
        <CrossTable
          title={t('theme.byHour')}
          note={t('units.tickets.note')}
          cross={rowOf(period.themeByHour, theme)}
          row={{ head: t('tables.theme.head'), table: 'theme' }}
          column="hour"
        />
      )}
      <PartsTable
        title={t('theme.trend')}
        note={t('units.tickets.note')}
        unit={t('units.tickets.name')}
        trend={trend}
        year={year}
        countOf={(part) => part.tables.theme?.cells[theme]}
        nameOf={name}
        shortNameOf={short}
      />
    </>
  );
}

/** The row of one theme alone. */
export function rowOf(cross: PublishedCross, theme: Theme): PublishedCross {
  const index = cross.rows.indexOf(theme);
  return { ...cross, rows: cross.rows.slice(index, index + 1), cells: [cross.cells[index] ?? []] };
}
