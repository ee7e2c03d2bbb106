import type { PeriodId } from '#protocol/periods.js';
import type { PublishedPeriod, Report, ReportCount } from '#protocol/reports.js';

import { useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { AnswerState } from '../../answer-state.js';
import { PickerPanel } from '../period/picker-panel.js';
import { usePeriodName, useShortName } from '../period/period-name.js';
import { PartsTable } from '../report/parts-table.js';
import { ReportHead } from '../report/report-head.js';
import type { Trend } from '../report/trend.js';
import { usePeriodReport } from '../report/use-period-report.js';
import { viewOf, yearOf } from '../report/view.js';
import { OneWorkshopRow } from '../workshops/one-workshop-row.js';
import { useWorkshopFigures } from '../workshops/use-workshop-figures.js';
import { PartnersTable } from './partners-table.js';

/** All partners of the activities of one period, and one of them in full. */
export function PartnerPage(props: {
  live: Live<'office'>;
  today: string;
  period: PeriodId;
  partner: string | undefined;
  onShow: (period: PeriodId, partner: string | undefined) => void;
}) {
  const { live, today, period, partner, onShow } = props;
  const t = useT('reports');
  const { answer, report, trend } = usePeriodReport(live, period, today);
  const workshops = useWorkshopFigures(live, period);
  const counts = workshops.value?.byPartner.find((each) => each.partner === partner)?.counts;
  return (
    <>
      <PickerPanel
        tab="partner"
        today={today}
        period={period}
        firstYear={report?.years[0]}
        onPeriod={(chosen) => onShow(chosen, partner)}
      >
        {partner !== undefined && (
          <Button onPress={() => onShow(period, undefined)}>{t('partners.all')}</Button>
        )}
      </PickerPanel>
      <AnswerState answer={answer} />
      {report !== undefined && trend !== undefined && (
        <>
          <ReportHead report={report} title={partner ?? t('tab.partner')} />
          <AnswerState answer={workshops} />
          {partner === undefined ? (
            <AllPartners report={report} onPartner={(chosen) => onShow(period, chosen)} />
          ) : (
            <OnePartner report={report} partner={partner} trend={trend} />
          )}
          {counts !== undefined && <OneWorkshopRow counts={counts} />}
        </>
      )}
    </>
  );
}

function AllPartners(props: { report: Report; onPartner: (partner: string) => void }) {
  const { report, onPartner } = props;
  const t = useT('reports');
  if ((report.period.partners ?? []).length === 0) {
    return <Notice kind="info">{t('partners.none')}</Notice>;
  }
  return (
    <PartnersTable
      view={viewOf(report)}
      label={(partner) => (
        <Button variant="quiet" onPress={() => onPartner(partner)}>
          {partner}
        </Button>
      )}
    />
  );
}

function OnePartner(props: { report: Report; partner: string; trend: Trend }) {
  const { report, partner, trend } = props;
  const t = useT('reports');
  const name = usePeriodName();
  const short = useShortName();
  const view = viewOf(report);
  const only = (period: PublishedPeriod) => ({
    ...period,
    partners: (period.partners ?? []).filter((each) => each.partner === partner),
  });
  const own = only(view.period);
  if (own.partners.length === 0) {
    return <Notice kind="info">{t('partners.noneOf', { partner })}</Notice>;
  }
  return (
    <>
      <PartnersTable view={{ ...view, period: own, before: view.before && only(view.before) }} />
      <PartsTable
        title={t('partners.trend')}
        note={t('units.participants.note')}
        unit={t('units.participants.name')}
        trend={trend}
        year={yearOf(report.period.period)}
        countOf={(part) => participantsOf(part, partner)}
        nameOf={name}
        shortNameOf={short}
      />
    </>
  );
}

/** Of a partner who held nothing in that time, none. */
function participantsOf(part: PublishedPeriod, partner: string): ReportCount | undefined {
  const own = part.partners?.find((each) => each.partner === partner);
  return own === undefined && part.partners !== undefined ? 0 : own?.participants;
}
