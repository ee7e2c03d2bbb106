import type { Report } from '#protocol/reports.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import office from '../../office.module.css';
import { usePeriodName } from '../period/period-name.js';
import { Problems, problemsWithin } from './problems.js';

/** Which period it is, on how many days it rests, whether it runs still, and what is missing of it. */
export function ReportHead(props: { report: Report; title: string }) {
  const { report, title } = props;
  const { period } = report;
  const t = useT('reports');
  const format = useFormat();
  const name = usePeriodName();
  return (
    <>
      <div>
        <h2>{t('head.title', { what: title, period: name(period.period) })}</h2>
        <p className={office['soft']}>
          {period.from !== period.to &&
            t('head.dates', { from: format.date(period.from), to: format.date(period.to) })}{' '}
          {t('head.days', { count: period.days })}
          {!period.over && <strong> {t('head.runningLong')}</strong>}
        </p>
      </div>
      <Problems problems={problemsWithin(report.problems, period)} />
      {period.days === 0 && <Notice kind="info">{t('head.none')}</Notice>}
    </>
  );
}
