import { useEffect, useId, useState } from 'react';

import type { PeriodId } from '#protocol/periods.js';
import { periodKind, periodOf, yearBefore } from '#protocol/periods.js';
import type { Report } from '#protocol/reports.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { AnswerState } from '../../answer-state.js';
import office from '../../office.module.css';
import { useAnswer } from '../../use-answer.js';
import { useEvery } from '../../use-every.js';
import { usePeriodName } from '../period/period-name.js';
import { useReports } from '../period/use-reports.js';
import { TrendBlock } from '../report/blocks/trend-block.js';
import { Problems } from '../report/problems.js';
import { beginningOf, neededFor, trendOf } from '../report/trend.js';
import { viewOf, yearOf } from '../report/view.js';
import styles from './dashboard-page.module.css';
import { progressOf } from './progress.js';
import { ProgressPanel } from './progress-panel.js';
import { SummaryCard } from './summary-card.js';
import { summaryOfDays, summaryOfPeriod } from './summary.js';
import { weekBefore, weekOf } from './week.js';

/** Figures of the day that runs are shown again after so much, ms. */
const AGAIN_AFTER = 30_000;

/** Today, this week, this month and this year in one glance, each beside the year before. */
export function DashboardPage(props: { live: Live<'office'>; today: string }) {
  const { live, today } = props;
  const t = useT('reports');
  const year = periodOf('year', today);
  const month = periodOf('month', today);
  const titleId = useId();
  const turn = useEvery(AGAIN_AFTER);
  const reports = useReports(live, [...new Set([...neededFor(year, today), month, today])], turn);
  // what the page asks by itself is not seen
  const [isAsked, setAsked] = useState(true);
  useEffect(() => {
    if (!reports.loading) setAsked(false);
  }, [reports.loading]);
  const ofYear = reports.value?.get(year);
  const ofMonth = reports.value?.get(month);
  const ofDay = reports.value?.get(today);
  const progress = ofYear && progressOf(ofYear, today);
  const trend = reports.value && trendOf(year, today, reports.value);
  const days = reports.value && trendOf(month, today, reports.value);
  return (
    <>
      <div className={office['bar']}>
        <h2>{t('dashboard.title')}</h2>
        <span className={office['gap']} />
        <Button
          busy={reports.loading && isAsked}
          onPress={() => {
            setAsked(true);
            reports.again();
          }}
        >
          {t('dashboard.refresh')}
        </Button>
      </div>
      <AnswerState answer={reports} />
      {ofYear?.years.length === 0 && <Notice kind="info">{t('dashboard.new')}</Notice>}
      {ofYear !== undefined && ofYear.years.length > 0 && (
        <>
          <Problems problems={ofYear.problems} />
          {progress !== undefined && (
            <ProgressPanel progress={progress} year={year} titleId={titleId} />
          )}
          <div className={styles['cards']}>
            {ofDay && <PeriodCard title={t('dashboard.today')} report={ofDay} />}
            <WeekCard live={live} today={today} goal={ofYear} turn={turn} />
            {ofMonth && <PeriodCard title={t('dashboard.month')} report={ofMonth} />}
            <PeriodCard
              title={t('dashboard.year')}
              report={ofYear}
              since={beginningOf(yearBefore(year), ofYear.years, trend)}
            />
          </div>
          {trend !== undefined && trend.parts.length > 0 && (
            <TrendBlock trend={trend} ofDays={false} year={year} />
          )}
          {days !== undefined && days.parts.length > 0 && (
            <TrendBlock trend={days} ofDays year={year} />
          )}
        </>
      )}
    </>
  );
}

function PeriodCard(props: {
  title: string;
  report: Report;
  /** The month in which the year before begins to have figures. */
  since?: PeriodId | undefined;
}) {
  const { title, report, since } = props;
  const t = useT('reports');
  const name = usePeriodName();
  const { period, before } = viewOf(report);
  return (
    <SummaryCard
      title={title}
      name={name(period.period)}
      summary={summaryOfPeriod(period)}
      before={
        before && {
          summary: summaryOfPeriod(before),
          name: period.over ? yearOf(before.period) : wholeName(before.period),
        }
      }
      goal={report}
    />
  );

  /** A period that runs is beside a whole one: that must be said. */
  function wholeName(id: string): string {
    if (since !== undefined) return t('years.since', { month: name(since) });
    return periodKind(id) === 'year'
      ? t('summary.wholeYear', { year: id })
      : t('summary.whole', { period: name(id) });
  }
}

function WeekCard(props: { live: Live<'office'>; today: string; goal: Report; turn: number }) {
  const { live, today, goal, turn } = props;
  const t = useT('reports');
  const format = useFormat();
  const week = weekOf(today);
  const past = weekBefore(week);
  const now = useAnswer(live, 'statistics', week, turn);
  const before = useAnswer(live, 'statistics', past);
  if (now.value === undefined) return <AnswerState answer={now} />;
  const known = before.value !== undefined && before.value.days.length > 0;
  return (
    <SummaryCard
      title={t('dashboard.week')}
      name={t('dashboard.fromTo', { from: format.day(week.from), to: format.day(week.to) })}
      summary={summaryOfDays(now.value.days, today > week.to)}
      before={
        known
          ? {
              summary: summaryOfDays(before.value.days, true),
              name: t('summary.wholeWeek', { year: yearBefore(yearOf(week.to)) }),
            }
          : undefined
      }
      goal={goal}
    />
  );
}
