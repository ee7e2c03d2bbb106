import type { PublishedPeriod } from '#protocol/reports.js';

import { useT } from '../../../../shared/i18n/i18n.js';
import type { MeasureRow } from '../measure-table.js';
import { MeasureTable } from '../measure-table.js';
import { useMeasures } from '../use-measures.js';
import type { View } from '../view.js';

/** Islands open and busy; nothing where it was not measured. */
export function IslandsBlock(props: { view: View }) {
  const { view } = props;
  const t = useT('reports');
  const write = useMeasures();
  if (view.period.islands === null) return null;
  const row = (
    rest: Pick<MeasureRow, 'key' | 'means' | 'label'>,
    of: (islands: NonNullable<PublishedPeriod['islands']>) => string | undefined,
  ): MeasureRow => ({
    ...rest,
    now: view.period.islands === null ? undefined : of(view.period.islands),
    before: view.before?.islands ? of(view.before.islands) : undefined,
  });
  return (
    <MeasureTable
      view={view}
      title={t('islands.title')}
      note={t('islands.note')}
      head={t('islands.head')}
      rows={[
        row({ key: 'open', means: 'islands-open', label: t('islands.openHours') }, (islands) =>
          write.hours(islands.openHours),
        ),
        row({ key: 'busy', means: 'islands-busy', label: t('islands.busyShare') }, (islands) =>
          write.percent(islands.busyShare),
        ),
        row({ key: 'most', means: 'islands-most', label: t('islands.most') }, (islands) =>
          write.count(islands.most),
        ),
      ]}
    />
  );
}

const SHARES = ['inside', 'shorter', 'longer'] as const;

/** Waiting times told against those that came; nothing where none were told. */
export function EstimatesBlock(props: { view: View }) {
  const { view } = props;
  const t = useT('reports');
  const tOffice = useT('office');
  const write = useMeasures();
  const now = view.period.estimates;
  const before = view.before?.estimates;
  if (now === null) return null;
  return (
    <MeasureTable
      view={view}
      title={tOffice('estimates.title')}
      means="estimate"
      note={tOffice('estimates.explain')}
      head={t('table.measure')}
      rows={[
        ...SHARES.map((share): MeasureRow => ({
          key: share,
          label: tOffice(`estimates.${share}`),
          now: write.percent(now[share]),
          before: write.percent(before?.[share]),
        })),
        {
          key: 'meanError',
          means: 'estimate-error',
          label: tOffice('estimates.meanError'),
          now: write.minutes(now.meanError),
          before: write.minutes(before?.meanError),
        },
      ]}
    />
  );
}
