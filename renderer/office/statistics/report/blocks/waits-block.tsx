import type { PublishedPeriod, Report } from '#protocol/reports.js';
import { THEMES } from '#protocol/vocabulary.js';

import { useT } from '../../../../shared/i18n/i18n.js';
import { ThemeLabel } from '../../../../shared/staff/ticket-facts/theme-label.js';
import type { MeasureRow } from '../measure-table.js';
import { MeasureTable } from '../measure-table.js';
import { useLevelLabel } from '../use-level-label.js';
import { useMeasures } from '../use-measures.js';
import type { View } from '../view.js';

type Goal = Pick<Report, 'serviceLevelMinutes' | 'serviceLevelTarget'>;

/** Waits, lengths and the service level against its target. */
export function WaitsBlock(props: { view: View; goal: Goal }) {
  const { view, goal } = props;
  const t = useT('reports');
  const levelLabel = useLevelLabel();
  const write = useMeasures();
  const target = write.percent(goal.serviceLevelTarget) ?? '';
  const level = (period: PublishedPeriod | undefined) => {
    const share = write.percent(period?.serviceLevel);
    if (share === undefined || period?.serviceLevel === null || period === undefined) return share;
    // a share of two waits is no answer to one target
    if (period.serviceLevelMinutes.length > 1) return share;
    const reached = period.serviceLevel >= goal.serviceLevelTarget;
    return t(reached ? 'waits.reached' : 'waits.notReached', { share, target });
  };
  const row = (
    rest: Pick<MeasureRow, 'key' | 'means'>,
    label: string,
    of: (period: PublishedPeriod | undefined) => string | undefined,
  ): MeasureRow => ({ ...rest, label, now: of(view.period), before: of(view.before) });
  return (
    <>
      <MeasureTable
        view={view}
        title={t('waits.title')}
        note={t('waits.note')}
        head={t('waits.head')}
        rows={[
          row({ key: 'wait', means: 'wait' }, t('waits.wait'), (of) => write.spread(of?.wait)),
          row(
            { key: 'level', means: 'service-level' },
            levelLabel(
              [view.period.serviceLevelMinutes, view.before?.serviceLevelMinutes],
              goal.serviceLevelMinutes,
            ),
            level,
          ),
          row({ key: 'interview', means: 'interview-length' }, t('waits.interview'), (of) =>
            write.spread(of?.interview),
          ),
          row({ key: 'walk', means: 'walk' }, t('waits.walk'), (of) =>
            write.seconds(of?.walkSeconds),
          ),
        ]}
      />
      <MeasureTable
        view={view}
        title={t('waits.byTheme')}
        means="interview-length"
        note={t('waits.byThemeNote')}
        head={t('tables.theme.head')}
        rows={THEMES.map((theme) => ({
          key: theme,
          label: <ThemeLabel theme={theme} />,
          now: write.spread(view.period.interviewByTheme[theme]),
          before: write.spread(view.before?.interviewByTheme[theme]),
        }))}
      />
    </>
  );
}
